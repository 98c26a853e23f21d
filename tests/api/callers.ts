import type { Caller } from '../../src/server/caller.ts';

export const CHANGPING = 110114;
export const FANGSHAN = 110111;

const caller = (id: string, role: Caller['role'], districts: Caller['districts']): Caller => ({
  id,
  name: `${id} by name`,
  role,
  districts,
  mustChangePassword: false,
});

/** Everyone whom a test may be, by id. */
export const CALLERS = {
  commission: caller('commission', 'commission', 'all'),
  changping: caller('changping', 'district_official', [CHANGPING]),
  fangshan: caller('fangshan', 'district_official', [FANGSHAN]),
  changpingViewer: caller('changpingViewer', 'viewer', [CHANGPING]),
  viewer: caller('viewer', 'viewer', 'all'),
  changpingWall: caller('changpingWall', 'wall', [CHANGPING]),
  newcomer: { ...caller('newcomer', 'district_official', [CHANGPING]), mustChangePassword: true },
} satisfies Record<string, Caller>;
export type CallerId = keyof typeof CALLERS | 'anonymous';

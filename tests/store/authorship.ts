import type { Authorship } from '../../src/server/store.ts';

/** Who writes in tests of stores. */
export const authorship: Authorship = {
  actorId: 'U1',
  actorName: 'Sample Officer',
  actorRole: 'commission',
  at: '2026-11-01T02:00:00.000Z',
  why: 'a test',
  acknowledgedVerdict: null,
};

import type { Caller } from './caller.ts';

/** District of a record; null belongs to none (a city's own output), which only a caller of all districts sees. */
export type Place = number | null;

/** Whether the caller may know of a record that lies there; one who may not is answered as if it were missing. */
export function sees({ districts }: Pick<Caller, 'districts'>, place: Place): boolean {
  return districts === 'all' || (place !== null && districts.includes(place));
}

/** Whether the caller's role writes at all; where it writes is where it sees. */
export function writes({ role }: Pick<Caller, 'role'>): boolean {
  return role === 'commission' || role === 'district_official';
}

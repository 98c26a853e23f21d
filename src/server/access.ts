import type { RecordOf } from '../contract/record-kind.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
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

/**
 * Whether the caller may know of an organisation: a public register's fact, but not who is funded elsewhere. One of
 * the caller's records names it, or nothing does yet and the caller may be about to.
 */
export function seesOrganisation(caller: Caller, placesNaming: readonly Place[]): boolean {
  if (caller.districts === 'all') return true;
  return placesNaming.length === 0 ? writes(caller) : placesNaming.some((place) => sees(caller, place));
}

/** Where a record's district is written: on itself, or on another record. */
type Standing =
  | { place: Place }
  | { on: 'project'; id: string }
  | { on: 'award'; id: string }
  | { on: 'park'; id: string };

/** How the district of each kind of record is found, whatever the records are read from. */
export const STANDINGS: { [Kind in RecordKind]: (record: RecordOf[Kind]) => Standing } = {
  /** Of no district: see `seesOrganisation`. */
  organisation: () => ({ place: null }),
  park: ({ districtAdcode }) => ({ place: districtAdcode }),
  project: ({ districtAdcode }) => ({ place: districtAdcode }),
  districtPolicy: ({ districtAdcode }) => ({ place: districtAdcode }),
  site: ({ projectId }) => ({ on: 'project', id: projectId }),
  milestone: ({ projectId }) => ({ on: 'project', id: projectId }),
  award: ({ projectId }) => ({ on: 'project', id: projectId }),
  disbursement: ({ awardId }) => ({ on: 'award', id: awardId }),
  clawback: ({ awardId }) => ({ on: 'award', id: awardId }),
  output: ({ districtAdcode, projectId }) =>
    districtAdcode === null && projectId !== null
      ? { on: 'project', id: projectId }
      : { place: districtAdcode },
  note: ({ projectId, parkId }) =>
    projectId === null ? { on: 'park', id: parkId ?? '' } : { on: 'project', id: projectId },
};

export type FindRecord = <Kind extends RecordKind>(
  kind: Kind,
  id: string,
) => Promise<RecordOf[Kind] | undefined>;

/** District of a record, found on the records that it stands on; null when one of them is missing. */
export async function placeOf<Kind extends RecordKind>(
  find: FindRecord,
  kind: Kind,
  record: RecordOf[Kind],
): Promise<Place> {
  const standing = STANDINGS[kind](record);
  if ('place' in standing) return standing.place;
  switch (standing.on) {
    case 'project':
      return (await find('project', standing.id))?.districtAdcode ?? null;
    case 'park':
      return (await find('park', standing.id))?.districtAdcode ?? null;
    case 'award': {
      const award = await find('award', standing.id);
      return award === undefined ? null : placeOf(find, 'award', award);
    }
    default:
      return standing satisfies never;
  }
}

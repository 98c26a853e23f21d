import { headlineFigures } from '../../domain/portfolio/headline-figures.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { dayOf } from '../../domain/progress/calendar-day.ts';
import { hasReached } from '../../domain/progress/stage-track.ts';
import { PARK_TARGET_KINDS, type ParkTargetKind } from '../../domain/vocabulary.ts';
import { organisationCounts } from './park-figures.ts';

/**
 * - `met`: reached, whatever is missing
 * - `on_the_way`: not reached, and not due yet
 * - `overdue`: not reached on its day, with nothing missing that could change it
 * - `unknown`: what is missing, not told, or read in two ways decides it
 */
export type TargetState = 'met' | 'on_the_way' | 'overdue' | 'unknown';

/** Why a target cannot be told: amounts missing, a route that one may count or not, projects outside the caller's districts. */
export type TargetDoubt = 'missing' | 'ambiguous' | 'scope' | 'nothing';

/** A park's target. Values are MWh, counts or percent by `kind`; all projects of the park count, whatever is filtered. */
export type TargetRow = {
  /** Row of the parks table. */
  park: number;
  kind: ParkTargetKind;
  value: number;
  dueDay: number;
  sourceZh: string;
  sourceEn: string;
  /** On record; null where nothing is. */
  present: number | null;
  /** Of `present`, what is connected to the grid or later; null for kinds of which that is not asked. */
  built: number | null;
  /** Projects of the park without a recorded capacity, where the kind needs it. */
  missingCount: number;
  /** For the share of high-safety routes: with the routes that one may count or not; else null. */
  withAmbiguous: number | null;
  state: TargetState;
  doubt: TargetDoubt | null;
};

type Present = Pick<TargetRow, 'present' | 'built' | 'missingCount' | 'withAmbiguous'>;

/** The targets of a park, in the order of the kinds, then of their days. @param selection all projects of the park */
export function targetRows(portfolio: Portfolio, park: number, selection: Selection): TargetRow[] {
  const { columns, dictionaries } = portfolio;
  const { parkTargets: targets } = columns;
  const dataDay = dayOf(columns.dataDate);
  const isWhole = seesWholePark(portfolio, park);
  const rows: TargetRow[] = [];
  for (let row = 0; row < targets.parkRow.length; row += 1) {
    const code = dictionaries.parkTargetKind[targets.kindCode[row] ?? -1];
    const kind = PARK_TARGET_KINDS.find((each) => each === code);
    if (targets.parkRow[row] !== park || kind === undefined) continue;
    const value = targets.value[row] ?? 0;
    const dueDay = targets.dueDay[row] ?? dataDay;
    const present = presentOf(kind, portfolio, selection);
    rows.push({
      park,
      kind,
      value,
      dueDay,
      sourceZh: targets.sourceZh[row] ?? '',
      sourceEn: targets.sourceEn[row] ?? '',
      ...present,
      ...standing(kind, present, value, dataDay > dueDay, isWhole),
    });
  }
  return rows.toSorted(
    (a, b) => PARK_TARGET_KINDS.indexOf(a.kind) - PARK_TARGET_KINDS.indexOf(b.kind) || a.dueDay - b.dueDay,
  );
}

/** A caller of other districts sees only his own projects of the park. */
function seesWholePark({ columns, dictionaries }: Portfolio, park: number): boolean {
  const { districts, parks } = columns;
  const adcode = Number(dictionaries.district[parks.districtCode[park] ?? -1]);
  return districts === null || districts.includes(adcode);
}

function presentOf(
  kind: ParkTargetKind,
  portfolio: Portfolio,
  { projects: mask, ...rest }: Selection,
): Present {
  const none = { built: null, missingCount: 0, withAmbiguous: null };
  if (kind === 'enterprises') return { ...none, present: organisationCounts(portfolio, mask).enterprises };
  const { projects, capacityMWh, highSafety } = headlineFigures(portfolio, { projects: mask, ...rest });
  const built = builtOf(portfolio, mask);
  if (kind === 'projects') return { ...none, present: projects.shown, built: built.projects };
  const { missingCount } = capacityMWh;
  if (kind === 'capacity_mwh') {
    return { ...none, present: capacityMWh.shown, built: built.mwh, missingCount };
  }
  const { namedMWh, ambiguousMWh, notNamedMWh } = highSafety;
  const total = namedMWh + ambiguousMWh + notNamedMWh;
  const share = (mwh: number): number | null => (total === 0 ? null : (100 * mwh) / total);
  return {
    present: share(namedMWh),
    built: null,
    missingCount,
    withAmbiguous: share(namedMWh + ambiguousMWh),
  };
}

/** Of the projects whose mask is 1, those that are connected to the grid or later. */
function builtOf({ projects, vocabulary }: Portfolio, mask: Uint8Array): { projects: number; mwh: number } {
  const isBuilt = vocabulary.physicalStage.map((stage) => hasReached('physical', 'grid_connected', stage));
  const built = { projects: 0, mwh: 0 };
  for (let project = 0; project < mask.length; project += 1) {
    if (mask[project] !== 1 || isBuilt[projects.stageCode[project] ?? -1] !== true) continue;
    built.projects += 1;
    built.mwh += projects.capacityMWh[project] || 0;
  }
  return built;
}

function standing(
  kind: ParkTargetKind,
  { present, missingCount, withAmbiguous }: Present,
  value: number,
  isDue: boolean,
  isWhole: boolean,
): Pick<TargetRow, 'state' | 'doubt'> {
  const isShare = kind === 'high_safety_share_pct';
  // A sum only grows with what is not seen; a share may go either way.
  if (!isShare && present !== null && present >= value) return { state: 'met', doubt: null };
  if (!isWhole) return unknown('scope');
  if (present === null) return unknown('nothing');
  if (missingCount > 0 && (isDue || (isShare && (withAmbiguous ?? present) >= value)))
    return unknown('missing');
  if (present >= value) return { state: 'met', doubt: null };
  if (withAmbiguous !== null && withAmbiguous >= value) return unknown('ambiguous');
  return { state: isDue ? 'overdue' : 'on_the_way', doubt: null };
}

function unknown(doubt: TargetDoubt): Pick<TargetRow, 'state' | 'doubt'> {
  return { state: 'unknown', doubt };
}

import { type AwardFigures, isDated, isInPeriod } from './award-figures.ts';
import { sharesBases } from './award-groups.ts';
import type { CapUnit } from './cap-unit.ts';
import type { Measure } from './catalogue.ts';

/** Whether a unit holds awards that its reader may not see; null asks for the whole group, judged without units. */
export type HoldsOthers = (unit: Pick<CapUnit, 'awards'> | null) => boolean;

/** A reader who may see every award. */
export const holdsNoOthers: HoldsOthers = () => false;

/**
 * Which units of a connected group rest on awards that `isOutside` says are hidden: those that hold one, and those
 * that share a base with one, whose sum tells its amount.
 */
export function othersIn(
  measure: Measure,
  group: readonly AwardFigures[],
  isOutside: (awardId: string) => boolean,
): HoldsOthers {
  const outside = group.filter(({ id }) => isOutside(id));
  const ids = new Set(outside.map(({ id }) => id));
  // An award out of period stands in no unit, and supplies no base.
  const counted = outside.filter((award) => isDated(award) && isInPeriod(measure, award));
  const cited = sharesBases(measure) ? counted.map(({ baseRef }) => baseRef) : [];
  const bases = new Set(cited.filter((baseRef) => baseRef !== null));
  return (unit) =>
    unit === null
      ? ids.size > 0
      : unit.awards.some(({ id, baseRef }) => ids.has(id) || (baseRef !== null && bases.has(baseRef)));
}

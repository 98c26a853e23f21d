import type { AwardArrays } from './award-arrays.ts';
import type { PortfolioVocabulary } from './portfolio-vocabulary.ts';
import { type Adjacency, NO_ROW } from './typed-columns.ts';
import type { UnitArrays } from './unit-arrays.ts';

/** Amounts above ceilings per unit, 0 where there are none. Facts of the whole ledger. */
export type UnitExcess = {
  /** A default unit's excess when one of its awards exceeds under every reading; 0 for other candidates. */
  certainFen: Float64Array;
  /**
   * What the unit's candidate adds to that: its excess less the certain excess of the default units that its
   * awards belong to. It is in excess under this reading only, so it is never shown as a plain breach.
   */
  readingFen: Float64Array;
};

export function unitExcess(
  awards: AwardArrays,
  units: UnitArrays,
  awardsOfUnit: Adjacency,
  vocabulary: PortfolioVocabulary,
): UnitExcess {
  const exceeds = vocabulary.verdict.indexOf('exceeds');
  const count = units.isDefault.length;
  const certainFen = new Float64Array(count);
  for (let award = 0; award < awards.unitRow.length; award += 1) {
    const unit = awards.unitRow[award] ?? NO_ROW;
    if (unit === NO_ROW || awards.verdictCode[award] !== exceeds) continue;
    certainFen[unit] = units.excessFen[unit] ?? 0;
  }
  const readingFen = new Float64Array(count);
  const countedFor = new Int32Array(count).fill(NO_ROW);
  for (let unit = 0; unit < count; unit += 1) {
    let excess = units.excessFen[unit] ?? 0;
    const end = awardsOfUnit.start[unit + 1] ?? 0;
    for (let slot = awardsOfUnit.start[unit] ?? 0; excess > 0 && slot < end; slot += 1) {
      const owner = awards.unitRow[awardsOfUnit.rows[slot] ?? 0] ?? NO_ROW;
      if (owner === NO_ROW || countedFor[owner] === unit) continue;
      countedFor[owner] = unit;
      excess -= certainFen[owner] ?? 0;
    }
    readingFen[unit] = Math.max(0, excess);
  }
  return { certainFen, readingFen };
}

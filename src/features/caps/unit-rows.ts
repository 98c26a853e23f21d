import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import { CAP_VERDICTS, type CapVerdict } from '../../domain/vocabulary.ts';
import { type UnitFacts, unitFacts } from './cap-units.ts';

/** From this share of a limit on, in hundredths of a percent, a unit is near it. */
const NEAR_BP = 9_000;

/** One unit of a clause under its default reading. */
export type UnitRow = UnitFacts & {
  /** The most urgent verdict of its awards, over all readings. */
  awardVerdict: CapVerdict;
  /** The largest share of a limit that a term of the unit reaches, hundredths of a percent; null without one. */
  utilisationBp: number | null;
  /** Not every award of it passes the filter. */
  isCut: boolean;
};

export type UnitRows = {
  /** The most urgent first. */
  rows: UnitRow[];
  /** Shown awards, approved or later, that stand in no unit: out of period, or an amount or a date is missing. */
  withoutUnit: number;
};

/** The shown units of one clause. */
export function unitRows(portfolio: Portfolio, selection: Selection, measure: string): UnitRows {
  const { awards, units, dictionaries } = portfolio;
  const code = dictionaries.measure.indexOf(measure);
  const rows: UnitRow[] = [];
  for (let unit = 0; unit < selection.units.length; unit += 1) {
    if (selection.units[unit] === 1 && units.isDefault[unit] === 1 && units.measureCode[unit] === code)
      rows.push(unitRow(portfolio, selection, unit));
  }
  let withoutUnit = 0;
  for (let award = 0; award < selection.awards.length; award += 1) {
    const isCounted =
      selection.awards[award] === 1 &&
      awards.measureCode[award] === code &&
      awards.verdictRow[award] !== NO_ROW &&
      awards.unitRow[award] === NO_ROW;
    if (isCounted) withoutUnit += 1;
  }
  return { rows: rows.toSorted(byUrgency), withoutUnit };
}

/** A unit of the default reading, whatever is shown of it. */
export function unitRow(portfolio: Portfolio, { awards: shown }: Selection, unit: number): UnitRow {
  const { awards, vocabulary } = portfolio;
  const facts = unitFacts(portfolio, unit);
  const used = facts.awardRows
    .map((award) => awards.utilisationBp[award] ?? Number.NaN)
    .filter((share) => !Number.isNaN(share));
  const verdicts = new Set(
    facts.awardRows.map((award) => vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE]),
  );
  return {
    ...facts,
    awardVerdict: CAP_VERDICTS.find((verdict) => verdicts.has(verdict)) ?? facts.verdict,
    utilisationBp: used.length === 0 ? null : Math.max(...used),
    isCut: facts.awardRows.some((award) => shown[award] !== 1),
  };
}

export const NEARNESS = ['near', 'over', 'all'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** Whether a unit exceeds, under every reading or under one of them. */
function isOver({ awardVerdict }: UnitRow): boolean {
  return awardVerdict === 'exceeds' || awardVerdict === 'interpretation_dependent';
}

/** `near`: at 90 % or more, or above under some reading; `over`: above; what cannot be verified is only among `all`. */
export function isAmong(row: UnitRow, nearness: Nearness): boolean {
  if (nearness === 'all') return true;
  if (isOver(row)) return true;
  return nearness === 'near' && (row.utilisationBp ?? 0) >= NEAR_BP;
}

function byUrgency(a: UnitRow, b: UnitRow): number {
  return urgency(a) - urgency(b) || (b.excessFen ?? 0) - (a.excessFen ?? 0) || share(b) - share(a);
}

/** Above first, then what depends on the reading and what cannot be verified; all others by their share. */
function urgency({ awardVerdict }: UnitRow): number {
  const rank = CAP_VERDICTS.indexOf(awardVerdict);
  return Math.min(rank, CAP_VERDICTS.indexOf('at_cap'));
}

function share({ utilisationBp }: UnitRow): number {
  return utilisationBp ?? -1;
}

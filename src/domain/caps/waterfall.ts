import { type AwardFigures, isDated, isInPeriod } from './award-figures.ts';
import type { CapCandidate } from './cap-candidate.ts';
import { baseBookOf, byId, type CapUnit, capUnits, excessOf, type UnitVerdict } from './cap-unit.ts';
import type { CapTerm, Measure } from './catalogue.ts';
import type { MissingFigure, TermCheck } from './term-check.ts';

/** What is left under a unit's ceiling, or how far its money lies above; fen. */
export type WaterfallRest =
  | { kind: 'headroom'; fen: bigint }
  /** null: only a term in years is broken, which is no amount. */
  | { kind: 'excess'; fen: bigint | null }
  /** A figure is missing, or the text states no amount. */
  | { kind: 'unknown' };

/**
 * How a unit comes to what it may receive, step by step: figures cited, what each term makes of them, the smallest of
 * those, what is awarded, and the rest. Amounts in fen; null is missing or cannot be computed.
 */
export type WaterfallStep =
  | { kind: 'base'; base: string; fen: bigint | null; count: number; missing: MissingFigure[] }
  | {
      kind: 'limit';
      term: CapTerm;
      fen: bigint | null;
      /** The figures that the limit follows from: one a base, award or support year. */
      parts: TermCheck['parts'];
      missing: MissingFigure[];
      binds: boolean;
    }
  | { kind: 'years'; used: number; max: number; isBroken: boolean; missing: MissingFigure[] }
  | { kind: 'allowed'; fen: bigint | null }
  | { kind: 'awarded'; fen: bigint; awards: { id: string; fen: bigint }[] }
  | { kind: 'rest'; rest: WaterfallRest };

export type Waterfall = {
  verdict: UnitVerdict;
  isKeyMissing: boolean;
  steps: WaterfallStep[];
  /** Terms that set the smallest limit, in the order of the steps; none while no limit is known. */
  binding: CapTerm[];
};

/** Where a term stands among the steps: what follows from a figure first, then fixed amounts, then years. */
const ORDER: Record<CapTerm['kind'], number> = {
  percent: 0,
  rate_points: 1,
  not_above_cost: 2,
  annual_cap: 3,
  absolute: 4,
  term_years: 5,
  unquantified: 6,
};

/**
 * The unit of an award under a candidate, judged by the engine; null where it stands in none: its amount or date is
 * missing, or it is out of period. `awards` are those of the measure, approved or later, that may share a unit or base.
 */
export function unitOfAward(
  measure: Measure,
  candidate: CapCandidate,
  awards: readonly AwardFigures[],
  awardId: string,
): CapUnit | null {
  const counted = awards
    .filter(isDated)
    .filter((award) => isInPeriod(measure, award))
    .toSorted(byId);
  const units = capUnits(measure, candidate, counted, baseBookOf(measure, counted), true);
  return units.find((unit) => unit.awards.some(({ id }) => id === awardId)) ?? null;
}

/** The steps of a judged unit; `rate` says what a rate in points applies to under the candidate. */
export function waterfallOf(unit: CapUnit, { rate }: Pick<CapCandidate, 'rate'>): Waterfall {
  const { terms, limitFen, sumFen, verdict, isKeyMissing } = unit;
  const checks = terms.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const binding =
    limitFen === null ? [] : checks.filter((check) => check.limitFen === limitFen).map(({ term }) => term);
  const cost = checks.find(({ kind }) => kind === 'not_above_cost')?.term;
  const costBase = cost !== undefined && 'base' in cost ? cost.base : '';
  return {
    verdict,
    isKeyMissing,
    binding,
    steps: [
      ...checks.flatMap((check) =>
        termSteps(check, unit, binding.includes(check.term), rate === 'percent_of_cost' ? costBase : null),
      ),
      { kind: 'allowed', fen: limitFen },
      {
        kind: 'awarded',
        fen: sumFen,
        awards: unit.awards.map(({ id, amountFen }) => ({ id, fen: amountFen })),
      },
      { kind: 'rest', rest: restOf(unit) },
    ],
  };
}

function termSteps(
  check: TermCheck,
  { awards }: CapUnit,
  binds: boolean,
  costBase: string | null,
): WaterfallStep[] {
  const { term, parts, missing, limitFen, yearsUsed, isBroken } = check;
  if (term.kind === 'unquantified') return [];
  if (term.kind === 'term_years') {
    return [{ kind: 'years', used: yearsUsed ?? 0, max: term.maxYears, isBroken, missing }];
  }
  const limit: WaterfallStep = { kind: 'limit', term, fen: limitFen, parts, missing, binds };
  // A cost is its own limit; a fixed amount follows from no figure.
  if (term.kind !== 'percent' && term.kind !== 'rate_points') return [limit];
  const base = term.kind === 'rate_points' && costBase !== null ? costBase : term.base;
  const ofBase = missing.filter(({ figure }) => figure === base);
  // Awards share the base of a percentage; a rate in points has one an award, which is there even without its days.
  const figures =
    term.kind === 'percent'
      ? parts.map(({ figureFen }) => figureFen ?? 0n)
      : awards.flatMap(({ basesFen }) => basesFen.get(base) ?? []);
  const fen = ofBase.length > 0 ? null : figures.reduce((total, figure) => total + figure, 0n);
  return [{ kind: 'base', base, fen, count: figures.length + ofBase.length, missing: ofBase }, limit];
}

function restOf(unit: CapUnit): WaterfallRest {
  if (unit.verdict === 'exceeds') return { kind: 'excess', fen: excessOf(unit) };
  if (unit.limitFen === null) return { kind: 'unknown' };
  return { kind: 'headroom', fen: unit.limitFen - unit.sumFen };
}

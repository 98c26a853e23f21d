import type { CapVerdict } from '../vocabulary.ts';
import { type AwardFigures, type DatedAward, isDated, isInPeriod } from './award-figures.ts';
import { awardGroups } from './award-groups.ts';
import { type CapCandidate, candidatesOf } from './cap-candidate.ts';
import { baseBookOf, byId, type CapUnit, capUnits } from './cap-unit.ts';
import type { Measure } from './catalogue.ts';
import { agreedVerdict, type CapEvaluation, type EarlyReason, figuresOf } from './evaluation.ts';

/** A cap unit of the whole ledger under one candidate. */
export type LedgerUnit = CapUnit & { measure: Measure; candidate: CapCandidate };

/** The verdict of one award and the units that hold it, one a candidate; none for verdicts given before units exist. */
export type LedgerVerdict = { verdict: CapVerdict; early: EarlyReason | null; units: LedgerUnit[] };

export type JudgedLedger = { verdicts: ReadonlyMap<string, LedgerVerdict>; units: LedgerUnit[] };

/**
 * Verdicts of a whole ledger. Awards are judged in groups that cannot affect one another, so that one missing figure
 * never blanks a clause; an award's verdict rests on the units that hold it. Only awards approved or later belong
 * here; ids are unique. See docs/decisions/2026-11-24-verdicts-of-a-ledger.md.
 */
export function judgeLedger(
  awardsByMeasure: readonly { measure: Measure; awards: readonly AwardFigures[] }[],
  inferredTerms = true,
): JudgedLedger {
  const verdicts = new Map<string, LedgerVerdict>();
  const units: LedgerUnit[] = [];
  for (const { measure, awards } of awardsByMeasure) {
    const sorted = awards.toSorted(byId);
    if (!measure.monetary) {
      for (const { id } of sorted) verdicts.set(id, early('not_monetary', { step: 'not_monetary' }));
      continue;
    }
    for (const group of awardGroups(measure, sorted)) {
      const members = group.map((position) => sorted[position]).filter((award) => award !== undefined);
      for (const unit of judgeGroup(measure, members, inferredTerms, verdicts)) units.push(unit);
    }
  }
  return { verdicts, units };
}

function early(verdict: CapVerdict, reason: EarlyReason): LedgerVerdict {
  return { verdict, early: reason, units: [] };
}

/** Steps 3 to 6 for one group; notes each award's verdict and answers the group's units. */
function judgeGroup(
  measure: Measure,
  group: readonly AwardFigures[],
  inferredTerms: boolean,
  verdicts: Map<string, LedgerVerdict>,
): LedgerUnit[] {
  const dated = group.filter(isDated);
  if (dated.length < group.length) {
    const missing = group.flatMap(({ id, amountFen, date }) => [
      ...(amountFen === null ? [{ awardId: id, field: 'amt' as const }] : []),
      ...(date === null ? [{ awardId: id, field: 'date' as const }] : []),
    ]);
    for (const { id } of group) verdicts.set(id, early('cannot_verify', { step: 'missing', missing }));
    return [];
  }
  const counted: DatedAward[] = [];
  for (const award of dated) {
    if (isInPeriod(measure, award)) counted.push(award);
    else verdicts.set(award.id, early('out_of_period', { step: 'out_of_period', dates: [award.date] }));
  }
  const bases = baseBookOf(measure, counted);
  const units = candidatesOf(measure).flatMap((candidate) =>
    capUnits(measure, candidate, counted, bases, inferredTerms).map((unit) => ({
      ...unit,
      measure,
      candidate,
    })),
  );
  const unitsOf = new Map<string, LedgerUnit[]>(counted.map(({ id }) => [id, []]));
  for (const unit of units) for (const { id } of unit.awards) unitsOf.get(id)?.push(unit);
  for (const [id, holding] of unitsOf) {
    verdicts.set(id, { verdict: agreedVerdict(holding), early: null, units: holding });
  }
  return units;
}

/** One award's verdict in the form of an evaluation of the units that hold it, for figures and explanations. */
export function evaluationOf({ verdict, early: reason, units }: LedgerVerdict): CapEvaluation {
  if (reason !== null) return { verdict, early: reason, judged: null };
  const byDefault = units.filter(({ candidate }) => candidate.isDefault);
  return {
    verdict,
    early: null,
    judged: {
      candidates: units.map((unit) => ({ candidate: unit.candidate, verdict: unit.verdict, units: [unit] })),
      figures: figuresOf(byDefault, verdict),
      awards: byDefault.flatMap((unit) => unit.awards),
      leftOut: [],
    },
  };
}

import type { CapVerdict } from '../vocabulary.ts';
import {
  type DatedAward,
  type InvalidFigure,
  isDated,
  isInPeriod,
  type QuotedAward,
  readAwardFigures,
} from './award-figures.ts';
import { type CapCandidate, candidatesOf } from './cap-candidate.ts';
import {
  baseBookOf,
  type BindingTerm,
  bindingTermOf,
  byId,
  type CapUnit,
  capUnits,
  type UnitVerdict,
  worstVerdict,
} from './cap-unit.ts';
import type { Measure } from './catalogue.ts';

/** A candidate with its units (in order of their lowest award id) and its worst verdict. */
export type JudgedCandidate = { candidate: CapCandidate; verdict: UnitVerdict; units: CapUnit[] };

/** Amounts in fen under the default candidate; null: cannot be computed. */
export type CapFigures = {
  /** Sum of all awards in the period. */
  sumFen: bigint;
  allowedMaxFen: bigint | null;
  headroomFen: bigint | null;
  binding: BindingTerm | null;
};

/** Why a verdict was given before any unit was formed. */
export type EarlyReason =
  | { step: 'not_monetary' }
  | { step: 'invalid_input'; invalid: InvalidFigure[] }
  | { step: 'missing'; missing: { awardId: string; field: 'amt' | 'date' }[] }
  | { step: 'out_of_period'; dates: string[] };

export type CapEvaluation =
  | { verdict: CapVerdict; early: EarlyReason; judged: null }
  | {
      verdict: CapVerdict;
      early: null;
      judged: { candidates: JudgedCandidate[]; figures: CapFigures; awards: DatedAward[]; leftOut: string[] };
    };

/**
 * Judges awards of one measure as one set. Source: the rule's steps 1 to 6 in the order given there; exact at any
 * size, and the order of `awards` never matters. `inferredTerms`: whether terms that the text only implies count.
 */
export function evaluateCaps(
  measure: Measure,
  awards: readonly QuotedAward[],
  inferredTerms = true,
): CapEvaluation {
  if (!measure.monetary) return early('not_monetary', { step: 'not_monetary' });
  const read = awards.map(readAwardFigures);
  const invalid = read.flatMap((award) => ('invalid' in award ? award.invalid : []));
  if (invalid.length > 0) return early('invalid_input', { step: 'invalid_input', invalid });
  const figures = read.flatMap((award) => ('figures' in award ? [award.figures] : [])).toSorted(byId);
  const dated = figures.filter(isDated);
  if (dated.length < figures.length) {
    const missing = figures.flatMap(({ id, amountFen, date }) => [
      ...(amountFen === null ? [{ awardId: id, field: 'amt' as const }] : []),
      ...(date === null ? [{ awardId: id, field: 'date' as const }] : []),
    ]);
    return early('cannot_verify', { step: 'missing', missing });
  }
  const counted = dated.filter((award) => isInPeriod(measure, award));
  if (counted.length === 0) {
    return early('out_of_period', { step: 'out_of_period', dates: dated.map((award) => award.date) });
  }
  const bases = baseBookOf(measure, counted);
  const candidates = candidatesOf(measure).map((candidate): JudgedCandidate => {
    const units = capUnits(measure, candidate, counted, bases, inferredTerms);
    return { candidate, units, verdict: worstVerdict(units.map((unit) => unit.verdict)) ?? 'within' };
  });
  const verdict = agreedVerdict(candidates);
  const leftOut = dated.filter((award) => !isInPeriod(measure, award)).map((award) => award.id);
  return {
    verdict,
    early: null,
    judged: { candidates, figures: figuresOf(defaultUnits(candidates), verdict), awards: counted, leftOut },
  };
}

function early(verdict: CapVerdict, reason: EarlyReason): CapEvaluation {
  return { verdict, early: reason, judged: null };
}

function defaultUnits(candidates: readonly JudgedCandidate[]): CapUnit[] {
  return candidates.find(({ candidate }) => candidate.isDefault)?.units ?? [];
}

/**
 * Step 6: candidates that agree give their verdict; that differ and one exceeds, `interpretation_dependent`; that
 * differ and one cannot be verified, `cannot_verify`; else the default candidate's.
 */
export function agreedVerdict(
  candidates: readonly { candidate: CapCandidate; verdict: UnitVerdict }[],
): CapVerdict {
  const verdicts = new Set(candidates.map(({ verdict }) => verdict));
  const byDefault = candidates.find(({ candidate }) => candidate.isDefault)?.verdict;
  if (byDefault === undefined) return 'cannot_verify';
  if (verdicts.size === 1) return byDefault;
  if (verdicts.has('exceeds')) return 'interpretation_dependent';
  return verdicts.has('cannot_verify') ? 'cannot_verify' : byDefault;
}

/** Figures of some default units: whether nothing can be said of the ratio depends on the verdict they bear. */
export function figuresOf(units: readonly CapUnit[], verdict: CapVerdict): CapFigures {
  let sumFen = 0n;
  let allowedMaxFen: bigint | null = 0n;
  let headroomFen = 0n;
  for (const unit of units) {
    sumFen += unit.sumFen;
    if (unit.limitFen === null || allowedMaxFen === null) {
      allowedMaxFen = null;
    } else {
      allowedMaxFen += unit.limitFen;
      if (unit.limitFen > unit.sumFen) headroomFen += unit.limitFen - unit.sumFen;
    }
  }
  const isOpen = allowedMaxFen === null && verdict !== 'exceeds';
  return {
    sumFen,
    allowedMaxFen,
    headroomFen: allowedMaxFen === null ? null : headroomFen,
    binding: isOpen ? null : bindingTermOf(units),
  };
}

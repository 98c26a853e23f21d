import type { DatedAward } from './award-figures.ts';
import type { CapCandidate } from './cap-candidate.ts';
import type { Basis, Measure, TermKind } from './catalogue.ts';
import { citedBases } from './cited-base.ts';
import { type BaseBook, checkTerms, type TermCheck } from './term-check.ts';

/** Verdicts of a unit and of a candidate, the worst first. */
export const UNIT_VERDICTS = ['exceeds', 'cannot_verify', 'no_quantified_cap', 'at_cap', 'within'] as const;
export type UnitVerdict = (typeof UNIT_VERDICTS)[number];

/** The awards that share one ceiling under a candidate, held against every term. Amounts in fen. */
export type CapUnit = {
  /** The shared key; the award's id where the key is missing. */
  key: string;
  isKeyMissing: boolean;
  /** In order of their ids. */
  awards: DatedAward[];
  sumFen: bigint;
  terms: TermCheck[];
  verdict: UnitVerdict;
  /** The smallest limit that the terms set; null when the unit cannot be verified or no term sets one. */
  limitFen: bigint | null;
};

/** The ratio that binds: a part of a term with its unit. */
export type BindingTerm = { kind: TermKind; unit: string; sumFen: bigint; limitFen: bigint };

export function byId(a: { id: string }, b: { id: string }): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** The key that an award shares under a basis; null when it is missing. */
export function unitKeyOf(
  basis: Basis,
  award: Pick<DatedAward, 'id' | 'enterprise' | 'project'>,
): string | null {
  switch (basis) {
    case 'enterprise':
    case 'institution':
      return award.enterprise;
    case 'project':
    case 'solution':
      return award.project;
    case 'award':
    case 'loan':
      return award.id;
    default:
      return basis satisfies never;
  }
}

/** Every figure that percent terms cite, over all awards in question. */
export function baseBookOf(measure: Measure, awards: readonly DatedAward[]): BaseBook {
  return new Map(
    measure.terms
      .filter((term) => term.kind === 'percent')
      .map((term) => [term.base, citedBases(term.base, awards)]),
  );
}

/**
 * The units of a candidate, judged, in order of their lowest award id. `awards` are sorted by id; `bases` covers
 * every award that may share a base with them.
 */
export function capUnits(
  measure: Measure,
  candidate: CapCandidate,
  awards: readonly DatedAward[],
  bases: BaseBook,
  inferredTerms: boolean,
): CapUnit[] {
  const members = new Map<string, DatedAward[]>();
  for (const award of awards) {
    const key = unitKeyOf(candidate.basis, award);
    const slot = key === null ? `missing ${award.id}` : `key ${key}`;
    const unit = members.get(slot);
    if (unit === undefined) members.set(slot, [award]);
    else unit.push(award);
  }
  return [...members.values()].map((unitAwards) => {
    const first = unitAwards[0];
    const key = first === undefined ? null : unitKeyOf(candidate.basis, first);
    const terms = checkTerms(measure, candidate, unitAwards, bases, inferredTerms);
    return judged({ key: key ?? first?.id ?? '', isKeyMissing: key === null, awards: unitAwards, terms });
  });
}

function judged(unit: Pick<CapUnit, 'key' | 'isKeyMissing' | 'awards' | 'terms'>): CapUnit {
  const sumFen = unit.awards.reduce((total, award) => total + award.amountFen, 0n);
  const limits = unit.terms.map((term) => term.limitFen).filter((limit) => limit !== null);
  const smallest = limits.reduce<bigint | null>(
    (low, limit) => (low === null || limit < low ? limit : low),
    null,
  );
  const verdict = unitVerdict(unit, sumFen, smallest);
  return { ...unit, sumFen, verdict, limitFen: verdict === 'cannot_verify' ? null : smallest };
}

function unitVerdict(
  { terms, isKeyMissing }: Pick<CapUnit, 'isKeyMissing' | 'terms'>,
  sumFen: bigint,
  limitFen: bigint | null,
): UnitVerdict {
  if (terms.some((term) => term.isBroken)) return 'exceeds';
  if (isKeyMissing || terms.some((term) => term.missing.length > 0)) return 'cannot_verify';
  if (terms.some((term) => term.kind === 'unquantified')) return 'no_quantified_cap';
  return limitFen !== null && sumFen === limitFen && sumFen > 0n ? 'at_cap' : 'within';
}

/** The worst verdict of some units; null of none. */
export function worstVerdict(verdicts: readonly UnitVerdict[]): UnitVerdict | null {
  return UNIT_VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? null;
}

/**
 * The largest ratio of a sum to its limit over all terms of the units, which binds; ties go to the unit with the
 * lowest award id, then to the row's order of terms. null when a limit is zero, a term in years is broken (a count
 * has no ratio), or nothing can be compared.
 */
export function bindingTermOf(units: readonly CapUnit[]): BindingTerm | null {
  let binding: BindingTerm | null = null;
  for (const { key, terms } of units) {
    for (const { kind, parts, yearsUsed, isBroken } of terms) {
      if (yearsUsed !== null && isBroken) return null;
      for (const { sumFen, limitFen } of parts) {
        if (limitFen === 0n) return null;
        if (binding === null || sumFen * binding.limitFen > binding.sumFen * limitFen) {
          binding = { kind, unit: key, sumFen, limitFen };
        }
      }
    }
  }
  return binding;
}

/**
 * By how much a unit's money lies above what its terms allow: the largest overrun of one term, where a term's parts
 * are added and never netted. null when it breaks none, or only a term in years, which is no amount.
 */
export function excessOf({ terms }: CapUnit): bigint | null {
  const overruns = terms
    .filter((term) => term.isBroken)
    .map(({ parts }) =>
      parts.reduce(
        (total, { sumFen, limitFen }) => (sumFen > limitFen ? total + sumFen - limitFen : total),
        0n,
      ),
    )
    .filter((overrun) => overrun > 0n);
  return overruns.reduce<bigint | null>(
    (most, overrun) => (most === null || overrun > most ? overrun : most),
    null,
  );
}

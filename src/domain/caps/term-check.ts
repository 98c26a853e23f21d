import { pointsPerYear, shareOf } from '../money/rate.ts';
import type { DatedAward } from './award-figures.ts';
import type { CapCandidate } from './cap-candidate.ts';
import type { CapTerm, Measure, TermKind } from './catalogue.ts';
import { baseKeyOf, type CitedBase } from './cited-base.ts';

/**
 * One comparison of a term: a sum against its limit. `of` names the base, award or year compared ('' for the whole
 * unit); `figureFen` is the cited figure that the limit follows from, null where the limit is fixed.
 */
export type TermPart = {
  of: string;
  sumFen: bigint;
  limitFen: bigint;
  figureFen: bigint | null;
  days: number | null;
};

/** A figure that a term needs and an award lacks; `conflict`: awards on one base give different values. */
export type MissingFigure = { awardId: string; figure: string; isConflict: boolean };

/** A term held against the awards of one unit. */
export type TermCheck = {
  term: CapTerm;
  kind: TermKind;
  /** Comparisons whose figures are there. */
  parts: TermPart[];
  /** Support years used, for a term in years. */
  yearsUsed: number | null;
  isBroken: boolean;
  missing: MissingFigure[];
  /** What the term allows the unit as a whole; null when a figure is missing or the term sets no amount. */
  limitFen: bigint | null;
};

/** Figures by base name and base key over all awards in question; see `citedBases`. */
export type BaseBook = ReadonlyMap<string, ReadonlyMap<string, CitedBase>>;

const FIXED = { figureFen: null, days: null };

type Findings = { parts: TermPart[]; missing: MissingFigure[] };

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

/** The terms of a measure that count for these awards under a candidate. Inferred terms can be switched off. */
export function checkTerms(
  measure: Measure,
  candidate: CapCandidate,
  awards: readonly DatedAward[],
  bases: BaseBook,
  inferredTerms: boolean,
): TermCheck[] {
  return measure.terms
    .filter((term) => inferredTerms || term.kind !== 'not_above_cost' || term.origin === 'stated')
    .map((term) => checkTerm(term, measure, candidate, awards, bases));
}

function checkTerm(
  term: CapTerm,
  measure: Measure,
  candidate: CapCandidate,
  awards: readonly DatedAward[],
  bases: BaseBook,
): TermCheck {
  switch (term.kind) {
    case 'absolute': {
      const total = sum(awards.map((award) => award.amountFen));
      return settled(term, {
        parts: [{ ...FIXED, of: '', sumFen: total, limitFen: BigInt(term.fen) }],
        missing: [],
      });
    }
    case 'percent':
      return settled(term, baseParts(term.base, term.basisPoints, awards, bases));
    case 'annual_cap': {
      const findings = yearParts(BigInt(term.fen), awards);
      const check = settled(term, findings);
      const longest = Math.min(
        findings.parts.length,
        ...measure.terms.map((other) =>
          other.kind === 'term_years' ? other.maxYears : Number.POSITIVE_INFINITY,
        ),
      );
      return { ...check, limitFen: findings.missing.length > 0 ? null : BigInt(term.fen) * BigInt(longest) };
    }
    case 'term_years': {
      const years = awards.map((award) => award.year).filter((year) => year !== null);
      const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 1;
      const yearsUsed = candidate.years === 'span' ? span : new Set(years).size;
      const check = settled(term, { parts: [], missing: yearsMissing(awards) });
      return { ...check, yearsUsed, isBroken: yearsUsed > term.maxYears, limitFen: null };
    }
    case 'rate_points': {
      if (candidate.rate !== 'percent_of_cost') return settled(term, pointParts(term, awards));
      const cost = measure.terms.find((other) => other.kind === 'not_above_cost');
      return settled(
        term,
        costParts(cost?.base ?? '', awards, (paid) => shareOf(paid, term.basisPoints)),
      );
    }
    case 'not_above_cost':
      return settled(
        term,
        costParts(term.base, awards, (paid) => paid),
      );
    case 'unquantified':
      return { ...settled(term, { parts: [], missing: [] }), limitFen: null };
    default:
      return term satisfies never;
  }
}

function settled(term: CapTerm, { parts, missing }: Findings): TermCheck {
  return {
    term,
    kind: term.kind,
    parts,
    missing,
    yearsUsed: null,
    isBroken: parts.some((part) => part.sumFen > part.limitFen),
    limitFen: missing.length > 0 ? null : sum(parts.map((part) => part.limitFen)),
  };
}

/** Each base of the unit once, with the sum of all awards on it, also those of other units. */
function baseParts(
  base: string,
  basisPoints: number,
  awards: readonly DatedAward[],
  book: BaseBook,
): Findings {
  const bases = book.get(base);
  const findings: Findings = { parts: [], missing: [] };
  const seen = new Set<string>();
  for (const award of awards) {
    const key = baseKeyOf(award);
    if (seen.has(key)) continue;
    seen.add(key);
    const cited = bases?.get(key);
    if (cited === undefined || cited.valueFen === null) {
      findings.missing.push({ awardId: award.id, figure: base, isConflict: cited?.isConflicting === true });
    } else {
      const of = award.baseRef ?? award.id;
      findings.parts.push({
        of,
        sumFen: cited.sumFen,
        limitFen: shareOf(cited.valueFen, basisPoints),
        figureFen: cited.valueFen,
        days: null,
      });
    }
  }
  return findings;
}

function yearsMissing(awards: readonly DatedAward[]): MissingFigure[] {
  return awards
    .filter((award) => award.year === null)
    .map((award) => ({ awardId: award.id, figure: 'year', isConflict: false }));
}

function yearParts(limitFen: bigint, awards: readonly DatedAward[]): Findings {
  const sums = new Map<number, bigint>();
  for (const { year, amountFen } of awards) {
    if (year !== null) sums.set(year, (sums.get(year) ?? 0n) + amountFen);
  }
  return {
    parts: [...sums].map(([year, sumFen]) => ({ ...FIXED, of: String(year), sumFen, limitFen })),
    missing: yearsMissing(awards),
  };
}

function pointParts(
  { base, basisPoints }: Extract<CapTerm, { kind: 'rate_points' }>,
  awards: readonly DatedAward[],
): Findings {
  const findings: Findings = { parts: [], missing: [] };
  for (const { id, amountFen, basesFen, days } of awards) {
    const principal = basesFen.get(base);
    if (principal === undefined) findings.missing.push({ awardId: id, figure: base, isConflict: false });
    if (days === null) findings.missing.push({ awardId: id, figure: 'days', isConflict: false });
    if (principal !== undefined && days !== null) {
      findings.parts.push({
        of: id,
        sumFen: amountFen,
        limitFen: pointsPerYear(principal, basisPoints, days),
        figureFen: principal,
        days,
      });
    }
  }
  return findings;
}

/** Each award against a limit that follows from the cost its recipient paid. */
function costParts(
  base: string,
  awards: readonly DatedAward[],
  limitOf: (paidFen: bigint) => bigint,
): Findings {
  const findings: Findings = { parts: [], missing: [] };
  for (const { id, amountFen, basesFen } of awards) {
    const paid = basesFen.get(base);
    if (paid === undefined) findings.missing.push({ awardId: id, figure: base, isConflict: false });
    else
      findings.parts.push({
        of: id,
        sumFen: amountFen,
        limitFen: limitOf(paid),
        figureFen: paid,
        days: null,
      });
  }
  return findings;
}

/* The auditor's copy of the terms of a cap: each held against the awards of one unit. Amounts as BigInt fen. */
import type { PolicyDocument } from '../../src/contract/catalogue.ts';
import type { AwardRecord } from '../../src/contract/record.ts';

type Measure = PolicyDocument['measures'][number];
type Term = Measure['terms'][number];

export function total(awards: readonly AwardRecord[]): bigint {
  return awards.reduce((sum, { approvedFen }) => sum + BigInt(approvedFen ?? 0), 0n);
}

/** What one term says of a unit. */
type Finding = {
  ratios: { sum: bigint; limit: bigint }[];
  /** Of the unit as a whole. */
  limit: bigint | null;
  isBroken: boolean;
  /** A figure that the term needs is not on record. */
  lacks: boolean;
};

function finding(ratios: Finding['ratios'], lacks: boolean): Finding {
  const limit = lacks ? null : ratios.reduce((sum, ratio) => sum + ratio.limit, 0n);
  return { ratios, lacks, limit, isBroken: ratios.some((ratio) => ratio.sum > ratio.limit) };
}

/** One term held against the awards of a unit; `counted` are all awards that may share a base with them. */
export function holdAgainst(
  term: Term,
  measure: Measure,
  reading: { years: string | null; rate: string | null },
  awards: readonly AwardRecord[],
  counted: readonly AwardRecord[],
): Finding {
  switch (term.kind) {
    case 'absolute':
      return finding([{ sum: total(awards), limit: BigInt(term.fen) }], false);
    case 'percent':
      return percentOfBases(term.base, BigInt(term.basisPoints), awards, counted);
    case 'annual_cap': {
      const years = [...new Set(awards.map(({ supportYear }) => supportYear))].filter(
        (year) => year !== null,
      );
      const ratios = years.map((year) => ({
        sum: total(awards.filter(({ supportYear }) => supportYear === year)),
        limit: BigInt(term.fen),
      }));
      const lacks = awards.some(({ supportYear }) => supportYear === null);
      const longest = measure.terms.find((other) => other.kind === 'term_years');
      const most = longest?.kind === 'term_years' ? Math.min(years.length, longest.maxYears) : years.length;
      return { ...finding(ratios, lacks), limit: lacks ? null : BigInt(term.fen) * BigInt(most) };
    }
    case 'term_years': {
      const years = awards.map(({ supportYear }) => supportYear).filter((year) => year !== null);
      const span = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + 1;
      const used = reading.years === 'span' ? span : new Set(years).size;
      return { ratios: [], limit: null, lacks: years.length < awards.length, isBroken: used > term.maxYears };
    }
    case 'rate_points': {
      const cost = measure.terms.find((other) => other.kind === 'not_above_cost');
      const ofCost = reading.rate === 'percent_of_cost' && cost?.kind === 'not_above_cost';
      return eachAward(awards, (award) => {
        const base = award.basesFen[ofCost ? cost.base : term.base] ?? null;
        if (base === null || (!ofCost && award.days === null)) return null;
        const share = BigInt(base) * BigInt(term.basisPoints);
        return ofCost ? share / 10_000n : (share * BigInt(award.days ?? 0)) / 3_650_000n;
      });
    }
    case 'not_above_cost':
      return eachAward(awards, (award) => {
        const paid = award.basesFen[term.base] ?? null;
        return paid === null ? null : BigInt(paid);
      });
    case 'unquantified':
      return { ratios: [], limit: null, lacks: false, isBroken: false };
    default:
      return term satisfies never;
  }
}

function eachAward(awards: readonly AwardRecord[], limitOf: (award: AwardRecord) => bigint | null): Finding {
  const ratios: Finding['ratios'] = [];
  for (const award of awards) {
    const limit = limitOf(award);
    if (limit !== null) ratios.push({ sum: BigInt(award.approvedFen ?? 0), limit });
  }
  return finding(ratios, ratios.length < awards.length);
}

/** Each base of the unit once, against all awards that draw on it; awards with one `baseRef` draw on one base. */
function percentOfBases(
  base: string,
  basisPoints: bigint,
  awards: readonly AwardRecord[],
  counted: readonly AwardRecord[],
): Finding {
  const seen = new Set<string>();
  const ratios: Finding['ratios'] = [];
  let lacks = false;
  for (const award of awards) {
    const name = award.baseRef ?? `of ${award.id}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const drawing =
      award.baseRef === null ? [award] : counted.filter(({ baseRef }) => baseRef === award.baseRef);
    const values = new Set(drawing.map(({ basesFen }) => basesFen[base] ?? null));
    values.delete(null);
    const [value = null] = values;
    if (values.size === 1 && value !== null) {
      ratios.push({ sum: total(drawing), limit: (BigInt(value) * basisPoints) / 10_000n });
    } else lacks = true;
  }
  return finding(ratios, lacks);
}

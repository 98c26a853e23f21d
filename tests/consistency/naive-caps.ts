/*
 * The auditor's copy of the cap rule, from the text of the rule and not from the product's engine: plain loops over all
 * awards, amounts as BigInt fen.
 */
import type { PolicyDocument } from '../../src/contract/catalogue.ts';
import type { AwardRecord } from '../../src/contract/record.ts';
import { holdAgainst, total } from './naive-terms.ts';

type Measure = PolicyDocument['measures'][number];

/** One reading of a measure: who shares a ceiling, how years are counted, what a rate is a rate of. */
type Reading = { basis: string; years: string | null; rate: string | null; isDefault: boolean };

/** Awards that share one ceiling under a reading, and what the terms say of them. */
export type NaiveUnit = {
  measure: string;
  reading: Reading;
  key: string;
  awards: AwardRecord[];
  sum: bigint;
  limit: bigint | null;
  verdict: string;
  /** Sums held against limits, in the order of the terms. */
  ratios: { sum: bigint; limit: bigint }[];
  /** More support years than the term allows: no amount says by how much. */
  hasTooManyYears: boolean;
  excess: bigint;
};

export type NaiveVerdict = { verdict: string; units: NaiveUnit[] };

const BEFORE_APPROVAL = new Set<string>([
  'applied',
  'accepted',
  'expert_review',
  'publicity',
  'rejected',
  'withdrawn',
]);

/** Approved or later: only these are judged; one clawed back had been approved. */
export function isApproved(award: AwardRecord): boolean {
  return !BEFORE_APPROVAL.has(award.fundingStage);
}

/** The verdict of every approved award of the ledger, by its id. */
export function judgeAll(policy: PolicyDocument, awards: readonly AwardRecord[]): Map<string, NaiveVerdict> {
  const verdicts = new Map<string, NaiveVerdict>();
  for (const measure of policy.measures) {
    const own = awards.filter((award) => award.measure === measure.id && isApproved(award));
    if (!measure.monetary) {
      for (const award of own) verdicts.set(award.id, { verdict: 'not_monetary', units: [] });
      continue;
    }
    for (const group of groupsOf(measure, own)) judgeGroup(measure, group, verdicts);
  }
  return verdicts;
}

/** Awards that share a unit under any reading, or a base that a percentage is taken of, one through another. */
function groupsOf(measure: Measure, awards: readonly AwardRecord[]): AwardRecord[][] {
  const hasPercent = measure.terms.some((term) => term.kind === 'percent');
  const touch = (one: AwardRecord, other: AwardRecord): boolean => {
    if (hasPercent && one.baseRef !== null && one.baseRef === other.baseRef) return true;
    return measure.basis.candidates.some((basis) => {
      const key = keyUnder(basis, one);
      return key !== null && key === keyUnder(basis, other);
    });
  };
  const groups: AwardRecord[][] = [];
  const left = [...awards];
  while (left.length > 0) {
    const group = left.splice(0, 1);
    for (let at = 0; at < group.length; at += 1) {
      for (let place = left.length - 1; place >= 0; place -= 1) {
        const [member, other] = [group[at], left[place]];
        if (member === undefined || other === undefined || !touch(member, other)) continue;
        group.push(other);
        left.splice(place, 1);
      }
    }
    groups.push(group);
  }
  return groups;
}

function keyUnder(basis: string, award: AwardRecord): string | null {
  if (basis === 'enterprise' || basis === 'institution') return award.organisationId;
  if (basis === 'project' || basis === 'solution') return award.projectId;
  return award.id;
}

function judgeGroup(
  measure: Measure,
  group: readonly AwardRecord[],
  verdicts: Map<string, NaiveVerdict>,
): void {
  if (group.some((award) => award.approvedFen === null || award.approvedOn === null)) {
    for (const award of group) verdicts.set(award.id, { verdict: 'cannot_verify', units: [] });
    return;
  }
  const { from, to } = measure.effective;
  const isWithin = ({ approvedOn }: AwardRecord): boolean =>
    approvedOn !== null && approvedOn >= from && (to === null || approvedOn <= to);
  const counted = group.filter(isWithin).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const award of group) {
    if (!isWithin(award)) verdicts.set(award.id, { verdict: 'out_of_period', units: [] });
  }
  const units: NaiveUnit[] = [];
  for (const reading of readingsOf(measure)) units.push(...unitsUnder(measure, reading, counted));
  for (const award of counted) {
    const holding = units.filter((unit) => unit.awards.includes(award));
    verdicts.set(award.id, { verdict: agreed(holding), units: holding });
  }
}

/** Every basis with every way of counting years and of taking a rate. */
function readingsOf({ terms, basis }: Measure): Reading[] {
  const yearTerm = terms.find((term) => term.kind === 'term_years');
  const rateTerm = terms.find((term) => term.kind === 'rate_points');
  const years: (string | null)[] = yearTerm?.kind === 'term_years' ? yearTerm.readings : [null];
  const rates: (string | null)[] = rateTerm?.kind === 'rate_points' ? rateTerm.readings : [null];
  const defaultYears = years.includes('count') ? 'count' : years[0];
  const defaultRate = rates.includes('points') ? 'points' : rates[0];
  const readings: Reading[] = [];
  for (const candidate of basis.candidates) {
    for (const year of years) {
      for (const rate of rates) {
        const isDefault = candidate === basis.default && year === defaultYears && rate === defaultRate;
        readings.push({ basis: candidate, years: year, rate, isDefault });
      }
    }
  }
  return readings;
}

/** All readings agree, or one exceeds and others do not, or one cannot be told, or the usual one decides. */
function agreed(units: readonly NaiveUnit[]): string {
  const verdicts = units.map(({ verdict }) => verdict);
  const usual = units.find(({ reading }) => reading.isDefault)?.verdict ?? 'cannot_verify';
  if (verdicts.every((verdict) => verdict === usual)) return usual;
  if (verdicts.includes('exceeds')) return 'interpretation_dependent';
  return verdicts.includes('cannot_verify') ? 'cannot_verify' : usual;
}

function unitsUnder(measure: Measure, reading: Reading, counted: readonly AwardRecord[]): NaiveUnit[] {
  const members = new Map<string, AwardRecord[]>();
  for (const award of counted) {
    const key = keyUnder(reading.basis, award) ?? `none ${award.id}`;
    members.set(key, [...(members.get(key) ?? []), award]);
  }
  return [...members].map(([key, awards]) => {
    const findings = measure.terms.map((term) => holdAgainst(term, measure, reading, awards, counted));
    const sum = total(awards);
    const limits = findings.map(({ limit }) => limit).filter((limit) => limit !== null);
    const smallest = limits.length === 0 ? null : limits.reduce((low, limit) => (limit < low ? limit : low));
    const isUnknown = key.startsWith('none ') || findings.some(({ lacks }) => lacks);
    let verdict = 'within';
    if (findings.some(({ isBroken }) => isBroken)) verdict = 'exceeds';
    else if (isUnknown) verdict = 'cannot_verify';
    else if (measure.terms.some(({ kind }) => kind === 'unquantified')) verdict = 'no_quantified_cap';
    else if (smallest === sum && sum > 0n) verdict = 'at_cap';
    const overruns = findings.map(({ ratios }) =>
      ratios.reduce((over, ratio) => (ratio.sum > ratio.limit ? over + ratio.sum - ratio.limit : over), 0n),
    );
    return {
      measure: measure.id,
      reading,
      key,
      awards,
      sum,
      limit: verdict === 'cannot_verify' ? null : smallest,
      verdict,
      ratios: findings.flatMap(({ ratios }) => ratios),
      hasTooManyYears: findings.some(({ isBroken, ratios }) => isBroken && ratios.length === 0),
      excess: overruns.reduce((most, over) => (over > most ? over : most), 0n),
    };
  });
}

/** How far the award's usual unit is used, as decimal percent; null where no ratio can be given. */
export function utilisationOf({ verdict, units }: NaiveVerdict): string | null {
  const usual = units.find(({ reading }) => reading.isDefault);
  if (usual === undefined || usual.hasTooManyYears) return null;
  if (usual.limit === null && verdict !== 'exceeds') return null;
  let most: { sum: bigint; limit: bigint } | null = null;
  for (const ratio of usual.ratios) {
    if (ratio.limit === 0n) return null;
    if (most === null || ratio.sum * most.limit > most.sum * ratio.limit) most = ratio;
  }
  return most === null ? null : percent(most.sum, most.limit);
}

/** Two decimals: cut off at or below 100, rounded up above it, so that 100.00 is never crossed by rounding. */
export function percent(part: bigint, whole: bigint): string | null {
  if (whole === 0n) return null;
  const hundredths = (part * 10_000n) / whole;
  const isRest = (part * 10_000n) % whole > 0n;
  const shown = part > whole && isRest ? hundredths + 1n : hundredths;
  return `${shown / 100n}.${String(shown % 100n).padStart(2, '0')}`;
}

import { percentText } from '../../domain/money/percent.ts';
import { IN_CEILING } from '../../domain/portfolio/ceiling-segment.ts';
import { groupSums } from '../../domain/portfolio/group-sums.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';

/**
 * A district. A unit that holds shown awards of several districts counts in each of them, once and in full, as it
 * would under a filter for that district; so ceilings and excess of districts may add up to more than the total.
 */
export type DistrictRow = DistrictName & {
  shownProjects: number;
  allProjects: number;
  /** Shown projects with a capacity on record. */
  shownMWh: number;
  shownMissingMWh: number;
  /** Shown awards that are approved or later. */
  approvedFen: number;
  disbursedFen: number;
  /** Default units with a shown award of the district; null when none has a ceiling. */
  ceilingFen: number | null;
  /** Of the district's shown awards in those units. */
  approvedInCeilingFen: number;
  disbursedInCeilingFen: number;
  utilisationPct: string | null;
  /** Of those units, under every reading, never netted. */
  excessFen: number;
  /** Those of the units that also hold awards which the row does not count: hidden or of another district. */
  cutUnitCount: number;
  /** Shown awards by the verdicts that ask for someone's attention. */
  attention: { exceeds: number; interpretation_dependent: number; cannot_verify: number };
};

/** `district`: the administrative code as text. */
export type DistrictName = { district: string; nameZh: string; nameEn: string };

export type DistrictRows = {
  /** Districts with any project, shown or not: the most approved money first, then the most projects. */
  rows: DistrictRow[];
  /** Of those that the caller may see: of the others nothing is known here. */
  withoutProjects: DistrictName[];
};

export function districtRows(portfolio: Portfolio, selection: Selection): DistrictRows {
  const { district, districtNameZh, districtNameEn } = portfolio.dictionaries;
  const { districtCode, capacityMWh } = portfolio.projects;
  const shown = groupSums(districtCode, district.length, capacityMWh, selection.projects);
  const all = groupSums(districtCode, district.length, capacityMWh, null);
  const money = moneyByDistrict(portfolio, selection.awards);
  const held = unitsByDistrict(portfolio, selection);
  const count = verdictCount(portfolio, selection.awards);
  const [exceeds, dependent, unverified] = [
    count('exceeds'),
    count('interpretation_dependent'),
    count('cannot_verify'),
  ];
  const rows: DistrictRow[] = [];
  const withoutProjects: DistrictName[] = [];
  district.forEach((adcode, code) => {
    const name = { district: adcode, nameZh: districtNameZh[code] ?? '', nameEn: districtNameEn[code] ?? '' };
    const allProjects = all.rows[code] ?? 0;
    if (allProjects === 0) {
      const { districts } = portfolio.columns;
      if (districts === null || districts.includes(Number(adcode))) withoutProjects.push(name);
      return;
    }
    const ceilingFen = held.units[code] === 0 ? null : (held.ceilingFen[code] ?? 0);
    const approvedInCeilingFen = money.approvedInCeilingFen[code] ?? 0;
    rows.push({
      ...name,
      shownProjects: shown.rows[code] ?? 0,
      allProjects,
      shownMWh: shown.sum[code] ?? 0,
      shownMissingMWh: shown.missing[code] ?? 0,
      approvedFen: money.approvedFen[code] ?? 0,
      disbursedFen: money.disbursedFen[code] ?? 0,
      ceilingFen,
      approvedInCeilingFen,
      disbursedInCeilingFen: money.disbursedInCeilingFen[code] ?? 0,
      utilisationPct: percentText(approvedInCeilingFen, ceilingFen ?? 0),
      excessFen: held.excessFen[code] ?? 0,
      cutUnitCount: held.cut[code] ?? 0,
      attention: {
        exceeds: exceeds[code] ?? 0,
        interpretation_dependent: dependent[code] ?? 0,
        cannot_verify: unverified[code] ?? 0,
      },
    });
  });
  rows.sort((a, b) => b.approvedFen - a.approvedFen || b.allProjects - a.allProjects);
  return { rows, withoutProjects };
}

type DistrictMoney = Record<
  'approvedFen' | 'disbursedFen' | 'approvedInCeilingFen' | 'disbursedInCeilingFen',
  Float64Array
>;

/** Money of the shown awards by district code. */
function moneyByDistrict(
  { awards, segmentOfAward, dictionaries }: Portfolio,
  shown: Uint8Array,
): DistrictMoney {
  const zeros = (): Float64Array => new Float64Array(dictionaries.district.length);
  const money: DistrictMoney = {
    approvedFen: zeros(),
    disbursedFen: zeros(),
    approvedInCeilingFen: zeros(),
    disbursedInCeilingFen: zeros(),
  };
  const { approvedFen, disbursedFen, approvedInCeilingFen, disbursedInCeilingFen } = money;
  for (let award = 0; award < shown.length; award += 1) {
    if (shown[award] === 0) continue;
    const district = awards.districtCode[award] ?? 0;
    const disbursed = awards.disbursedFen[award] ?? 0;
    disbursedFen[district] = (disbursedFen[district] ?? 0) + disbursed;
    const segment = segmentOfAward[award] ?? MISSING_CODE;
    if (segment === MISSING_CODE) continue;
    const amount = awards.approvedFen[award] ?? Number.NaN;
    const approved = Number.isNaN(amount) ? 0 : amount;
    approvedFen[district] = (approvedFen[district] ?? 0) + approved;
    if (segment !== IN_CEILING) continue;
    approvedInCeilingFen[district] = (approvedInCeilingFen[district] ?? 0) + approved;
    disbursedInCeilingFen[district] = (disbursedInCeilingFen[district] ?? 0) + disbursed;
  }
  return money;
}

/** Shown awards with a verdict, by district code. */
function verdictCount(
  { awards, vocabulary, dictionaries }: Portfolio,
  shown: Uint8Array,
): (verdict: CapVerdict) => Int32Array {
  const verdicts = vocabulary.verdict.length;
  const districts = dictionaries.district.length;
  const counts = new Int32Array(verdicts * districts);
  for (let award = 0; award < shown.length; award += 1) {
    const verdict = awards.verdictCode[award] ?? MISSING_CODE;
    if (shown[award] === 0 || verdict === MISSING_CODE) continue;
    const group = verdict * districts + (awards.districtCode[award] ?? 0);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return (verdict) => {
    const from = vocabulary.verdict.indexOf(verdict) * districts;
    return from < 0 ? new Int32Array(districts) : counts.subarray(from, from + districts);
  };
}

type DistrictUnits = {
  units: Int32Array;
  cut: Int32Array;
  ceilingFen: Float64Array;
  excessFen: Float64Array;
};

/** Shown default units with a ceiling by district code of their shown awards. */
function unitsByDistrict(portfolio: Portfolio, selection: Selection): DistrictUnits {
  const { awards, units, unitExcess, awardsOfUnit, dictionaries } = portfolio;
  const districts = dictionaries.district.length;
  const sums: DistrictUnits = {
    units: new Int32Array(districts),
    cut: new Int32Array(districts),
    ceilingFen: new Float64Array(districts),
    excessFen: new Float64Array(districts),
  };
  const lastUnit = new Int32Array(districts).fill(NO_ROW);
  const met = new Int32Array(districts);
  for (let unit = 0; unit < units.isCeiling.length; unit += 1) {
    if (((selection.units[unit] ?? 0) & (units.isCeiling[unit] ?? 0)) === 0) continue;
    const from = awardsOfUnit.start[unit] ?? 0;
    const end = awardsOfUnit.start[unit + 1] ?? 0;
    for (let slot = from; slot < end; slot += 1) {
      const award = awardsOfUnit.rows[slot] ?? 0;
      if (selection.awards[award] === 0) continue;
      const district = awards.districtCode[award] ?? 0;
      if (lastUnit[district] !== unit) {
        lastUnit[district] = unit;
        met[district] = 0;
        sums.units[district] = (sums.units[district] ?? 0) + 1;
        // Cut until every award of the unit has been met in this district.
        sums.cut[district] = (sums.cut[district] ?? 0) + 1;
        sums.ceilingFen[district] = (sums.ceilingFen[district] ?? 0) + (units.ceilingFen[unit] ?? 0);
        sums.excessFen[district] = (sums.excessFen[district] ?? 0) + (unitExcess.certainFen[unit] ?? 0);
      }
      met[district] = (met[district] ?? 0) + 1;
      if (met[district] === end - from) sums.cut[district] = (sums.cut[district] ?? 0) - 1;
    }
  }
  return sums;
}

import { percentText } from '../../domain/money/percent.ts';
import { IN_CEILING } from '../../domain/portfolio/ceiling-segment.ts';
import { groupSums } from '../../domain/portfolio/group-sums.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';

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
  withoutProjects: DistrictName[];
};

export function districtRows(portfolio: Portfolio, selection: Selection): DistrictRows {
  const { district, districtNameZh, districtNameEn } = portfolio.dictionaries;
  const { districtCode, capacityMWh } = portfolio.projects;
  const shown = groupSums(districtCode, district.length, capacityMWh, selection.projects);
  const all = groupSums(districtCode, district.length, capacityMWh, null);
  const money = moneyByDistrict(portfolio, selection.awards);
  const units = unitsByDistrict(portfolio, selection);
  const rows: DistrictRow[] = [];
  const withoutProjects: DistrictName[] = [];
  district.forEach((adcode, code) => {
    const name = { district: adcode, nameZh: districtNameZh[code] ?? '', nameEn: districtNameEn[code] ?? '' };
    const allProjects = all.rows[code] ?? 0;
    const paid = money[code];
    const held = units[code];
    if (allProjects === 0 || paid === undefined || held === undefined) {
      withoutProjects.push(name);
      return;
    }
    const ceilingFen = held.unitCount === 0 ? null : held.ceilingFen;
    rows.push({
      ...name,
      ...paid,
      shownProjects: shown.rows[code] ?? 0,
      allProjects,
      shownMWh: shown.sum[code] ?? 0,
      shownMissingMWh: shown.missing[code] ?? 0,
      ceilingFen,
      utilisationPct: percentText(paid.approvedInCeilingFen, ceilingFen ?? 0),
      excessFen: held.excessFen,
      cutUnitCount: held.cutUnitCount,
    });
  });
  rows.sort((a, b) => b.approvedFen - a.approvedFen || b.allProjects - a.allProjects);
  return { rows, withoutProjects };
}

type DistrictMoney = Pick<
  DistrictRow,
  'approvedFen' | 'disbursedFen' | 'approvedInCeilingFen' | 'disbursedInCeilingFen' | 'attention'
>;

function moneyByDistrict({ awards, segmentOfAward, vocabulary, dictionaries }: Portfolio, shown: Uint8Array) {
  const sums = dictionaries.district.map(
    (): DistrictMoney => ({
      approvedFen: 0,
      disbursedFen: 0,
      approvedInCeilingFen: 0,
      disbursedInCeilingFen: 0,
      attention: { exceeds: 0, interpretation_dependent: 0, cannot_verify: 0 },
    }),
  );
  for (let award = 0; award < shown.length; award += 1) {
    const sum = sums[awards.districtCode[award] ?? MISSING_CODE];
    if (shown[award] === 0 || sum === undefined) continue;
    const disbursedFen = awards.disbursedFen[award] ?? 0;
    sum.disbursedFen += disbursedFen;
    const segment = segmentOfAward[award] ?? MISSING_CODE;
    if (segment === MISSING_CODE) continue;
    const approvedFen = awards.approvedFen[award] || 0;
    sum.approvedFen += approvedFen;
    if (segment === IN_CEILING) {
      sum.approvedInCeilingFen += approvedFen;
      sum.disbursedInCeilingFen += disbursedFen;
    }
    const verdict = vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE];
    if (verdict === 'exceeds' || verdict === 'interpretation_dependent' || verdict === 'cannot_verify') {
      sum.attention[verdict] += 1;
    }
  }
  return sums;
}

type DistrictUnits = { unitCount: number; cutUnitCount: number; ceilingFen: number; excessFen: number };

function unitsByDistrict(portfolio: Portfolio, selection: Selection): DistrictUnits[] {
  const { awards, units, unitExcess, awardsOfUnit, dictionaries } = portfolio;
  const sums = dictionaries.district.map(() => ({
    unitCount: 0,
    cutUnitCount: 0,
    ceilingFen: 0,
    excessFen: 0,
  }));
  const shownOf = new Int32Array(sums.length);
  const lastUnit = new Int32Array(sums.length).fill(NO_ROW);
  for (let unit = 0; unit < units.isDefault.length; unit += 1) {
    const ceiling = units.ceilingFen[unit] ?? Number.NaN;
    if (units.isDefault[unit] === 0 || selection.units[unit] === 0 || Number.isNaN(ceiling)) continue;
    const from = awardsOfUnit.start[unit] ?? 0;
    const end = awardsOfUnit.start[unit + 1] ?? 0;
    for (let slot = from; slot < end; slot += 1) {
      const award = awardsOfUnit.rows[slot] ?? 0;
      const district = awards.districtCode[award] ?? MISSING_CODE;
      const sum = sums[district];
      if (selection.awards[award] === 0 || sum === undefined) continue;
      if (lastUnit[district] !== unit) {
        lastUnit[district] = unit;
        shownOf[district] = 0;
        sum.unitCount += 1;
        // Cut until every award of the unit has been met in this district.
        sum.cutUnitCount += 1;
        sum.ceilingFen += ceiling;
        sum.excessFen += unitExcess.certainFen[unit] ?? 0;
      }
      const met = (shownOf[district] ?? 0) + 1;
      shownOf[district] = met;
      if (met === end - from) sum.cutUnitCount -= 1;
    }
  }
  return sums;
}

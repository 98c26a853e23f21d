import type { PortfolioColumns, PortfolioDictionaries } from '../portfolio-columns.ts';
import { CAP_VERDICTS, SITING_VERDICTS } from '../vocabulary.ts';
import { monthOfDay, yearLabel } from './calendar-month.ts';
import {
  type Adjacency,
  adjacency,
  codeColumn,
  MISSING_CODE,
  NO_DATE,
  NO_ROW,
  numberColumn,
  rowColumn,
} from './typed-columns.ts';

/**
 * The portfolio in memory, built once per data version. Codes are `MISSING_CODE` where absent, rows
 * `NO_ROW`, dates `NO_DATE`, numbers NaN. Names and other text stay in `columns`.
 */
export type Portfolio = {
  columns: PortfolioColumns;
  dictionaries: PortfolioDictionaries;
  projectCount: number;
  awardCount: number;
  unitCount: number;
  projectRowById: Map<string, number>;
  /** Normalised lower-case text per project: its names and code, its organisation's and its park's names. */
  searchText: string[];
  /** Park ids, then `none`; `projects.parkCode` points into it. */
  parkLabels: string[];
  /** Years that occur, ascending; `awards.yearCode` points into it. */
  yearLabels: string[];
  projects: ProjectArrays;
  sites: { projectRow: Int32Array; siteTypeCode: Uint16Array; sitingCode: Uint16Array };
  awards: AwardArrays;
  disbursements: { awardRow: Int32Array; amountFen: Float64Array; paidMonth: Int32Array };
  units: UnitArrays;
  awardsOfProject: Adjacency;
  sitesOfProject: Adjacency;
  /** Default units hold the awards whose verdict names them, the others those of `unitAwards`. */
  awardsOfUnit: Adjacency;
  /** Rank of a verdict code in `CAP_VERDICTS`, the most urgent 0; a verdict it does not know comes last. */
  verdictRank: Uint16Array;
};

type ProjectArrays = {
  districtCode: Uint16Array;
  parkCode: Uint16Array;
  routeCode: Uint16Array;
  scenarioCode: Uint16Array;
  pilotCode: Uint16Array;
  stageCode: Uint16Array;
  lightCode: Uint16Array;
  powerMW: Float64Array;
  capacityMWh: Float64Array;
  /** Index into `SITING_VERDICTS` of the project as a whole: `outside` only when all its sites are. */
  sitingIndex: Uint16Array;
  /** Signed metres to the ring of the site least far outside. */
  distanceM: Float64Array;
};

type AwardArrays = {
  projectRow: Int32Array;
  measureCode: Uint16Array;
  fundingCode: Uint16Array;
  appliedFen: Float64Array;
  approvedFen: Float64Array;
  approvedMonth: Int32Array;
  yearCode: Uint16Array;
  /** Present exactly for awards that are approved or later. */
  verdictRow: Int32Array;
  verdictCode: Uint16Array;
  /** The default unit. */
  unitRow: Int32Array;
  utilisationBp: Float64Array;
  disbursedFen: Float64Array;
  disbursementCount: Int32Array;
  lastPaidDay: Int32Array;
  clawedBackFen: Float64Array;
  clawbackCount: Int32Array;
};

type UnitArrays = {
  isDefault: Uint8Array;
  verdictCode: Uint16Array;
  /**
   * The limit where the unit's sum can be held against it. A unit whose sum is withheld (it holds
   * awards outside the caller's scope) or cannot be verified has none, whatever fixed ceiling it shows.
   */
  ceilingFen: Float64Array;
  headroomFen: Float64Array;
  excessFen: Float64Array;
  /** One number per measure, basis and reading; `candidateMeasure` gives the measure. */
  candidate: Int32Array;
  candidateMeasure: Uint16Array;
};

/**
 * Typed arrays and adjacency over the columns.
 * @throws RangeError naming the column when a code or row points outside its dictionary or table.
 */
export function buildPortfolio(columns: PortfolioColumns): Portfolio {
  const { dictionaries, projects } = columns;
  const sites = {
    projectRow: rowColumn('sites.projectRow', columns.sites.projectRow, projects.id.length),
    siteTypeCode: codeColumn('sites.siteTypeCode', columns.sites.siteTypeCode, dictionaries.siteType.length),
    sitingCode: codeColumn('sites.sitingCode', columns.sites.sitingCode, dictionaries.siting.length),
  };
  const sitesOfProject = adjacency(sites.projectRow, projects.id.length);
  const { awards, yearLabels } = awardArrays(columns);
  const units = unitArrays(columns);
  return {
    columns,
    dictionaries,
    projectCount: projects.id.length,
    awardCount: columns.awards.id.length,
    unitCount: units.isDefault.length,
    projectRowById: new Map(projects.id.map((id, row) => [id, row])),
    searchText: searchTexts(columns),
    parkLabels: [...columns.parks.id, 'none'],
    yearLabels,
    projects: projectArrays(columns, sitesOfProject),
    sites,
    awards,
    disbursements: {
      awardRow: rowColumn('disbursements.awardRow', columns.disbursements.awardRow, columns.awards.id.length),
      amountFen: numberColumn(columns.disbursements.amountFen),
      paidMonth: Int32Array.from(columns.disbursements.paidDay, monthOfDay),
    },
    units,
    awardsOfProject: adjacency(awards.projectRow, projects.id.length),
    sitesOfProject,
    awardsOfUnit: unitMembers(columns, units, awards.unitRow),
    verdictRank: Uint16Array.from(dictionaries.verdict, (verdict) => rankIn(CAP_VERDICTS, verdict)),
  };
}

function rankIn(list: readonly string[], value: string): number {
  const index = list.indexOf(value);
  return index === -1 ? list.length : index;
}

function projectArrays({ projects, parks, sites, dictionaries }: PortfolioColumns, sitesOf: Adjacency): ProjectArrays {
  // The certain contradictions first: one site inside the ring settles a project, an unknown one does not.
  const deciding = ['inside', 'on_the_line', 'unknown', 'outside'] as const;
  const severity = dictionaries.siting.map((siting) => {
    const rank = rankIn(deciding, siting);
    return rank === deciding.length ? deciding.indexOf('unknown') : rank;
  });
  const sitingIndex = new Uint16Array(projects.id.length).fill(SITING_VERDICTS.indexOf('unknown'));
  const distanceM = new Float64Array(projects.id.length).fill(Number.NaN);
  for (let project = 0; project < projects.id.length; project += 1) {
    const [from = 0, to = 0] = sitesOf.start.subarray(project, project + 2);
    let worst = deciding.length;
    for (let slot = from; slot < to; slot += 1) {
      const site = sitesOf.rows[slot] ?? 0;
      worst = Math.min(worst, severity[sites.sitingCode[site] ?? 0] ?? worst);
      const distance = sites.distanceM[site] ?? null;
      const nearest = distanceM[project] ?? Number.NaN;
      if (distance !== null && !(nearest <= distance)) distanceM[project] = distance;
    }
    const decided = deciding[worst];
    if (decided !== undefined) sitingIndex[project] = SITING_VERDICTS.indexOf(decided);
  }
  return {
    districtCode: codeColumn('projects.districtCode', projects.districtCode, dictionaries.district.length),
    parkCode: codeColumn('projects.parkRow', projects.parkRow, parks.id.length, parks.id.length),
    routeCode: codeColumn('projects.routeCode', projects.routeCode, dictionaries.route.length),
    scenarioCode: codeColumn('projects.scenarioCode', projects.scenarioCode, dictionaries.scenario.length),
    pilotCode: codeColumn('projects.pilotCode', projects.pilotCode, dictionaries.pilot.length),
    stageCode: codeColumn(
      'projects.physicalStageCode',
      projects.physicalStageCode,
      dictionaries.physicalStage.length,
    ),
    lightCode: codeColumn('projects.lightCode', projects.lightCode, dictionaries.light.length),
    powerMW: numberColumn(projects.powerMW),
    capacityMWh: numberColumn(projects.capacityMWh),
    sitingIndex,
    distanceM,
  };
}

function awardArrays(columns: PortfolioColumns): { awards: AwardArrays; yearLabels: string[] } {
  const { awards, verdicts, disbursements, clawbacks, dictionaries } = columns;
  const count = awards.id.length;
  const arrays: AwardArrays = {
    projectRow: rowColumn('awards.projectRow', awards.projectRow, columns.projects.id.length),
    measureCode: codeColumn('awards.measureCode', awards.measureCode, dictionaries.measure.length),
    fundingCode: codeColumn('awards.fundingStageCode', awards.fundingStageCode, dictionaries.fundingStage.length),
    appliedFen: numberColumn(awards.appliedFen),
    approvedFen: numberColumn(awards.approvedFen),
    approvedMonth: Int32Array.from(awards.approvedDay, (day) => (day === null ? NO_DATE : monthOfDay(day))),
    yearCode: new Uint16Array(count).fill(MISSING_CODE),
    verdictRow: new Int32Array(count).fill(NO_ROW),
    verdictCode: new Uint16Array(count).fill(MISSING_CODE),
    unitRow: new Int32Array(count).fill(NO_ROW),
    utilisationBp: new Float64Array(count).fill(Number.NaN),
    disbursedFen: new Float64Array(count),
    disbursementCount: new Int32Array(count),
    lastPaidDay: new Int32Array(count).fill(NO_DATE),
    clawedBackFen: new Float64Array(count),
    clawbackCount: new Int32Array(count),
  };

  const years = awards.approvedDay.map((approvedDay, award) => {
    const day = approvedDay ?? awards.appliedDay[award] ?? null;
    return day === null ? null : Math.floor(monthOfDay(day) / 12);
  });
  const occurring = [...new Set(years)].filter((year) => year !== null).toSorted((a, b) => a - b);
  const codeOfYear = new Map(occurring.map((year, code) => [year, code]));
  for (let award = 0; award < count; award += 1) {
    arrays.yearCode[award] = codeOfYear.get(years[award] ?? Number.NaN) ?? MISSING_CODE;
  }

  const judged = rowColumn('verdicts.awardRow', verdicts.awardRow, count);
  const judgements = codeColumn('verdicts.verdictCode', verdicts.verdictCode, dictionaries.verdict.length);
  const unitRows = rowColumn('verdicts.unitRow', verdicts.unitRow, columns.units.measureCode.length);
  for (let row = 0; row < judged.length; row += 1) {
    const award = judged[row] ?? 0;
    arrays.verdictRow[award] = row;
    arrays.verdictCode[award] = judgements[row] ?? MISSING_CODE;
    arrays.unitRow[award] = unitRows[row] ?? NO_ROW;
    arrays.utilisationBp[award] = verdicts.utilisationBp[row] ?? Number.NaN;
  }
  for (let row = 0; row < disbursements.awardRow.length; row += 1) {
    const award = disbursements.awardRow[row] ?? 0;
    arrays.disbursedFen[award] = (arrays.disbursedFen[award] ?? 0) + (disbursements.amountFen[row] ?? 0);
    arrays.disbursementCount[award] = (arrays.disbursementCount[award] ?? 0) + 1;
    arrays.lastPaidDay[award] = Math.max(arrays.lastPaidDay[award] ?? NO_DATE, disbursements.paidDay[row] ?? NO_DATE);
  }
  const decided = rowColumn('clawbacks.awardRow', clawbacks.awardRow, count);
  for (let row = 0; row < decided.length; row += 1) {
    const award = decided[row] ?? 0;
    arrays.clawedBackFen[award] = (arrays.clawedBackFen[award] ?? 0) + (clawbacks.amountFen[row] ?? 0);
    arrays.clawbackCount[award] = (arrays.clawbackCount[award] ?? 0) + 1;
  }
  return { awards: arrays, yearLabels: occurring.map((year) => yearLabel(year * 12)) };
}

function unitArrays({ units, dictionaries }: PortfolioColumns): UnitArrays {
  const numberOf = new Map<string, number>();
  const candidateMeasure: number[] = [];
  const candidate = Int32Array.from(units.measureCode, (measure, unit) => {
    const key = `${measure}/${units.basisCode[unit] ?? ''}/${units.readingCode[unit] ?? ''}`;
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    numberOf.set(key, candidateMeasure.length);
    return candidateMeasure.push(measure) - 1;
  });
  const cannotVerify = dictionaries.verdict.indexOf('cannot_verify');
  return {
    isDefault: Uint8Array.from(units.isDefault),
    verdictCode: codeColumn('units.verdictCode', units.verdictCode, dictionaries.verdict.length),
    ceilingFen: Float64Array.from(units.limitFen, (limit, unit) => {
      const measured = (units.sumFen[unit] ?? null) !== null && units.verdictCode[unit] !== cannotVerify;
      return measured ? (limit ?? Number.NaN) : Number.NaN;
    }),
    headroomFen: numberColumn(units.headroomFen),
    excessFen: numberColumn(units.excessFen),
    candidate,
    candidateMeasure: codeColumn('units.measureCode', candidateMeasure, dictionaries.measure.length),
  };
}

function unitMembers({ unitAwards }: PortfolioColumns, units: UnitArrays, defaultUnit: Int32Array): Adjacency {
  const size = units.isDefault.length;
  const pairUnits = rowColumn('unitAwards.unitRow', unitAwards.unitRow, size);
  const pairAwards = rowColumn('unitAwards.awardRow', unitAwards.awardRow, defaultUnit.length);
  const owner = new Int32Array(defaultUnit.length + pairUnits.length);
  const members = new Int32Array(owner.length);
  for (let award = 0; award < defaultUnit.length; award += 1) {
    owner[award] = defaultUnit[award] ?? NO_ROW;
    members[award] = award;
  }
  for (let pair = 0; pair < pairUnits.length; pair += 1) {
    const unit = pairUnits[pair] ?? NO_ROW;
    owner[defaultUnit.length + pair] = units.isDefault[unit] === 1 ? NO_ROW : unit;
    members[defaultUnit.length + pair] = pairAwards[pair] ?? NO_ROW;
  }
  return adjacency(owner, size, members);
}

/** Full-width and half-width forms meet in NFKC, so that a code typed either way is found. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function searchTexts({ projects, organisations, parks }: PortfolioColumns): string[] {
  const organisationText = organisations.nameZh.map((zh, row) => `${zh}\n${organisations.nameEn[row] ?? ''}`);
  const parkText = parks.nameZh.map((zh, row) => `${zh}\n${parks.nameEn[row] ?? ''}`);
  return projects.nameZh.map((zh, row) => {
    const park = projects.parkRow[row] ?? null;
    const owner = organisationText[projects.organisationRow[row] ?? NO_ROW] ?? '';
    const place = park === null ? '' : (parkText[park] ?? '');
    return searchable(`${zh}\n${projects.nameEn[row] ?? ''}\n${projects.code[row] ?? ''}\n${owner}\n${place}`);
  });
}

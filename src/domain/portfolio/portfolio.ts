import type { PortfolioColumns, PortfolioDictionaries } from '../portfolio-columns.ts';
import { CAP_VERDICTS } from '../vocabulary.ts';
import { type AwardArrays, awardTable } from './award-arrays.ts';
import { monthOfDay } from './calendar-month.ts';
import { ceilingSegments, type MeasureKind, measureKinds } from './ceiling-segment.ts';
import { refuseInexactSums } from './exact-sums.ts';
import { type DisbursementArrays, type MonthRange, moneyMonths } from './month-range.ts';
import { type PortfolioVocabulary, portfolioVocabulary } from './portfolio-vocabulary.ts';
import { type ProjectArrays, projectArrays } from './project-arrays.ts';
import { searchTexts } from './search-text.ts';
import { type Adjacency, adjacency, codeColumn, filled, numberColumn, rowColumn } from './typed-columns.ts';
import { awardsByUnit, type UnitArrays, unitArrays } from './unit-arrays.ts';
import { type UnitExcess, unitExcess } from './unit-excess.ts';

/**
 * The portfolio in memory, built once per data version. Codes are `MISSING_CODE` where absent, rows
 * `NO_ROW`, dates `NO_DATE`, numbers NaN. Names and other text stay in `columns`.
 */
export type Portfolio = {
  columns: PortfolioColumns;
  dictionaries: PortfolioDictionaries;
  /** The same positions as `dictionaries`, as words of the field. */
  vocabulary: PortfolioVocabulary;
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
  disbursements: DisbursementArrays;
  /** From the first money of the policy's period to the data date. */
  moneyMonths: MonthRange;
  units: UnitArrays;
  unitExcess: UnitExcess;
  awardsOfProject: Adjacency;
  sitesOfProject: Adjacency;
  /** Default units hold the awards whose verdict names them, the others those of `unitAwards`. */
  awardsOfUnit: Adjacency;
  /** Index into `CEILING_SEGMENTS` per award, `MISSING_CODE` before approval. */
  segmentOfAward: Uint16Array;
  /** By measure code; undefined for a measure without awards. */
  measureKinds: (MeasureKind | undefined)[];
  /** Index into `CAP_VERDICTS` of a verdict code: the most urgent 0. */
  verdictRank: Uint16Array;
};

/**
 * Typed arrays and adjacency over the columns.
 * @throws RangeError naming the column when a code or row points outside its dictionary or table, a dictionary
 * holds a word that its vocabulary lacks, or a kind of money sums beyond 2^53 - 1 fen.
 */
export function buildPortfolio(columns: PortfolioColumns): Portfolio {
  const { dictionaries } = columns;
  const projectCount = columns.projects.id.length;
  const vocabulary = portfolioVocabulary(dictionaries);
  const sites = {
    projectRow: rowColumn('sites.projectRow', columns.sites.projectRow, projectCount),
    siteTypeCode: codeColumn('sites.siteTypeCode', columns.sites.siteTypeCode, dictionaries.siteType.length),
    sitingCode: codeColumn('sites.sitingCode', columns.sites.sitingCode, dictionaries.siting.length),
  };
  const sitesOfProject = adjacency(sites.projectRow, projectCount);
  const projects = projectArrays(columns, sitesOfProject);
  const { awards, yearLabels } = awardTable(columns, projects.districtCode);
  const units = unitArrays(columns);
  const awardsOfUnit = awardsByUnit(columns.unitAwards, units.isDefault, awards.unitRow);
  const segmentOfAward = ceilingSegments(awards, units, vocabulary);
  const disbursements = {
    awardRow: rowColumn('disbursements.awardRow', columns.disbursements.awardRow, columns.awards.id.length),
    amountFen: numberColumn(columns.disbursements.amountFen),
    paidMonth: filled(new Int32Array(columns.disbursements.paidDay.length), (row) =>
      monthOfDay(columns.disbursements.paidDay[row] ?? 0),
    ),
  };
  refuseInexactSums(awards, units);
  return {
    columns,
    dictionaries,
    vocabulary,
    projectCount,
    awardCount: columns.awards.id.length,
    unitCount: units.isDefault.length,
    projectRowById: new Map(columns.projects.id.map((id, row) => [id, row])),
    searchText: searchTexts(columns),
    parkLabels: [...columns.parks.id, 'none'],
    yearLabels,
    projects,
    sites,
    awards,
    disbursements,
    moneyMonths: moneyMonths(awards, disbursements, segmentOfAward, columns.dataDate),
    units,
    unitExcess: unitExcess(awards, units, awardsOfUnit, vocabulary),
    awardsOfProject: adjacency(awards.projectRow, projectCount),
    sitesOfProject,
    awardsOfUnit,
    segmentOfAward,
    measureKinds: measureKinds(awards, segmentOfAward, dictionaries.measure.length),
    verdictRank: Uint16Array.from(vocabulary.verdict, (verdict) => CAP_VERDICTS.indexOf(verdict)),
  };
}

import type { PortfolioColumns } from '../portfolio-columns.ts';
import { monthOfDay, yearLabel } from './calendar-month.ts';
import {
  codeColumn,
  filled,
  MISSING_CODE,
  NO_DATE,
  NO_ROW,
  numberColumn,
  rowColumn,
} from './typed-columns.ts';

export type AwardArrays = {
  projectRow: Int32Array;
  /** Of the award's project. */
  districtCode: Uint16Array;
  measureCode: Uint16Array;
  fundingCode: Uint16Array;
  appliedFen: Float64Array;
  approvedFen: Float64Array;
  approvedMonth: Int32Array;
  /** Of the approval, or of the application while there is none; `MISSING_CODE` without either date. */
  yearCode: Uint16Array;
  /** 1 for awards that are approved or later; exactly they have a verdict. */
  isApproved: Uint8Array;
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

export type AwardTable = {
  awards: AwardArrays;
  /** Years that occur, ascending; `yearCode` points into it. */
  yearLabels: string[];
};

export function awardTable(columns: PortfolioColumns, districtOfProject: Uint16Array): AwardTable {
  const { awards, projects, dictionaries } = columns;
  const count = awards.id.length;
  const stages = dictionaries.fundingStage.length;
  const projectRow = rowColumn('awards.projectRow', awards.projectRow, projects.id.length);
  const approvedMonth = filled(new Int32Array(count), (award) => monthOrNone(awards.approvedDay[award]));
  const { yearCode, yearLabels } = awardYears(awards.appliedDay, approvedMonth);
  const arrays: AwardArrays = {
    projectRow,
    districtCode: filled(
      new Uint16Array(count),
      (award) => districtOfProject[projectRow[award] ?? NO_ROW] ?? MISSING_CODE,
    ),
    measureCode: codeColumn('awards.measureCode', awards.measureCode, dictionaries.measure.length),
    fundingCode: codeColumn('awards.fundingStageCode', awards.fundingStageCode, stages),
    appliedFen: numberColumn(awards.appliedFen),
    approvedFen: numberColumn(awards.approvedFen),
    approvedMonth,
    yearCode,
    ...judgements(columns),
    ...payments(columns),
    ...returns(columns),
  };
  return { awards: arrays, yearLabels };
}

function monthOrNone(day: number | null | undefined): number {
  return day === null || day === undefined ? NO_DATE : monthOfDay(day);
}

function awardYears(
  appliedDay: readonly (number | null)[],
  approvedMonth: Int32Array,
): { yearCode: Uint16Array; yearLabels: string[] } {
  const years = filled(new Int32Array(approvedMonth.length), (award) => {
    const approved = approvedMonth[award] ?? NO_DATE;
    const month = approved === NO_DATE ? monthOrNone(appliedDay[award]) : approved;
    return month === NO_DATE ? NO_DATE : Math.floor(month / 12);
  });
  const occurring = [...new Set(years)].filter((year) => year !== NO_DATE).toSorted((a, b) => a - b);
  const codeOfYear = new Map(occurring.map((year, code) => [year, code]));
  return {
    yearCode: filled(
      new Uint16Array(years.length),
      (award) => codeOfYear.get(years[award] ?? 0) ?? MISSING_CODE,
    ),
    yearLabels: occurring.map((year) => yearLabel(year * 12)),
  };
}

function judgements({
  awards,
  verdicts,
  units,
  dictionaries,
}: PortfolioColumns): Pick<
  AwardArrays,
  'isApproved' | 'verdictRow' | 'verdictCode' | 'unitRow' | 'utilisationBp'
> {
  const count = awards.id.length;
  const isApproved = new Uint8Array(count);
  const verdictRow = new Int32Array(count).fill(NO_ROW);
  const verdictCode = new Uint16Array(count).fill(MISSING_CODE);
  const unitRow = new Int32Array(count).fill(NO_ROW);
  const utilisationBp = new Float64Array(count).fill(Number.NaN);
  const judged = rowColumn('verdicts.awardRow', verdicts.awardRow, count);
  const codes = codeColumn('verdicts.verdictCode', verdicts.verdictCode, dictionaries.verdict.length);
  const unitRows = rowColumn('verdicts.unitRow', verdicts.unitRow, units.measureCode.length);
  for (let row = 0; row < judged.length; row += 1) {
    const award = judged[row] ?? 0;
    isApproved[award] = 1;
    verdictRow[award] = row;
    verdictCode[award] = codes[row] ?? MISSING_CODE;
    unitRow[award] = unitRows[row] ?? NO_ROW;
    utilisationBp[award] = verdicts.utilisationBp[row] ?? Number.NaN;
  }
  return { isApproved, verdictRow, verdictCode, unitRow, utilisationBp };
}

function payments({
  awards,
  disbursements,
}: PortfolioColumns): Pick<AwardArrays, 'disbursedFen' | 'disbursementCount' | 'lastPaidDay'> {
  const count = awards.id.length;
  const disbursedFen = new Float64Array(count);
  const disbursementCount = new Int32Array(count);
  const lastPaidDay = new Int32Array(count).fill(NO_DATE);
  const paid = rowColumn('disbursements.awardRow', disbursements.awardRow, count);
  for (let row = 0; row < paid.length; row += 1) {
    const award = paid[row] ?? 0;
    disbursedFen[award] = (disbursedFen[award] ?? 0) + (disbursements.amountFen[row] ?? 0);
    disbursementCount[award] = (disbursementCount[award] ?? 0) + 1;
    lastPaidDay[award] = Math.max(lastPaidDay[award] ?? NO_DATE, disbursements.paidDay[row] ?? NO_DATE);
  }
  return { disbursedFen, disbursementCount, lastPaidDay };
}

function returns({
  awards,
  clawbacks,
}: PortfolioColumns): Pick<AwardArrays, 'clawedBackFen' | 'clawbackCount'> {
  const clawedBackFen = new Float64Array(awards.id.length);
  const clawbackCount = new Int32Array(awards.id.length);
  const decided = rowColumn('clawbacks.awardRow', clawbacks.awardRow, awards.id.length);
  for (let row = 0; row < decided.length; row += 1) {
    const award = decided[row] ?? 0;
    clawedBackFen[award] = (clawedBackFen[award] ?? 0) + (clawbacks.amountFen[row] ?? 0);
    clawbackCount[award] = (clawbackCount[award] ?? 0) + 1;
  }
  return { clawedBackFen, clawbackCount };
}

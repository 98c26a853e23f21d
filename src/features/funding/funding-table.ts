import { yuanText } from '../../domain/money/yuan.ts';
import { CAP_VERDICTS, type CapVerdict } from '../../domain/vocabulary.ts';
import type { FigureColumn, FigureTable } from '../../ui/figure-table.ts';
import { columnAmount } from '../../viz/charts/amount-text.ts';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';
import type { FundingWords } from './funding-picture.ts';

type Absent = { notApplicable: string };
type Cell = { text: string | number | null; exact: string | number | null };
type Column = {
  key: string;
  header: string;
  kind: 'money' | 'percent' | 'count';
  read: (row: CapRow) => Cell;
};

/**
 * Every clause with its amounts and its verdicts by count: the table twin of the picture, and its CSV with exact
 * yuan. `verdictLabel` words a verdict, `unitLabel` the displayed unit of money.
 */
export function fundingTable(
  rows: readonly CapRow[],
  chosen: readonly string[],
  onToggle: (measure: string) => void,
  words: FundingWords & {
    unitLabel: string;
    yuan: string;
    verdictLabel: (verdict: CapVerdict) => string;
  } & Absent,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t } = words;
  const columns = fundingColumns(words).filter(
    ({ key }) => key !== 'othersFen' || rows.some(({ othersCount }) => othersCount > 0),
  );
  const units = { money: words.unitLabel, percent: '%', count: t('verdictCount') };
  const figureColumns: FigureColumn[] = [
    { key: 'measure', header: t('clause'), align: 'left' },
    ...columns.map(({ key, header, kind }): FigureColumn => {
      const unit = key === 'unitCount' ? t('unitCount') : units[kind];
      return { key, header, align: 'right', ...(unit === '' ? {} : { unit }) };
    }),
  ];
  return {
    table: {
      columns: figureColumns,
      rows: rows.map((row) => {
        const label = `${row.measure} ${words.nameOf(row.measure)}`.trim();
        const cells = columns.map(({ read }) => read(row));
        return {
          key: row.measure,
          cells: [label, ...cells.map(({ text }) => text)],
          exact: [label, ...cells.map(({ exact }) => exact)],
          selected: chosen.includes(row.measure),
          onToggle: () => onToggle(row.measure),
        };
      }),
    },
    exactUnits: Object.fromEntries(
      columns.filter(({ kind }) => kind === 'money').map(({ key }) => [key, words.yuan]),
    ),
  };
}

function count(value: number): Cell {
  return { text: value, exact: value };
}

function fundingColumns({
  t,
  unit,
  verdictLabel,
  notApplicable,
}: FundingWords & { verdictLabel: (verdict: CapVerdict) => string } & Absent): Column[] {
  const money = (fen: number): Cell => ({ text: columnAmount(fen, unit), exact: yuanText(fen) });
  // A clause without ceilings has none to compute; one whose units cannot be verified has none that can be.
  const ofCeiling = (row: CapRow, cell: Cell | null): Cell =>
    row.kind === 'ceiling' ? (cell ?? { text: null, exact: null }) : { text: notApplicable, exact: null };
  const moneyColumn = (key: keyof MoneyOf, header: string): Column => ({
    key,
    header,
    kind: 'money',
    read: (row) => money(row[key]),
  });
  return [
    {
      ...moneyColumn('disbursedFen', t('disbursedInFull')),
      read: (row) => ofCeiling(row, money(row.disbursedFen)),
    },
    { ...moneyColumn('approvedFen', t('approved')), read: (row) => ofCeiling(row, money(row.approvedFen)) },
    {
      key: 'ceilingFen',
      header: t('ceiling'),
      kind: 'money',
      read: (row) => ofCeiling(row, row.ceilingFen === null ? null : money(row.ceilingFen)),
    },
    {
      key: 'headroomFen',
      header: t('headroom'),
      kind: 'money',
      read: (row) => ofCeiling(row, row.headroomFen === null ? null : money(row.headroomFen)),
    },
    {
      key: 'utilisationPct',
      header: t('used'),
      kind: 'percent',
      read: (row) => ofCeiling(row, { text: row.utilisationPct, exact: row.utilisationPct }),
    },
    {
      ...moneyColumn('excessFen', t('excess')),
      // Zero would deny what a verdict says: by how much such a unit exceeds is not told.
      read: (row) =>
        row.excessFen === 0 && row.othersExceedingCount > 0
          ? { text: null, exact: null }
          : money(row.excessFen),
    },
    moneyColumn('readingExcessFen', t('readingExcess')),
    moneyColumn('unverifiedFen', t('unverified')),
    moneyColumn('othersFen', t('others')),
    moneyColumn('noAmountFen', t('noAmount')),
    moneyColumn('nonMonetaryFen', t('nonMonetary')),
    moneyColumn('outOfPeriodFen', t('outOfPeriod')),
    { key: 'unitCount', header: t('units'), kind: 'count', read: (row) => count(row.unitCount) },
    ...CAP_VERDICTS.map(
      (verdict): Column => ({
        key: verdict,
        header: verdictLabel(verdict),
        kind: 'count',
        read: (row) => count(row.verdictCounts[verdict]),
      }),
    ),
  ];
}

type MoneyOf = Pick<
  CapRow,
  | 'disbursedFen'
  | 'approvedFen'
  | 'excessFen'
  | 'readingExcessFen'
  | 'unverifiedFen'
  | 'othersFen'
  | 'noAmountFen'
  | 'nonMonetaryFen'
  | 'outOfPeriodFen'
>;

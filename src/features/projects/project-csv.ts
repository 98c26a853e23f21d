import { yuanText } from '../../domain/money/yuan.ts';
import type { FigureColumn, FigureTable } from '../../ui/figure-table.ts';
import {
  approvedOf,
  ceilingOf,
  disbursedOf,
  type ProjectFigure,
  utilisationOf,
} from '../../domain/portfolio/project-figure.ts';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import { type ProjectRow, projectRowAt, type ProjectRows } from '../../domain/portfolio/project-rows.ts';

/** Words of the code lists and of what is not a number. */
export type ProjectCsvWords = {
  column: (column: ProjectSortColumn) => string;
  text: (row: ProjectRow, column: CodedColumn) => string;
  absent: (figure: Exclude<ProjectFigure, number>) => string;
  units: Record<'yuan' | 'percent' | 'metres' | 'mw' | 'mwh' | 'hours' | 'cycles', string>;
};

/** Columns whose text depends on the language. */
export type CodedColumn = (typeof CODED)[number];
const CODED = [
  'name',
  'organisation',
  'district',
  'park',
  'route',
  'scenario',
  'role',
  'stage',
  'pilot',
  'light',
  'verdict',
  'siting',
] as const;

/** All rows in the table's present order with exact figures: yuan to the fen, percent to two places, metres. */
export function projectCsv(
  rows: ProjectRows,
  columns: readonly ProjectSortColumn[],
  words: ProjectCsvWords,
): FigureTable {
  return {
    columns: columns.map((column) => csvColumn(column, words)),
    rows: Array.from(rows.order, (_, index) => {
      const row = projectRowAt(rows, index);
      return { key: row.id, cells: columns.map((column) => cellOf(row, column, words)) };
    }),
  };
}

function csvColumn(column: ProjectSortColumn, { column: name, units }: ProjectCsvWords): FigureColumn {
  const unit: Partial<Record<ProjectSortColumn, string>> = {
    powerMW: units.mw,
    capacityMWh: units.mwh,
    durationH: units.hours,
    efficiencyPct: units.percent,
    cycleLife: units.cycles,
    approvedFen: units.yuan,
    disbursedFen: units.yuan,
    ceilingFen: units.yuan,
    utilisationBp: units.percent,
    distanceM: units.metres,
  };
  const header = { key: column, header: name(column), align: 'left' as const };
  const found = unit[column];
  return found === undefined ? header : { ...header, unit: found };
}

function cellOf(row: ProjectRow, column: ProjectSortColumn, words: ProjectCsvWords): string | number {
  const figure = (of: ProjectFigure, exact: (value: number) => string | number): string | number =>
    typeof of === 'number' ? exact(of) : words.absent(of);
  if (isCoded(column)) return words.text(row, column);
  switch (column) {
    case 'code':
      return row.code;
    case 'measure':
      return row.measure ?? words.absent('notApplicable');
    case 'powerMW':
    case 'capacityMWh':
    case 'efficiencyPct':
    case 'cycleLife':
      return figure(row[column] ?? 'missing', (value) => value);
    case 'durationH':
      return figure(row.durationH ?? 'notComputable', (hours) => Math.round(hours * 100) / 100);
    case 'approvedFen':
      return figure(approvedOf(row), yuanText);
    case 'disbursedFen':
      return figure(disbursedOf(row), yuanText);
    case 'ceilingFen':
      return figure(ceilingOf(row), yuanText);
    case 'utilisationBp':
      return figure(utilisationOf(row), (basisPoints) => basisPoints / 100);
    case 'distanceM':
      return figure(row.distanceM ?? 'notComputable', (value) => value);
    default:
      return column satisfies never;
  }
}

function isCoded(column: ProjectSortColumn): column is CodedColumn {
  return CODED.some((coded) => coded === column);
}

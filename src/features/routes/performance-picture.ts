import type { TFunction } from 'i18next';
import { highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import type { RouteCode } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { routeColour } from '../../ui/route-colour.ts';
import { linearAxis, logAxis } from '../../viz/charts/dot-axis.ts';
import type { DotCell, DotFacet, DotMark, DotRow } from '../../viz/charts/dot-row.ts';
import {
  PERFORMANCE_MEASURES,
  type PerformanceCell,
  type PerformanceMeasure,
  type PerformanceRow,
  type PerformanceValue,
} from './performance-rows.ts';
import type { ProjectNames } from './project-name.ts';
import { SMALL_SAMPLE } from './spread.ts';
import type { RouteWords } from './use-route-texts.ts';

export type PerformanceTexts = RouteWords & {
  t: TFunction<'technical'>;
  names: (projectRow: number) => ProjectNames;
};

/** Efficiency and duration on linear axes, cycle life on a log axis; no filter moves them. */
export function performanceFacets(rows: readonly PerformanceRow[], texts: PerformanceTexts): DotFacet[] {
  const { t, short } = texts;
  return PERFORMANCE_MEASURES.map((measure) => {
    const values = rows.flatMap(({ cells }) =>
      [...cells[measure].shown, ...cells[measure].outside].map(({ value }) => value),
    );
    const axes = {
      efficiency: () => linearAxis(values.length === 0 ? [0, 100] : values, short),
      duration: () => linearAxis(values, short, 0),
      cycles: () =>
        logAxis(
          values.filter((value) => value > 0),
          short,
        ),
    };
    return {
      key: measure,
      title: t(`performance.facet.${measure}`),
      axis: axes[measure](),
      columns: [
        { header: t('performance.missing'), unit: t('performance.missingUnit') },
        { header: t('performance.median'), unit: t(`performance.unit.${measure}`) },
      ],
    };
  });
}

export function performanceDots(
  rows: readonly PerformanceRow[],
  chosen: readonly string[],
  texts: PerformanceTexts,
): DotRow[] {
  return rows.map(({ route, cells }) => ({
    key: route,
    name: texts.routeName(route),
    colour: routeColour(route),
    safety: highSafetyOf(route),
    state: cells.efficiency.count === 0 ? 'muted' : chosen.includes(route) ? 'selected' : 'shown',
    cells: PERFORMANCE_MEASURES.map((measure) => dotCell(cells[measure], measure, texts)),
  }));
}

function dotCell(cell: PerformanceCell, measure: PerformanceMeasure, texts: PerformanceTexts): DotCell {
  const { shown, outside, spread } = cell;
  return {
    dots: [
      ...shown.map((value) => dot(value, measure, 'shown', texts)),
      ...outside.map((value) => dot(value, measure, 'outside', texts)),
    ],
    median: spread?.median ?? null,
    range: spread === null ? null : [spread.lowest, spread.highest],
    texts: [missingText(cell, texts), spread === null ? '—' : valueText(spread.median, measure, texts)],
    isSmall: shown.length < SMALL_SAMPLE,
  };
}

/** "3/26": so many of all lack the value. */
export function missingText(
  { missing, count }: Pick<PerformanceCell, 'missing' | 'count'>,
  { t }: PerformanceTexts,
): string {
  return t('performance.missingOf', { missing, count });
}

function valueText(value: number, measure: PerformanceMeasure, texts: PerformanceTexts): string {
  return measure === 'efficiency' ? texts.decimal(value) : texts.short(value);
}

function dot(
  { projectRow, value, isOutlier }: PerformanceValue,
  measure: PerformanceMeasure,
  state: DotMark['state'],
  texts: PerformanceTexts,
): DotMark {
  const { t } = texts;
  const { id, name, organisation } = texts.names(projectRow);
  return {
    key: id,
    value,
    state,
    isOutlier,
    title: name,
    hint: [
      { label: t('organisation'), value: organisation },
      {
        label: t(`performance.short.${measure}`),
        value: `${valueText(value, measure, texts)} ${t(`performance.unit.${measure}`)}`,
      },
    ],
  };
}

export type Outlier = { key: string; id: string; text: string };

/** Every outlier in words, the measures in order. */
export function outlierList(rows: readonly PerformanceRow[], texts: PerformanceTexts): Outlier[] {
  const { t } = texts;
  return PERFORMANCE_MEASURES.flatMap((measure) =>
    rows.flatMap(({ route, cells }) =>
      cells[measure].shown
        .filter(({ isOutlier }) => isOutlier)
        .map(({ projectRow, value }) => {
          const { id, name } = texts.names(projectRow);
          const text = t('performance.outlier', {
            project: name,
            measure: t(`performance.short.${measure}`),
            value: `${valueText(value, measure, texts)} ${t(`performance.unit.${measure}`)}`,
            route: texts.routeName(route),
          });
          return { key: `${measure} ${id}`, id, text };
        }),
    ),
  );
}

/** How many of the shown projects lack a measure, over all routes. */
export function missingOf(
  rows: readonly PerformanceRow[],
  measure: PerformanceMeasure,
): Pick<PerformanceCell, 'missing' | 'count'> {
  return rows.reduce(
    (sum, { cells }) => ({
      missing: sum.missing + cells[measure].missing,
      count: sum.count + cells[measure].count,
    }),
    { missing: 0, count: 0 },
  );
}

/** The table twin and the CSV: per measure the median, the range and what lacks it. */
export function performanceTable(
  rows: readonly PerformanceRow[],
  chosen: readonly string[],
  onToggle: (route: RouteCode) => void,
  texts: PerformanceTexts,
): FigureTable {
  const { t } = texts;
  const figures = ['median', 'lowest', 'highest'] as const;
  const headers = {
    median: t('performance.median'),
    lowest: t('cost.lowest'),
    highest: t('cost.highest'),
  };
  return {
    columns: [
      { key: 'route', header: t('route'), align: 'left' },
      ...PERFORMANCE_MEASURES.flatMap((measure) => [
        {
          key: `${measure}-missing`,
          header: `${t(`performance.short.${measure}`)} · ${t('performance.missing')}`,
          unit: t('performance.missingUnit'),
          align: 'right' as const,
        },
        ...figures.map((figure) => ({
          key: `${measure}-${figure}`,
          header: headers[figure],
          unit: t(`performance.unit.${measure}`),
          align: 'right' as const,
        })),
      ]),
    ],
    rows: rows.map(({ route, cells }) => ({
      key: route,
      cells: [
        texts.routeName(route),
        ...PERFORMANCE_MEASURES.flatMap((measure) => [
          missingText(cells[measure], texts),
          ...figures.map((figure) => {
            const value = cells[measure].spread?.[figure];
            return value === undefined ? null : valueText(value, measure, texts);
          }),
        ]),
      ],
      exact: [
        texts.routeName(route),
        ...PERFORMANCE_MEASURES.flatMap((measure) => [
          missingText(cells[measure], texts),
          ...figures.map((figure) => cells[measure].spread?.[figure] ?? null),
        ]),
      ],
      selected: chosen.includes(route),
      onToggle: () => onToggle(route),
    })),
  };
}

import type { TFunction } from 'i18next';
import { FEN_PER_UNIT, type MoneyUnit } from '../../domain/money/money-text.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import { highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { routeColour } from '../../ui/route-colour.ts';
import { type AmountText, columnAmount } from '../../viz/charts/amount-text.ts';
import { logAxis } from '../../viz/charts/dot-axis.ts';
import type { DotFacet, DotMark, DotRow } from '../../viz/charts/dot-row.ts';
import type { ProjectNames } from './project-name.ts';
import type { CostKind, ProjectCost, RouteCostRow } from './route-cost-rows.ts';
import { SMALL_SAMPLE } from './spread.ts';
import type { RouteWords } from './use-route-texts.ts';

export type CostTexts = RouteWords & {
  t: TFunction<'technical'>;
  kind: CostKind;
  unit: MoneyUnit;
  unitLabel: string;
  amount: AmountText;
  names: (projectRow: number) => ProjectNames;
};

/** The one plot: money over capacity, on a log scale that holds what the filter leaves out as well. */
export function costFacet(rows: readonly RouteCostRow[], texts: CostTexts): DotFacet {
  const { t, kind, unit } = texts;
  const values = rows
    .flatMap(({ shown, outside }) => [...shown, ...outside])
    .map(({ fenPerMWh }) => fenPerMWh / FEN_PER_UNIT[unit]);
  const perMWh = t(`perMWh.${unit}`);
  return {
    key: 'cost',
    title: t(`cost.facet.${kind}`, { unit: perMWh }),
    axis: logAxis(values.length === 0 ? [1] : values, texts.short),
    columns: [
      { header: t('cost.ratio'), unit: '' },
      { header: t('cost.sample'), unit: t('unitProjects') },
      { header: t('cost.median'), unit: '' },
      { header: t('cost.lacking'), unit: t('unitProjects') },
    ],
  };
}

export function costRows(
  rows: readonly RouteCostRow[],
  chosen: readonly string[],
  texts: CostTexts,
): DotRow[] {
  const { unit } = texts;
  return rows.map((row) => {
    const { route, shown, outside, spread } = row;
    return {
      key: route,
      name: texts.routeName(route),
      colour: routeColour(route),
      safety: highSafetyOf(route),
      state: row.funded === 0 ? 'muted' : chosen.includes(route) ? 'selected' : 'shown',
      cells: [
        {
          dots: [
            ...shown.map((cost) => costDot(cost, 'shown', texts)),
            ...outside.map((cost) => costDot(cost, 'outside', texts)),
          ],
          median: spread === null ? null : spread.median / FEN_PER_UNIT[unit],
          range:
            spread === null
              ? null
              : [spread.lowest / FEN_PER_UNIT[unit], spread.highest / FEN_PER_UNIT[unit]],
          texts: [
            ratioText(row.fenPerMWh, texts),
            sampleText(row, texts),
            ratioText(spread?.median ?? null, texts),
            String(row.lackingMWh),
          ],
          isSmall: isSmallSample(row),
        },
      ],
    };
  });
}

/** Fewer than the threshold, but some. */
export function isSmallSample({ shown }: RouteCostRow): boolean {
  return shown.length > 0 && shown.length < SMALL_SAMPLE;
}

function sampleText(row: RouteCostRow, { t }: CostTexts): string {
  const count = String(row.shown.length);
  return isSmallSample(row) ? `${count} ${t('cost.small')}` : count;
}

function ratioText(fenPerMWh: number | null, { t, unit, significant }: CostTexts): string {
  return fenPerMWh === null ? t('cost.notComputable') : significant(fenPerMWh / FEN_PER_UNIT[unit]);
}

function costDot(cost: ProjectCost, state: DotMark['state'], texts: CostTexts): DotMark {
  const { t, kind, unit, amount } = texts;
  const { id, name, organisation } = texts.names(cost.projectRow);
  return {
    key: id,
    value: cost.fenPerMWh / FEN_PER_UNIT[unit],
    state,
    isOutlier: false,
    title: name,
    hint: [
      { label: t('organisation'), value: organisation },
      { label: t(`cost.fen.${kind}`), value: amount.exact(cost.fen) },
      { label: t('cost.capacity'), value: t('mwh', { amount: texts.decimal(cost.mwh) }) },
      { label: t('cost.title'), value: `${ratioText(cost.fenPerMWh, texts)} ${t(`perMWh.${unit}`)}` },
    ],
  };
}

/** The table twin and the CSV, in yuan for each MWh there. */
export function costTable(
  rows: readonly RouteCostRow[],
  chosen: readonly string[],
  onToggle: (route: string) => void,
  texts: CostTexts,
  yuan: string,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t, kind, unit, unitLabel } = texts;
  const perMWh: string = t(`perMWh.${unit}`);
  const count: string = t('unitProjects');
  const counted = count === '' ? {} : { unit: count };
  const ratios = ['ratio', 'median', 'lowest', 'highest'] as const;
  return {
    table: {
      columns: [
        { key: 'route', header: t('route'), align: 'left' },
        { key: 'safety', header: t('safety'), align: 'left' },
        ...ratios.map((key) => ({ key, header: t(`cost.${key}`), unit: perMWh, align: 'right' as const })),
        { key: 'sample', header: t('cost.sample'), align: 'right', ...counted },
        { key: 'lackingMWh', header: t('cost.lacking'), align: 'right', ...counted },
        { key: 'lackingFen', header: t('cost.lackingFen'), align: 'right', ...counted },
        { key: 'fen', header: t(`cost.fen.${kind}`), unit: unitLabel, align: 'right' },
        { key: 'mwh', header: t('cost.capacity'), unit: 'MWh', align: 'right' },
      ],
      rows: rows.map((row) => {
        const names = [texts.routeName(row.route), texts.safetyName(highSafetyOf(row.route))];
        const { median = null, lowest = null, highest = null } = row.spread ?? {};
        const values = [row.fenPerMWh, median, lowest, highest];
        const lacking = [row.lackingMWh, row.lackingFen];
        return {
          key: row.route,
          cells: [
            ...names,
            ...values.map((value) => (value === null ? null : ratioText(value, texts))),
            sampleText(row, texts),
            ...lacking,
            columnAmount(row.sumFen, unit),
            texts.decimal(row.sumMWh),
          ],
          exact: [
            ...names,
            ...values.map((value) => (value === null ? null : yuanText(Math.round(value)))),
            row.shown.length,
            ...lacking,
            yuanText(row.sumFen),
            Math.round(row.sumMWh * 1000) / 1000,
          ],
          selected: chosen.includes(row.route),
          onToggle: () => onToggle(row.route),
        };
      }),
    },
    exactUnits: {
      ...Object.fromEntries(ratios.map((key) => [key, t('perMWh.yuan')])),
      fen: yuan,
    },
  };
}

import type { TFunction } from 'i18next';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import { type HighSafety, highSafetyOf, routeFamilyOf } from '../../domain/portfolio/high-safety.ts';
import type { RouteCode, Track } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { routeColour } from '../../ui/route-colour.ts';
import { type AmountText, columnAmount, shortAmount } from '../../viz/charts/amount-text.ts';
import type { MatrixCell, MatrixModel } from '../../viz/charts/matrix-row.ts';
import type { RouteStageTable, StageCell, StageFigures } from './route-stage-rows.ts';

/** What the squares measure; `count` is projects on the physical track and awards on the funding track. */
export type StageMeasure = 'count' | 'mwh' | 'approved';

export type StageTexts = {
  t: TFunction<'technical'>;
  track: Track;
  measure: StageMeasure;
  unit: MoneyUnit;
  unitLabel: string;
  amount: AmountText;
  mwhText: (mwh: number) => string;
  routeName: (route: RouteCode) => string;
  stageName: (stage: string) => string;
  safetyName: (safety: HighSafety) => string;
  missing: string;
};

/** What is filtered for; the squares of both, or of the one that is set, are marked. */
export type StageChoice = { routes: readonly string[]; stages: readonly string[] };

/** The matrix, worded. Rows and columns are those of the table. */
export function stageMatrix(table: RouteStageTable, chosen: StageChoice, texts: StageTexts): MatrixModel {
  const { t } = texts;
  const isChosen = (route: string, stage: string): boolean =>
    (chosen.routes.length === 0 || chosen.routes.includes(route)) &&
    (chosen.stages.length === 0 || chosen.stages.includes(stage));
  const hasChoice = chosen.routes.length + chosen.stages.length > 0;
  const stateOf = (cell: StageCell, route: string, stage: string): MatrixCell['state'] => {
    if (cell.all.count === 0) return 'empty';
    if (!hasChoice) return 'shown';
    return isChosen(route, stage) ? 'selected' : 'muted';
  };
  const totalCell = (cell: StageCell, label: string): MatrixCell => ({
    ...figureOf(cell, texts),
    label,
    state: 'shown',
  });
  const cells = table.rows.flatMap((row) => row.cells);
  return {
    rows: table.rows.map(({ route, cells: own, total }) => ({
      key: route,
      name: texts.routeName(route),
      group: routeFamilyOf(route),
      groupName: t(`family.${routeFamilyOf(route)}`),
      colour: routeColour(route),
      safety: highSafetyOf(route),
      safetyWord: texts.safetyName(highSafetyOf(route)),
      selected: chosen.routes.includes(route),
      cells: own.map((cell, column) => {
        const stage = table.stages[column] ?? '';
        const names = { route: texts.routeName(route), stage: texts.stageName(stage) };
        const isEmpty = cell.all.count === 0;
        return {
          ...figureOf(cell, texts),
          ...(isEmpty ? { text: '' } : {}),
          label: isEmpty
            ? t('stage.emptyCell', names)
            : t('stage.cell', { ...names, figures: inWords(cell, texts) }),
          state: stateOf(cell, route, stage),
        };
      }),
      total: totalCell(
        total,
        t('stage.rowTotal', { route: texts.routeName(route), figures: inWords(total, texts) }),
      ),
    })),
    columns: table.stages.map((stage, column) => {
      const total = table.totals[column] ?? table.total;
      const figures = inWords(total, texts);
      return {
        key: stage,
        name: texts.stageName(stage),
        selected: chosen.stages.includes(stage),
        total: totalCell(total, t('stage.columnTotal', { stage: texts.stageName(stage), figures })),
      };
    }),
    total: totalCell(table.total, t('stage.allTotal', { figures: inWords(table.total, texts) })),
    largest: cells.reduce((most, { all }) => Math.max(most, valueOf(all, texts.measure)), 0),
    words: {
      group: t('stage.group'),
      row: t('route'),
      total: t('stage.total'),
      sum: t('stage.total'),
      unit: unitOf(texts),
    },
  };
}

function unitOf({ t, track, measure, unitLabel }: StageTexts): string {
  if (measure === 'mwh') return 'MWh';
  if (measure === 'approved') return unitLabel;
  return track === 'physical' ? t('unitProjects') : t('unitAwards');
}

function valueOf(figures: StageFigures, measure: StageMeasure): number {
  if (measure === 'mwh') return figures.mwh ?? 0;
  return measure === 'approved' ? figures.approvedFen : figures.count;
}

/** Figures of nothing but records that lack one are missing, not zero. */
function figureOf({ shown, all }: StageCell, texts: StageTexts): Pick<MatrixCell, 'text' | 'shown' | 'all'> {
  const { measure } = texts;
  return {
    text: figureText(shown, texts),
    shown: valueOf(shown, measure),
    all: valueOf(all, measure),
  };
}

function figureText(figures: StageFigures, { measure, mwhText, unit, missing }: StageTexts): string {
  if (measure === 'count') return String(figures.count);
  if (measure === 'mwh') {
    return figures.count > 0 && figures.missingMWh === figures.count ? missing : mwhText(figures.mwh ?? 0);
  }
  if (figures.missingFen > 0 && figures.approvedFen === 0) return missing;
  return shortAmount(figures.approvedFen, unit);
}

/** All measures of a cell, and the one on show without a filter where that differs. */
function inWords({ shown, all }: StageCell, texts: StageTexts): string {
  const { t, track, amount, mwhText, measure, missing } = texts;
  const countText = ({ count }: StageFigures): string =>
    track === 'physical' ? t('stage.projects', { count }) : t('stage.awards', { count });
  const capacity =
    shown.count > 0 && shown.missingMWh === shown.count
      ? missing
      : t('mwh', { amount: mwhText(shown.mwh ?? 0) });
  const parts = [
    countText(shown),
    ...(shown.mwh === null ? [] : [t('stage.capacity', { amount: capacity })]),
    t('stage.approved', { amount: amount.exact(shown.approvedFen) }),
  ];
  const isCut = valueOf(shown, measure) !== valueOf(all, measure);
  const whole = measure === 'count' ? countText(all) : `${figureText(all, texts)} ${unitOf(texts)}`;
  return parts.join(t('separator')) + (isCut ? t('stage.ofAll', { figure: whole }) : '');
}

/** The table twin and the CSV: one row per route, one column per stage, in the measure on show. */
export function stageTable(
  table: RouteStageTable,
  chosen: readonly string[],
  onToggle: (route: string) => void,
  texts: StageTexts,
  yuan: string,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t, measure } = texts;
  const unit = unitOf(texts);
  const withUnit = unit === '' ? {} : { unit };
  const shownOf = (cell: StageCell): string => {
    return measure === 'approved' && cell.shown.missingFen === 0
      ? columnAmount(cell.shown.approvedFen, texts.unit)
      : figureText(cell.shown, texts);
  };
  const exactOf = ({ shown }: StageCell): string | number | null => {
    if (measure === 'count') return shown.count;
    if (measure === 'mwh') return Math.round((shown.mwh ?? 0) * 1000) / 1000;
    return yuanText(shown.approvedFen);
  };
  const rowOf = (key: string, names: string[], cells: readonly StageCell[]) => ({
    key,
    cells: [...names, ...cells.map(shownOf)],
    exact: [...names, ...cells.map(exactOf)],
  });
  return {
    table: {
      columns: [
        { key: 'route', header: t('route'), align: 'left' },
        { key: 'safety', header: t('safety'), align: 'left' },
        ...table.stages.map((stage) => ({
          key: stage,
          header: texts.stageName(stage),
          align: 'right' as const,
          ...withUnit,
        })),
        { key: 'total', header: t('stage.total'), align: 'right', ...withUnit },
      ],
      rows: [
        ...table.rows.map((row) => ({
          ...rowOf(
            row.route,
            [texts.routeName(row.route), texts.safetyName(highSafetyOf(row.route))],
            [...row.cells, row.total],
          ),
          selected: chosen.includes(row.route),
          onToggle: () => onToggle(row.route),
        })),
        rowOf('total', [t('stage.total'), ''], [...table.totals, table.total]),
      ],
    },
    exactUnits:
      measure === 'approved' ? Object.fromEntries([...table.stages, 'total'].map((key) => [key, yuan])) : {},
  };
}

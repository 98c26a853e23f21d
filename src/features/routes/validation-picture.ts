import type { TFunction } from 'i18next';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { percentText } from '../../domain/money/percent.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import { highSafetyOf, routeFamilyOf } from '../../domain/portfolio/high-safety.ts';
import type { FundingStage, RouteCode } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { routeColour } from '../../ui/route-colour.ts';
import { type AmountText, columnAmount } from '../../viz/charts/amount-text.ts';
import type { FunnelBar } from '../../viz/charts/funnel-row.ts';
import type { MatrixCell, MatrixModel } from '../../viz/charts/matrix-row.ts';
import type { Funnel, FunnelStep } from './validation-rows.ts';
import type { RouteWords } from './use-route-texts.ts';

export type FunnelTexts = RouteWords & {
  t: TFunction<'technical'>;
  stageName: (stage: FundingStage) => string;
  unit: MoneyUnit;
  unitLabel: string;
  amount: AmountText;
  missing: string;
  notApplicable: string;
};

const KINDS = ['applied', 'approved', 'disbursed', 'clawedBack'] as const;
type Kind = (typeof KINDS)[number];

/** Steps at which money of a kind can exist; before them it is not applicable. */
const KINDS_OF: Record<FundingStage, readonly Kind[]> = {
  applied: ['applied'],
  accepted: ['applied'],
  expert_review: ['applied'],
  publicity: ['applied'],
  approved: ['applied', 'approved'],
  disbursed: ['applied', 'approved', 'disbursed'],
  performance_evaluation: ['applied', 'approved', 'disbursed'],
  rejected: ['applied'],
  withdrawn: ['applied'],
  clawed_back: ['applied', 'approved', 'disbursed', 'clawedBack'],
};

/** Fen of a kind; null where the step knows no such money, NaN where every award lacks it. */
function fenOf({ stage, sums, count }: FunnelStep, kind: Kind): number | null {
  if (!KINDS_OF[stage].includes(kind)) return null;
  if (kind === 'applied' && count > 0 && sums.appliedMissing === count) return Number.NaN;
  if (kind === 'approved' && sums.approvedMissing > 0 && sums.approvedFen === 0) return Number.NaN;
  return sums[`${kind}Fen`];
}

function moneyText(step: FunnelStep, kind: Kind, texts: FunnelTexts): string {
  const fen = fenOf(step, kind);
  if (fen === null) return texts.notApplicable;
  return Number.isNaN(fen) ? texts.missing : columnAmount(fen, texts.unit);
}

/** "12/14": of those at the step before; '' for the first step and ways out. */
function conversionText(step: FunnelStep, before: FunnelStep | undefined, { t }: FunnelTexts): string {
  return before === undefined ? '' : t('funnel.ofLast', { count: step.count, last: before.count });
}

/** Steps and ways out as bars, in parts by route. */
export function funnelBars(funnel: Funnel, texts: FunnelTexts): { steps: FunnelBar[]; exits: FunnelBar[] } {
  const { t } = texts;
  const bar = (step: FunnelStep, before: FunnelStep | undefined, isExit: boolean): FunnelBar => ({
    key: step.stage,
    name: texts.stageName(step.stage),
    value: step.count,
    all: step.allCount,
    parts: step.byRoute.map(({ route, count }) => ({
      key: route,
      colour: routeColour(route),
      value: count,
    })),
    texts: [
      String(step.count),
      isExit ? '' : String(step.standing),
      conversionText(step, before, texts),
      ...KINDS.slice(0, 3).map((kind) => moneyText(step, kind, texts)),
      isExit ? moneyText(step, 'clawedBack', texts) : '',
    ],
    hint: [
      ...(isExit ? [] : [{ label: t('funnel.standing'), value: t('awards', { count: step.standing }) }]),
      ...step.byRoute.map(({ route, count }) => ({
        label: texts.routeName(route),
        value: t('awards', { count }),
      })),
      ...KINDS.filter((kind) => fenOf(step, kind) !== null).map((kind) => ({
        label: t(`funnel.${kind}`),
        value: exactText(fenOf(step, kind), texts),
      })),
      ...(step.allCount === step.count
        ? []
        : [{ label: t('funnel.all'), value: t('awards', { count: step.allCount }) }]),
    ],
  });
  return {
    steps: funnel.steps.map((step, index) => bar(step, funnel.steps[index - 1], false)),
    exits: funnel.exits.map((step) => bar(step, undefined, true)),
  };
}

function exactText(fen: number | null, { amount, missing }: FunnelTexts): string {
  return fen !== null && Number.isNaN(fen) ? missing : amount.exact(fen);
}

/** Conversion in words, always with the number behind it. */
export function funnelSentence({ steps }: Funnel, { t }: FunnelTexts): string {
  const count = (stage: FundingStage): number => steps.find((step) => step.stage === stage)?.count ?? 0;
  const applied = count('applied');
  const approved = count('approved');
  const share = percentText(approved, applied, 0);
  if (share === null) return '';
  const waiting = steps
    .slice(
      0,
      steps.findIndex(({ stage }) => stage === 'approved'),
    )
    .reduce((sum, { standing }) => sum + standing, 0);
  const left = applied - approved - waiting;
  return [
    t('funnel.sentence.approvedOf', { count: applied, approved, share }),
    left === 0 ? '' : t('funnel.sentence.left', { count: left }),
    t('funnel.sentence.waiting', { count: waiting }),
    approved === 0
      ? ''
      : t('funnel.sentence.disbursedOf', {
          count: approved,
          disbursed: count('disbursed'),
          evaluated: count('performance_evaluation'),
        }),
  ].join('');
}

/** The step at which most awards stand, of those before the last; null where none does. */
export function stuckStep({ steps }: Funnel): FunnelStep | null {
  const [most] = steps.slice(0, -1).toSorted((a, b) => b.standing - a.standing);
  return most === undefined || most.standing === 0 ? null : most;
}

function countOf({ byRoute }: FunnelStep, route: RouteCode): number {
  return byRoute.find((one) => one.route === route)?.count ?? 0;
}

function totalCell(count: number, words: string): MatrixCell {
  return { text: String(count), label: words, shown: count, all: count, state: 'shown' };
}

/** Reached-by counts of each route: the same steps and ways out as columns. */
export function routeFunnel(funnel: Funnel, chosen: readonly string[], texts: FunnelTexts): MatrixModel {
  const { t } = texts;
  const columns = [...funnel.steps, ...funnel.exits];
  const routes = columns[0]?.byRoute.map(({ route }) => route) ?? [];
  const cell = (step: FunnelStep, route: RouteCode): MatrixCell => {
    const count = countOf(step, route);
    const isChosen = chosen.length === 0 ? 'shown' : chosen.includes(route) ? 'selected' : 'muted';
    return {
      text: count === 0 ? '' : String(count),
      label: t('funnel.routeCell', {
        route: texts.routeName(route),
        stage: texts.stageName(step.stage),
        count,
      }),
      shown: count,
      all: count,
      state: count === 0 ? 'empty' : isChosen,
    };
  };
  return {
    rows: routes.map((route) => ({
      key: route,
      name: texts.routeName(route),
      group: routeFamilyOf(route),
      groupName: t(`family.${routeFamilyOf(route)}`),
      colour: routeColour(route),
      safety: highSafetyOf(route),
      safetyWord: texts.safetyName(highSafetyOf(route)),
      selected: chosen.includes(route),
      cells: columns.map((step) => cell(step, route)),
      total: totalCell(columns[0] === undefined ? 0 : countOf(columns[0], route), texts.routeName(route)),
    })),
    columns: columns.map((step) => ({
      key: step.stage,
      name: texts.stageName(step.stage),
      selected: false,
      total: totalCell(step.count, texts.stageName(step.stage)),
    })),
    total: totalCell(funnel.steps[0]?.count ?? 0, t('stage.total')),
    largest: Math.max(1, ...columns.flatMap(({ byRoute }) => byRoute.map(({ count }) => count))),
    words: {
      group: t('stage.group'),
      row: t('route'),
      total: t('funnel.applied'),
      sum: t('stage.total'),
      unit: t('unitAwards'),
    },
  };
}

/** The table twin and the CSV by step: counts, conversion and money by kind, then the ways out. */
export function funnelTable(
  funnel: Funnel,
  texts: FunnelTexts,
  yuan: string,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t, unitLabel } = texts;
  const counted: string = t('unitAwards');
  const withUnit = counted === '' ? {} : { unit: counted };
  const applied = funnel.steps[0]?.count ?? 0;
  const row = (step: FunnelStep, before: FunnelStep | undefined, isExit: boolean) => {
    const counts = [
      texts.stageName(step.stage),
      step.count,
      isExit ? '' : step.standing,
      conversionText(step, before, texts),
      percentText(step.count, applied, 1),
    ];
    return {
      key: step.stage,
      cells: [...counts, ...KINDS.map((kind) => moneyText(step, kind, texts))],
      exact: [
        ...counts,
        ...KINDS.map((kind) => {
          const fen = fenOf(step, kind);
          if (fen === null) return texts.notApplicable;
          return Number.isNaN(fen) ? texts.missing : yuanText(fen);
        }),
      ],
    };
  };
  return {
    table: {
      columns: [
        { key: 'step', header: t('funnel.step'), align: 'left' },
        { key: 'reached', header: t('funnel.reached'), align: 'right', ...withUnit },
        { key: 'standing', header: t('funnel.standing'), align: 'right', ...withUnit },
        { key: 'conversion', header: t('funnel.conversion'), align: 'right' },
        { key: 'share', header: t('funnel.share'), unit: '%', align: 'right' },
        ...KINDS.map((kind) => ({
          key: kind,
          header: t(`funnel.${kind}`),
          unit: unitLabel,
          align: 'right' as const,
        })),
      ],
      rows: [
        ...funnel.steps.map((step, index) => row(step, funnel.steps[index - 1], false)),
        ...funnel.exits.map((step) => row(step, undefined, true)),
      ],
    },
    exactUnits: Object.fromEntries(KINDS.map((kind) => [kind, yuan])),
  };
}

/** The table twin and the CSV by route: what each column of the picture holds. */
export function routeFunnelTable(
  model: MatrixModel,
  onToggle: (route: string) => void,
  { t }: FunnelTexts,
): FigureTable {
  const counted: string = t('unitAwards');
  const withUnit = counted === '' ? {} : { unit: counted };
  return {
    columns: [
      { key: 'route', header: t('route'), align: 'left' },
      ...model.columns.map(({ key, name }) => ({
        key,
        header: name,
        align: 'right' as const,
        ...withUnit,
      })),
    ],
    rows: model.rows.map((row) => ({
      key: row.key,
      cells: [row.name, ...row.cells.map(({ shown }) => shown)],
      selected: row.selected,
      onToggle: () => onToggle(row.key),
    })),
  };
}

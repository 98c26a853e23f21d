import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useAmountText } from '../../viz/charts/amount-text.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { DotChart } from '../../viz/charts/dot-chart.tsx';
import { projectNames } from './project-name.ts';
import { costFacet, costRows, costTable, type CostTexts, isSmallSample } from './route-cost-picture.ts';
import { COST_KINDS, type CostKind, type RouteCostRow, routeCostRows } from './route-cost-rows.ts';
import { SMALL_SAMPLE } from './spread.ts';
import { useRouteTexts } from './use-route-texts.ts';

const NOTHING: readonly string[] = [];

/** How much money goes with a megawatt hour of each route: a description, with its sample beside it. */
export function RouteCostPanel(): ReactNode {
  const { t } = useTranslation('technical');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const amount = useAmountText();
  const words = useRouteTexts();
  const { portfolio, filter, selection, toggle, openProject, dataDate } = usePortfolioView();
  const [kind, setKind] = useState<CostKind>('approved');
  const every = useMemo(() => routeCostRows(portfolio, selection, kind), [portfolio, selection, kind]);
  const unit = language === 'en' ? 'cnyMillion' : 'wan';
  const chosen = filter.route ?? NOTHING;
  const texts = useMemo<CostTexts>(
    () => ({
      ...words,
      t,
      kind,
      unit,
      unitLabel: label(`moneyUnit.${unit}`),
      amount,
      names: (row) => projectNames(portfolio, row, language),
    }),
    [words, t, kind, unit, label, amount, portfolio, language],
  );
  const rows = useMemo(() => every.filter(isEverFunded), [every]);
  const facets = useMemo(() => [costFacet(rows, texts)], [rows, texts]);
  const dots = useMemo(() => costRows(rows, chosen, texts), [rows, chosen, texts]);
  const onToggle = (route: string): void => toggle('route', route);
  const twin = costTable(rows, chosen, onToggle, texts, label('moneyUnit.yuan'));
  const sample = rows.reduce((sum, { shown }) => sum + shown.length, 0);

  return (
    <ChartPanel
      id="routeCost"
      title={t('cost.title')}
      question={t('cost.question')}
      controls={
        <Segment
          label={t('cost.kind.label')}
          value={kind}
          options={COST_KINDS.map((value) => ({ value, label: t(`cost.kind.${value}`) }))}
          onChange={setKind}
        />
      }
      legend={[]}
      notes={costNotes(every, texts)}
      source={t('source.both')}
      table={twin.table}
      exactUnits={twin.exactUnits}
      explain={
        <Explain
          title={t('cost.explain.title')}
          definition={t('cost.explain.definition')}
          formula={t('cost.explain.formula', { least: SMALL_SAMPLE })}
          clause={[]}
          dataDate={dataDate}
          rows={t('cost.explain.rows', { count: sample })}
        />
      }
    >
      {(host) => (
        <DotChart
          host={host}
          label={
            sample === 0
              ? t('cost.labelEmpty')
              : t('cost.label', {
                  kind: t(`cost.kind.${kind}`),
                  count: rows.filter(({ shown }) => shown.length > 0).length,
                  small: rows.filter(isSmallSample).length,
                  least: SMALL_SAMPLE,
                })
          }
          rows={dots}
          facets={facets}
          clickWord={t('openProject')}
          onToggle={onToggle}
          onOpen={openProject}
        />
      )}
    </ChartPanel>
  );
}

function isEverFunded({ funded, outside }: RouteCostRow): boolean {
  return funded > 0 || outside.length > 0;
}

function costNotes(rows: readonly RouteCostRow[], texts: CostTexts): ChartNote[] {
  const { t, routeName } = texts;
  const list = (some: readonly RouteCostRow[]): string =>
    some.map(({ route }) => routeName(route)).join(t('separator'));
  const small = rows.filter(isSmallSample);
  const unfunded = rows.filter((row) => !isEverFunded(row));
  const sum = (figure: 'lackingMWh' | 'lackingFen'): number =>
    rows.reduce((total, { [figure]: count }) => total + count, 0);
  const lackingMWh = sum('lackingMWh');
  const lackingFen = sum('lackingFen');
  const notes = [
    small.length === 0
      ? null
      : t('cost.note.small', { count: small.length, routes: list(small), least: SMALL_SAMPLE }),
    t('cost.note.log'),
    t('cost.note.clauses'),
    lackingMWh === 0 ? null : t('cost.note.lackingMWh', { count: lackingMWh }),
    lackingFen === 0 ? null : t('cost.note.lackingFen', { count: lackingFen }),
    rows.some(({ outside }) => outside.length > 0) ? t('cost.note.outside') : null,
    unfunded.length === 0 ? null : t('cost.note.unfunded', { routes: list(unfunded) }),
  ];
  return notes.filter((text) => text !== null).map((text) => ({ text }));
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { moneyUnitFor } from '../../domain/money/money-text.ts';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useAmountText } from '../../viz/charts/amount-text.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { FunnelChart } from '../../viz/charts/funnel-chart.tsx';
import { MatrixGrid } from '../../viz/charts/matrix-grid.tsx';
import { matrixSvg } from '../../viz/charts/matrix-svg.ts';
import './routes-parts.css';
import { SMALL_SAMPLE } from './spread.ts';
import { useRouteTexts } from './use-route-texts.ts';
import { useSelectionWithout } from './use-selection-without.ts';
import {
  funnelBars,
  funnelSentence,
  funnelTable,
  type FunnelTexts,
  routeFunnel,
  routeFunnelTable,
  stuckStep,
} from './validation-picture.ts';
import { type Funnel, validationFunnel } from './validation-rows.ts';

const NOTHING: readonly string[] = [];
const OWN = ['measure', 'funding'] as const;
const VIEWS = ['step', 'route'] as const;
/** Small-batch validation: the clause that the page is about unless another is chosen. */
const SMALL_BATCH = 'III-3';

/** How far the awards of one clause have come, and where they stand still. */
export function ValidationPanel(): ReactNode {
  const { t } = useTranslation('technical');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const amount = useAmountText();
  const words = useRouteTexts();
  const { portfolio, filter, toggle, narrow, dataDate } = usePortfolioView();
  const { clause, clauses, titleOf, isUnknown, choose } = useClause();
  const [view, setView] = useState<(typeof VIEWS)[number]>('step');
  const selection = useSelectionWithout(OWN);
  const funnel = useMemo(
    () => validationFunnel(portfolio, selection, clause),
    [portfolio, selection, clause],
  );
  const largest = Math.max(0, ...funnel.steps.map(({ sums }) => sums.appliedFen));
  const unit = moneyUnitFor(largest, language);
  const texts: FunnelTexts = {
    ...words,
    t,
    stageName: (stage) => label(`fundingStage.${stage}`),
    unit,
    unitLabel: label(`moneyUnit.${unit}`),
    amount,
    missing: label('absent.missing'),
    notApplicable: label('absent.notApplicable'),
  };
  const title = `${clause} ${titleOf(clause)}`.trim();
  const chosen = filter.route ?? NOTHING;
  const onToggle = (route: string): void => toggle('route', route);
  const matrix = routeFunnel(funnel, chosen, texts);
  const twin =
    view === 'step'
      ? funnelTable(funnel, texts, label('moneyUnit.yuan'))
      : { table: routeFunnelTable(matrix, onToggle, texts), exactUnits: {} };
  const stuck = stuckStep(funnel);
  const applied = funnel.steps[0]?.count ?? 0;

  return (
    <ChartPanel
      id="validation"
      title={clause === SMALL_BATCH ? t('funnel.title') : t('funnel.titleOther', { clause: title })}
      question={t('funnel.question')}
      controls={
        <>
          <select
            className="clause-choice"
            aria-label={t('funnel.clause')}
            value={clause}
            onChange={(event) => choose(event.target.value)}
          >
            {clauses.map((id) => (
              <option key={id} value={id}>{`${id} ${titleOf(id)}`}</option>
            ))}
          </select>
          <Segment
            label={t('funnel.view.label')}
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(`funnel.view.${value}`) }))}
            onChange={setView}
          />
        </>
      }
      legend={
        view === 'step' ? matrix.rows.map(({ name, colour }) => ({ label: name, shape: 'fill', colour })) : []
      }
      notes={funnelNotes(funnel, { isUnknown, filter, clause, texts })}
      source={t('funnel.source')}
      table={twin.table}
      exactUnits={twin.exactUnits}
      {...(view === 'route' ? { picture: () => matrixSvg(matrix) } : {})}
      explain={<FunnelExplain clause={clause} rows={applied} dataDate={dataDate} />}
    >
      {(host) => (
        <>
          {applied > 0 && (
            <p className="funnel-sentence">
              {stuck !== null && (
                <b>{t('funnel.stuck', { stage: texts.stageName(stuck.stage), count: stuck.standing })}</b>
              )}{' '}
              {funnelSentence(funnel, texts)}
            </p>
          )}
          {view === 'step' ? (
            <FunnelChart
              host={host}
              label={chartLabel(funnel, title, texts)}
              {...funnelBars(funnel, texts)}
              columns={[
                { header: t('funnel.reached'), unit: t('unitAwards'), strong: true },
                { header: t('funnel.standing'), unit: t('unitAwards'), strong: true },
                { header: t('funnel.conversion'), unit: '' },
                { header: t('funnel.applied'), unit: texts.unitLabel },
                { header: t('funnel.approved'), unit: texts.unitLabel },
                { header: t('funnel.disbursed'), unit: texts.unitLabel },
                { header: t('funnel.clawedBack'), unit: texts.unitLabel },
              ]}
              words={{ step: t('funnel.step'), exits: t('funnel.exits'), click: t('clickRoute') }}
              onToggle={onToggle}
            />
          ) : (
            <MatrixGrid
              model={matrix}
              label={`${title} ${t('funnel.byRoute')}`}
              onCell={(route) => narrow({ route: [route], measure: [clause] })}
              onRow={onToggle}
            />
          )}
        </>
      )}
    </ChartPanel>
  );
}

/** The clause in the address, held against those that pay; the default where it is none of them. */
function useClause() {
  const { data: policy } = useQuery(policyQuery);
  const { search, change } = usePageSearch();
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const paying = policy?.measures.filter(({ monetary }) => monetary);
  const clauses = paying?.map(({ id }) => id) ?? [SMALL_BATCH];
  const wanted = search.clause ?? SMALL_BATCH;
  const isKnown = policy === undefined || clauses.includes(wanted);
  return {
    clause: isKnown ? wanted : SMALL_BATCH,
    clauses,
    titleOf: (id: string) => paying?.find((measure) => measure.id === id)?.shortTitle[side] ?? '',
    isUnknown: isKnown ? null : wanted,
    choose: (id: string) => change({ clause: id === SMALL_BATCH ? undefined : id }),
  };
}

function FunnelExplain({
  clause,
  rows,
  dataDate,
}: {
  clause: string;
  rows: number;
  dataDate: string;
}): ReactNode {
  const { t } = useTranslation('technical');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const { data: policy } = useQuery(policyQuery);
  return (
    <Explain
      title={t('funnel.explain.title')}
      definition={t('funnel.explain.definition')}
      formula={t('funnel.explain.formula')}
      clause={(policy?.measures ?? [])
        .filter(({ id }) => id === clause)
        .map(({ id, shortTitle, quotations }) => ({
          id,
          title: shortTitle[side],
          quotation: quotations.join(' … '),
        }))}
      dataDate={dataDate}
      rows={rows}
    />
  );
}

function chartLabel(funnel: Funnel, clause: string, { t, stageName }: FunnelTexts): string {
  const count = (stage: string): number => funnel.steps.find((step) => step.stage === stage)?.count ?? 0;
  const stuck = stuckStep(funnel);
  if (count('applied') === 0) return t('funnel.labelEmpty', { clause });
  return t('funnel.label', {
    clause,
    applied: count('applied'),
    approved: count('approved'),
    disbursed: count('disbursed'),
    stuck: stuck === null ? '—' : stageName(stuck.stage),
    standing: stuck?.standing ?? 0,
  });
}

type NoteFacts = {
  isUnknown: string | null;
  filter: ReturnType<typeof usePortfolioView>['filter'];
  clause: string;
  texts: FunnelTexts;
};

function funnelNotes(funnel: Funnel, { isUnknown, filter, clause, texts }: NoteFacts): ChartNote[] {
  const { t } = texts;
  const [first] = funnel.steps;
  const applied = first?.count ?? 0;
  const missing = (first?.sums.appliedMissing ?? 0) + (first?.sums.approvedMissing ?? 0);
  const notes = [
    isUnknown === null ? null : t('funnel.note.unknownClause', { clause: isUnknown }),
    applied > 0 && applied < 4 * SMALL_SAMPLE ? t('funnel.note.small', { count: applied }) : null,
    t('funnel.note.reached'),
    t('funnel.note.kinds'),
    (first?.allCount ?? 0) > applied ? t('funnel.note.outside') : null,
    missing > 0 ? t('funnel.note.missing', { count: missing }) : null,
    (filter.measure ?? NOTHING).length > 0 ? t('funnel.note.own', { clause }) : null,
    (filter.funding ?? NOTHING).length > 0 ? t('funnel.note.stages') : null,
  ];
  return notes.filter((text) => text !== null).map((text) => ({ text }));
}

import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyUnitFor } from '../../domain/money/money-text.ts';
import type { CalendarPeriod } from '../../domain/portfolio/calendar-period.ts';
import { HIGH_SAFETY_CLASSES, type HighSafety, highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useAmountText } from '../../viz/charts/amount-text.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { ShareChart } from '../../viz/charts/share-chart.tsx';
import type { ShareClass } from '../../viz/charts/share-row.ts';
import type { LegendEntry } from '../../viz/export/legend-entry.ts';
import { presentRoutes } from './route-order.ts';
import './routes-parts.css';
import {
  isPeriod,
  monthsOf,
  periodName,
  sharePeriods,
  sharePlots,
  shareTable,
  shareText,
  type ShareTexts,
  sharesOf,
  sumOfColumns,
  wholeOf,
} from './safety-share-picture.ts';
import { type ClassSums, type SafetyShareRows, safetyShareRows } from './safety-share-rows.ts';
import { SMALL_SAMPLE } from './spread.ts';
import { useHighSafetyClause } from './use-high-safety-clause.ts';
import { useRouteTexts } from './use-route-texts.ts';
import { useSelectionWithout } from './use-selection-without.ts';

const NOTHING: readonly string[] = [];
const OWN = ['route'] as const;
const STEPS = ['quarter', 'year'] as const;
const CLASSES: readonly ShareClass[] = [
  { key: 'named', pattern: 'ink' },
  { key: 'ambiguous', pattern: 'hatch' },
  { key: 'not_named', pattern: 'muted' },
];

/** Whether the share of high-safety routes grows: in awarded money, and in commissioned capacity. */
export function SafetySharePanel(): ReactNode {
  const { t } = useTranslation('technical');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const amount = useAmountText();
  const words = useRouteTexts();
  const clause = useHighSafetyClause();
  const { portfolio, filter, setDimension, setPeriod, dataDate } = usePortfolioView();
  const selection = useSelectionWithout(OWN);
  const [step, setStep] = useState<(typeof STEPS)[number]>('quarter');
  const rows = useMemo(() => safetyShareRows(portfolio, selection, step), [portfolio, selection, step]);
  const unit = moneyUnitFor(Math.max(0, ...rows.approved.map(({ all }) => wholeOf(all))), language);
  const texts = useMemo<ShareTexts>(
    () => ({ ...words, t, step, unit, unitLabel: label(`moneyUnit.${unit}`), amount }),
    [words, t, step, unit, label, amount],
  );
  const periods = useMemo(() => sharePeriods(rows.periods, step), [rows, step]);
  const plots = useMemo(() => sharePlots(rows, texts), [rows, texts]);
  const approved = sumOfColumns(rows.approved);
  const commissioned = sumOfColumns(rows.commissioned);

  const routesOf = (highSafety: string): string[] =>
    presentRoutes(portfolio)
      .map(({ route }) => route)
      .filter((route) => highSafetyOf(route) === highSafety);
  const chosen = filter.route ?? NOTHING;
  const isChosen = (highSafety: string): boolean => {
    const routes = routesOf(highSafety);
    return (
      routes.length > 0 && routes.length === chosen.length && routes.every((one) => chosen.includes(one))
    );
  };
  const onClass = (highSafety: string): void =>
    setDimension('route', isChosen(highSafety) ? [] : routesOf(highSafety));
  const onPeriod = (period: CalendarPeriod): void =>
    setPeriod(filter.period !== undefined && isPeriod(filter.period, period) ? null : monthsOf(period));
  const twin = shareTable(rows, filter.period, onPeriod, texts, label('moneyUnit.yuan'));

  return (
    <ChartPanel
      id="safetyShare"
      title={t('share.title')}
      question={t('share.question')}
      controls={
        <Segment
          label={t('share.step.label')}
          value={step}
          options={STEPS.map((value) => ({ value, label: t(`share.step.${value}`) }))}
          onChange={setStep}
        />
      }
      legend={legendOf(words.safetyName)}
      notes={shareNotes(rows, chosen, dataDate, texts, [approved, commissioned])}
      source={t('source.both')}
      table={twin.table}
      exactUnits={twin.exactUnits}
      explain={
        <Explain
          title={t('share.explain.title')}
          definition={t('share.explain.definition')}
          formula={t('share.explain.formula')}
          clause={clause}
          dataDate={dataDate}
          rows={t('share.explain.rows', { awards: approved.count, projects: commissioned.count })}
        />
      }
    >
      {(host) => (
        <>
          <ShareChart
            host={host}
            label={
              approved.count + commissioned.count === 0
                ? t('share.labelEmpty')
                : t('share.label', {
                    step: t(`share.step.${step}`),
                    approved: shareText(sharesOf(approved)?.[0]),
                    commissioned: shareText(sharesOf(commissioned)?.[0]),
                  })
            }
            periods={periods}
            classes={CLASSES}
            plots={plots}
            clickWord={t('share.click')}
            onToggle={onClass}
          />
          <ClassButtons
            approved={approved}
            commissioned={commissioned}
            isChosen={isChosen}
            nameOf={words.safetyName}
            onClass={onClass}
          />
        </>
      )}
    </ChartPanel>
  );
}

type ClassButtonsProps = {
  approved: ClassSums;
  commissioned: ClassSums;
  isChosen: (highSafety: HighSafety) => boolean;
  nameOf: (highSafety: HighSafety) => string;
  onClass: (highSafety: HighSafety) => void;
};

/** Shares over all periods; each filters by the routes of its class. */
function ClassButtons(props: ClassButtonsProps): ReactNode {
  const { t } = useTranslation('technical');
  const { approved, commissioned, isChosen, nameOf, onClass } = props;
  return (
    <div className="route-classes">
      {HIGH_SAFETY_CLASSES.map((highSafety, index) => (
        <button
          key={highSafety}
          type="button"
          className="route-class"
          aria-pressed={isChosen(highSafety)}
          title={t('share.click')}
          onClick={() => onClass(highSafety)}
        >
          {nameOf(highSafety)}{' '}
          <span>
            {t('share.approvedShort')} <b>{shareText(sharesOf(approved)?.[index])}</b>
          </span>{' '}
          <span>
            {t('share.commissionedShort')} <b>{shareText(sharesOf(commissioned)?.[index])}</b>
          </span>
        </button>
      ))}
    </div>
  );
}

function legendOf(nameOf: (highSafety: HighSafety) => string): LegendEntry[] {
  return [
    { label: nameOf('named'), shape: 'fill', colour: 'var(--ink)' },
    { label: nameOf('ambiguous'), shape: 'hatch', colour: 'var(--ink)' },
    { label: nameOf('not_named'), shape: 'fill', colour: 'var(--muted)' },
  ];
}

function shareNotes(
  rows: SafetyShareRows,
  chosen: readonly string[],
  dataDate: string,
  texts: ShareTexts,
  sums: readonly ClassSums[],
): ChartNote[] {
  const { t } = texts;
  const columns = [...rows.approved, ...rows.commissioned];
  const last = rows.periods.at(-1);
  const missing = sums.reduce((sum, one) => sum + one.missing, 0);
  const { undatedAwards, outOfPeriodAwards, undatedProjects } = rows;
  const notes: (ChartNote | null)[] = [
    columns.some(({ shown }) => shown.count > 0 && shown.count < SMALL_SAMPLE)
      ? { text: t('share.note.small', { least: SMALL_SAMPLE }) }
      : null,
    last?.isPartial === true
      ? { text: t('share.note.partial', { period: periodName(last, texts), date: dataDate }) }
      : null,
    columns.some(({ shown, all }) => shown.count < all.count) ? { text: t('share.note.mark') } : null,
    chosen.length > 0 ? { text: t('share.note.own') } : null,
    outOfPeriodAwards > 0
      ? { text: t('share.note.outOfPeriod', { count: outOfPeriodAwards }), verdict: 'out_of_period' }
      : null,
    undatedAwards > 0 ? { text: t('share.note.undatedAwards', { count: undatedAwards }) } : null,
    undatedProjects > 0 ? { text: t('share.note.undatedProjects', { count: undatedProjects }) } : null,
    missing > 0 ? { text: t('share.note.missing', { count: missing }) } : null,
  ];
  return notes.filter((note) => note !== null);
}

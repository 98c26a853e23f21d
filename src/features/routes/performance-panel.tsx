import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { DotChart } from '../../viz/charts/dot-chart.tsx';
import {
  missingOf,
  missingText,
  type Outlier,
  outlierList,
  performanceDots,
  performanceFacets,
  performanceTable,
  type PerformanceTexts,
} from './performance-picture.ts';
import { type PerformanceMeasure, type PerformanceRow, performanceRows } from './performance-rows.ts';
import { projectNames } from './project-name.ts';
import './routes-parts.css';
import { SMALL_SAMPLE } from './spread.ts';
import { useRouteTexts } from './use-route-texts.ts';

const NOTHING: readonly string[] = [];
/** As many as a reader looks through; the picture has the rest. */
const MOST_OUTLIERS = 12;

/** Efficiency, duration and cycle life as recorded, and which routes lack them. */
export function PerformancePanel(): ReactNode {
  const { t } = useTranslation('technical');
  const language = useLanguage();
  const words = useRouteTexts();
  const { portfolio, filter, selection, toggle, openProject, dataDate } = usePortfolioView();
  const rows = useMemo(() => performanceRows(portfolio, selection), [portfolio, selection]);
  const chosen = filter.route ?? NOTHING;
  const texts = useMemo<PerformanceTexts>(
    () => ({ ...words, t, names: (row) => projectNames(portfolio, row, language) }),
    [words, t, portfolio, language],
  );
  const facets = useMemo(() => performanceFacets(rows, texts), [rows, texts]);
  const dots = useMemo(() => performanceDots(rows, chosen, texts), [rows, chosen, texts]);
  const outliers = useMemo(() => outlierList(rows, texts), [rows, texts]);
  const onToggle = (route: string): void => toggle('route', route);
  const missing = missingWords(rows, texts);
  const hasOutside = rows.some(({ cells }) => cells.efficiency.outside.length > 0);
  const notes = [
    t('performance.note.recorded'),
    t('performance.note.missing', missing),
    t('performance.note.fence', { least: SMALL_SAMPLE }),
    t('performance.note.small', { least: SMALL_SAMPLE }),
    ...(hasOutside ? [t('performance.note.outside')] : []),
  ];

  return (
    <ChartPanel
      id="performance"
      title={t('performance.title')}
      question={t('performance.question')}
      legend={[]}
      notes={notes.map((text) => ({ text }))}
      source={t('source.projects')}
      table={performanceTable(rows, chosen, onToggle, texts)}
      explain={
        <Explain
          title={t('performance.explain.title')}
          definition={t('performance.explain.definition')}
          formula={t('performance.explain.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={selection.projectCount}
        />
      }
    >
      {(host) => (
        <>
          <DotChart
            host={host}
            label={
              selection.projectCount === 0 ? t('performance.labelEmpty') : t('performance.label', missing)
            }
            rows={dots}
            facets={facets}
            clickWord={t('openProject')}
            onToggle={onToggle}
            onOpen={openProject}
          />
          <Outliers list={outliers} onOpen={openProject} />
        </>
      )}
    </ChartPanel>
  );
}

function missingWords(
  rows: readonly PerformanceRow[],
  texts: PerformanceTexts,
): Record<PerformanceMeasure, string> {
  const of = (measure: PerformanceMeasure): string => missingText(missingOf(rows, measure), texts);
  return { efficiency: of('efficiency'), duration: of('duration'), cycles: of('cycles') };
}

function Outliers({
  list,
  onOpen,
}: {
  list: readonly Outlier[];
  onOpen: (project: string) => void;
}): ReactNode {
  const { t } = useTranslation('technical');
  if (list.length === 0) return null;
  const more = list.length - MOST_OUTLIERS;
  return (
    <div className="route-outliers">
      <h3>{t('performance.outliers')}</h3>
      <ul>
        {list.slice(0, MOST_OUTLIERS).map(({ key, id, text }) => (
          <li key={key}>
            <button type="button" className="link-button" onClick={() => onOpen(id)}>
              {text}
            </button>
          </li>
        ))}
        {more > 0 && <li>{t('performance.more', { count: more })}</li>}
      </ul>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { RouteChart } from '../../viz/charts/route-chart.tsx';
import type { RouteBar, SafetyShare } from '../../viz/charts/route-row.ts';
import { highSafetyShares, routeRows } from './route-rows.ts';
import { routeBars, routeTable, type RouteTexts, safetyShares } from './routes-picture.ts';

const NOTHING: readonly string[] = [];
/** How the policy's official text calls the routes, by which its clause is found. */
const HIGH_SAFETY = 'high-safety';

/** What is installed, how much of it, and how much on high-safety routes. */
export function RoutesPanel(): ReactNode {
  const { t } = useTranslation('routes');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const { portfolio, filter, selection, toggle, dataDate } = usePortfolioView();
  const { data: policy } = useQuery(policyQuery);
  const rows = useMemo(() => routeRows(portfolio, selection), [portfolio, selection]);
  const safety = useMemo(() => highSafetyShares(portfolio, selection), [portfolio, selection]);
  const chosen = filter.route ?? NOTHING;

  const decimals = useMemo(
    () => new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    [language],
  );
  const texts: RouteTexts = {
    t,
    nameOf: (route) => label(`route.${route}`),
    safetyOf: (highSafety) => label(`highSafety.${highSafety}`),
    missing: label('absent.missing'),
    capacityText: (mwh) => decimals.format(mwh),
  };
  const bars = routeBars(rows, chosen, texts);
  const shares = safetyShares(safety, texts);
  const onToggle = (route: string): void => toggle('route', route);
  const isFiltered = rows.some(({ shownProjects, allProjects }) => shownProjects < allProjects);
  const missing = rows.reduce((count, { shownMissingMWh }) => count + shownMissingMWh, 0);
  const notes: ChartNote[] = [
    ...(isFiltered ? [{ text: t('note.outside') }] : []),
    ...(missing > 0 ? [{ text: t('note.missing', { count: missing }) }] : []),
  ];
  const side = language === 'en' ? 'en' : 'zh';

  return (
    <ChartPanel
      id="routes"
      title={t('title')}
      question={t('question')}
      legend={[]}
      notes={notes}
      source={t('source')}
      table={routeTable(rows, chosen, onToggle, texts)}
      explain={
        <Explain
          title={t('explain.title')}
          definition={t('explain.definition')}
          formula={t('explain.formula')}
          clause={(policy?.measures ?? [])
            .map(({ id, shortTitle, quotations }) => ({
              id,
              title: shortTitle[side],
              quotation: quotations.find((quotation) => quotation.includes(HIGH_SAFETY)) ?? null,
            }))
            .filter(({ quotation }) => quotation !== null)}
          dataDate={dataDate}
          rows={selection.projectCount}
        />
      }
    >
      {(host) => (
        <RouteChart
          host={host}
          label={sentence(bars, shares, t)}
          rows={bars}
          shares={shares}
          words={{
            strip: t('strip'),
            route: t('route'),
            named: t('named'),
            ambiguous: t('ambiguous'),
            capacity: t('capacity'),
            capacityUnit: 'MWh',
            projects: t('projects'),
            projectsUnit: t('projectsUnit'),
            click: t('click'),
          }}
          onToggle={onToggle}
        />
      )}
    </ChartPanel>
  );
}

function sentence(bars: readonly RouteBar[], shares: readonly SafetyShare[], t: RouteTexts['t']): string {
  const [largest] = bars.toSorted((a, b) => b.shown - a.shown);
  if (largest === undefined || largest.shown === 0) return t('labelEmpty');
  const shareOf = (safety: SafetyShare['safety']): string =>
    shares.find((share) => share.safety === safety)?.text ?? '—';
  return t('label', {
    count: bars.filter(({ shown }) => shown > 0).length,
    route: largest.name,
    capacity: largest.capacity,
    named: shareOf('named'),
    ambiguous: shareOf('ambiguous'),
  });
}

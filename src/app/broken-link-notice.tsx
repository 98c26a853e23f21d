import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { knownFilter } from '../domain/portfolio/portfolio-filter.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import { StateBanner } from './state-banner.tsx';
import { useViewSearch } from './use-view-search.ts';
import { filterOf, withFilter } from './view-search.ts';

/** Says what of the address could not be opened. Closing it takes those parts out of the address. */
export function BrokenLinkNotice(): ReactNode {
  const { t } = useTranslation(['shell', 'filter']);
  const { portfolio } = usePortfolioView();
  const [search, changeView] = useViewSearch();
  const { filter, dropped } = knownFilter(portfolio, filterOf(search));
  const { project } = search;
  const unknownProject = project !== undefined && !portfolio.projectRowById.has(project) ? project : null;
  const list = [
    ...dropped.map(({ dimension, value }) =>
      t('filter:value', { dimension: t(`filter:dimension.${dimension}`), value }),
    ),
    ...(unknownProject === null ? [] : [t('brokenLink.unknownProject', { id: unknownProject })]),
    ...(search.unread ?? []).map(([key, value]) => `${key}=${value}`),
  ];
  if (list.length === 0) return null;

  function close(): void {
    changeView(
      (from) => {
        const { project: open, ...kept } = withFilter(from, filter);
        return open === undefined || open === unknownProject ? kept : { ...kept, project: open };
      },
      { replace: true },
    );
  }

  return (
    <StateBanner
      tone="note"
      text={t('brokenLink.title')}
      detail={t('brokenLink.dropped', { list: list.join(t('filter:listSeparator')) })}
    >
      <button type="button" className="button" onClick={close}>
        {t('brokenLink.close')}
      </button>
    </StateBanner>
  );
}

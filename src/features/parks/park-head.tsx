import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { parkQuery } from '../../api/park-query.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useParkTexts } from './park-texts.ts';
import { useParks } from './parks-context.tsx';
import './parks.css';

/** Where the park lies, how many of its projects are shown, and the ways on. */
export function ParkHeadPanel(): ReactNode {
  const { t } = useParkTexts();
  const { portfolio, filterWords, clear } = usePortfolioView();
  const { parks } = useParks();
  const road = useEditRoad();
  const [park] = parks;
  const { data } = useQuery(parkQuery(park?.id ?? ''));
  if (park === undefined) return <p className="parks-empty">{t('noParks.title')}</p>;
  const shown = park.shown.projectCount;
  const all = park.all.projectCount;
  const { districts, parks: table } = portfolio.columns;
  // A park that holds projects beside those of the caller's districts is seen in part only.
  const isPart = districts !== null && !districts.includes(Number(park.district));
  const others = table.id.filter((id) => id !== park.id).slice(0, 1);
  return (
    <section className="panel park-head" aria-label={t('head.label')}>
      <dl>
        <dt>{t('head.district')}</dt>
        <dd>{park.districtName}</dd>
        <dt>{t('head.projects')}</dt>
        <dd>{shown === all ? t('head.all', { all }) : t('head.shown', { shown, all })}</dd>
      </dl>
      {isPart && <p className="park-absent">{t('head.scope')}</p>}
      {filterWords !== '' && (
        <p className="park-filtered">
          <output>{t(shown === 0 ? 'head.nothing' : 'head.filtered', { filters: filterWords })}</output>
          {shown === 0 && <span>{t('head.filtered', { filters: filterWords })}</span>}
          <button type="button" className="link-button" onClick={clear}>
            {t('head.clear')}
          </button>
        </p>
      )}
      <nav className="park-ways" aria-label={t('head.label')}>
        <PageLink path="/map" filter={{ park: [park.id] }} className="button">
          {t('head.map')}
        </PageLink>
        <PageLink path="/projects" filter={{ park: [park.id] }} className="button">
          {t('head.projectsLink')}
        </PageLink>
        {others.length > 0 && (
          <PageLink path="/parks" filter={{}} search={{ with: [park.id, ...others] }} className="button">
            {t('head.compare')}
          </PageLink>
        )}
        {road?.writes === true && data?.mayWrite === true && (
          <button
            type="button"
            className="button"
            onClick={() => road.open({ what: 'park-area', id: park.id })}
          >
            {t('head.editArea')}
          </button>
        )}
      </nav>
    </section>
  );
}

import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Boundaries } from '../../contract/boundary.ts';
import { areaDifference } from '../../domain/siting/area-difference.ts';
import { type Area, areaCentroid, areaKm2 } from '../../domain/siting/area-figures.ts';
import { areaRingDistance } from '../../domain/siting/area-ring-distance.ts';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type AreaSiteRow, areaSiteCounts } from './area-site-rows.ts';
import { useAreaWords } from './area-words.ts';

type Props = {
  /** Closed outlines in WGS84 without faults; null while there is none. */
  area: Area | null;
  /** The stored area, to compare with; null for none or when it is the same. */
  stored: Area | null;
  rows: readonly AreaSiteRow[];
  boundaries: Boundaries;
};

/** Facts that a person who draws an area wants to see: its size, its way to the ring, whose sites it holds. */
export function AreaFacts({ area, stored, rows, boundaries }: Props): ReactNode {
  const { t } = useTranslation('areas');
  const words = useAreaWords();
  const { dataDate } = usePortfolioView();
  const late = useDeferredValue(area);
  const figures = useMemo(
    () =>
      late === null
        ? null
        : {
            km2: areaKm2(late),
            centroid: areaCentroid(late),
            ring: areaRingDistance(late, boundaries.ring.polygon),
            change: stored === null ? null : areaDifference(stored, late),
          },
    [late, stored, boundaries],
  );
  const counts = areaSiteCounts(rows);
  const none = '—';
  const ring = figures?.ring;
  return (
    <section className="area-facts" aria-label={t('facts.title')}>
      <h3>
        {t('facts.title')}
        <Explain
          title={t('facts.title')}
          definition={t('facts.definition')}
          formula={t('facts.formula')}
          clause={[]}
          rows={t('facts.rows', { count: rows.length })}
          dataDate={dataDate}
        />
      </h3>
      <dl>
        <dt>{t('facts.size')}</dt>
        <dd>{figures === null ? none : words.km2(figures.km2)}</dd>
        {figures?.change !== null && figures?.change !== undefined && (
          <>
            <dt>{t('facts.change')}</dt>
            <dd>
              {t('facts.changed', {
                gained: words.km2(figures.change.gainedKm2),
                lost: words.km2(figures.change.lostKm2),
              })}
            </dd>
          </>
        )}
        <dt>{t('facts.ring')}</dt>
        <dd>
          {ring === undefined
            ? none
            : ring.side === 'across'
              ? t('facts.across')
              : t(`facts.${ring.side}`, { distance: words.metres(ring.nearestM) })}
        </dd>
        <dt>{t('facts.centroid')}</dt>
        <dd>
          {figures?.centroid === null || figures?.centroid === undefined
            ? none
            : figures.centroid.map(words.degrees).join(', ')}
        </dd>
        <dt>{t('facts.sites')}</dt>
        <dd>
          {area === null ? t('facts.siteTotal', { count: rows.length }) : t('facts.siteCounts', counts)}
          {counts.unplaced > 0 && t('facts.unplaced', { count: counts.unplaced })}
        </dd>
      </dl>
      <AreaSites rows={rows} />
    </section>
  );
}

/** The sites by where they lie, those outside first: they are what a new outline is checked for. */
function AreaSites({ rows }: { rows: readonly AreaSiteRow[] }): ReactNode {
  const { t } = useTranslation('areas');
  const isEnglish = useLanguage() === 'en';
  const groups = [
    { key: 'outside', rows: rows.filter(({ isOwn, isInside }) => isOwn && isInside === false) },
    { key: 'unplaced', rows: rows.filter(({ isOwn, lon }) => isOwn && lon === null) },
    { key: 'others', rows: rows.filter(({ isOwn }) => !isOwn) },
    { key: 'inside', rows: rows.filter(({ isOwn, isInside }) => isOwn && isInside === true) },
  ] as const;
  return groups.map(
    ({ key, rows: group }) =>
      group.length > 0 && (
        <details key={key} open={key === 'outside' && group.length <= 10}>
          <summary>{t(`sites.${key}`, { count: group.length })}</summary>
          <ul>
            {group.map((row) => (
              <li key={row.id}>
                {isEnglish ? row.projectNameEn : row.projectNameZh} <span>{row.id}</span>
              </li>
            ))}
          </ul>
        </details>
      ),
  );
}

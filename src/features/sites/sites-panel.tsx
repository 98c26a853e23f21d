import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boundariesQuery } from '../../api/boundaries-query.ts';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ExportMenu } from '../../viz/export/export-menu.tsx';
import type { SiteMapHandle } from '../../viz/map/site-map.tsx';
import { placedRows } from './map-marks.ts';
import { COLOURINGS } from './site-colouring.ts';
import { SiteList } from './site-list.tsx';
import { bySitingUrgency, shownSites, siteRows } from './site-rows.ts';
import { siteTable } from './site-table.ts';
import { SitesLegend } from './sites-legend.tsx';
import { SitesMap } from './sites-map.tsx';
import './sites-panel.css';
import { useColouring } from './use-colouring.ts';
import { useLegend } from './use-legend.ts';

const FORMS = ['map', 'list'] as const;

/** Where the sites are and how far from the ring, as a map or as a list. */
export function SitesPanel(): ReactNode {
  const { t } = useTranslation('sites');
  const language = useLanguage();
  const { portfolio, selection, filterWords, openProject, dataDate, synthetic } = usePortfolioView();
  const { data: boundaries } = useSuspenseQuery(boundariesQuery);
  const [colouring, setColouring] = useColouring();
  const [form, setForm] = useState<(typeof FORMS)[number]>('map');
  const map = useRef<SiteMapHandle>(null);

  const rows = useMemo(() => siteRows(portfolio).toSorted(bySitingUrgency), [portfolio]);
  const placed = useMemo(() => placedRows(rows), [rows]);
  const isShown = useMemo(() => shownSites(placed, selection), [placed, selection]);
  const shownRows = useMemo(() => {
    const shown = shownSites(rows, selection);
    return rows.filter((_, index) => shown[index] === 1);
  }, [rows, selection]);
  const table = useMemo(() => siteTable(shownRows, t, language), [shownRows, t, language]);
  const legend = useLegend(placed, isShown, colouring);

  const unplaced = shownRows.filter(({ lon }) => lon === null).length;
  const unsized = shownRows.filter(({ lon, capacityMWh }) => lon !== null && capacityMWh === null).length;
  const exclusions = [
    ...(unplaced > 0 ? [t('foot.noPosition', { count: unplaced })] : []),
    ...(unsized > 0 ? [t('foot.noCapacity', { count: unsized })] : []),
  ];
  const question = t('question');
  const roads = boundaries.ring.attribution;
  const others = boundaries.attributions.filter((attribution) => attribution !== roads);
  const attribution = t('attribution', { roads, districts: others.join(' · ') });

  return (
    <Panel
      id="sites"
      className="sites-panel"
      title={t('title')}
      question={filterWords === '' ? question : `${question} ${t('filtered', { words: filterWords })}`}
      controls={
        <>
          <Segment
            label={t('colour.label')}
            value={colouring}
            options={COLOURINGS.map((value) => ({ value, label: t(`colour.${value}`) }))}
            onChange={setColouring}
          />
          <Segment
            label={t('view.label')}
            value={form}
            options={FORMS.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={setForm}
          />
        </>
      }
      menu={
        <ExportMenu
          name={t('title')}
          getPicture={() =>
            map.current?.picture(
              legend.map(({ look, words, count }) => ({
                look,
                words: count === null ? words : `${words} ${count}`,
              })),
            ) ?? null
          }
          table={table}
          frame={{
            title: t('title'),
            question,
            legend: [],
            filters: filterWords,
            source: t('source'),
            attribution,
            exclusions,
            dataDate,
            synthetic,
          }}
        />
      }
      foot={
        <>
          {exclusions.length > 0 && <p>{exclusions.join(' · ')}</p>}
          <p>{attribution}</p>
        </>
      }
    >
      <div className="sites-body" hidden={form !== 'map'}>
        <SitesMap ref={map} boundaries={boundaries} placed={placed} isShown={isShown} colouring={colouring} />
        <SitesLegend items={legend} />
      </div>
      {form === 'list' && <SiteList rows={shownRows} onOpen={({ projectId }) => openProject(projectId)} />}
    </Panel>
  );
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boundariesQuery } from '../../api/boundaries-query.ts';
import { policyQuery } from '../../api/policy-query.ts';
import type { Boundaries } from '../../contract/boundary.ts';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ExportMenu } from '../../viz/export/export-menu.tsx';
import type { DrawTool } from '../../viz/map/draw-tool.tsx';
import { type MapView, pixelX, pixelY } from '../../viz/map/mercator.ts';
import type { PictureLegendEntry } from '../../viz/map/paint-legend.ts';
import type { SitingMapHandle } from '../../viz/map/siting-map.tsx';
import { COLOURINGS } from './site-colouring.ts';
import { nextOrder, orderOf } from './siting-address.ts';
import { projectName } from './site-words.ts';
import { SitingCard } from './siting-card.tsx';
import { SitingCounts } from './siting-counts.tsx';
import { SitingList } from './siting-list.tsx';
import { SitingMapPane } from './siting-map-pane.tsx';
import './siting-panel.css';
import { inOrder, sitingGroups, type SitingRow } from './siting-rows.ts';
import { sitingTable } from './siting-table.ts';
import { SitingTools } from './siting-tools.tsx';
import { SitesLegend } from './sites-legend.tsx';
import { useColouring } from './use-colouring.ts';
import { type LegendItem, useLegend } from './use-legend.ts';
import { useSiteChoice } from './use-selected-site.ts';
import { useSitingRows } from './use-siting-rows.ts';
import { useTileChoice } from './use-tile-choice.ts';

/** The clause that sets the ring condition. */
const SITING_CLAUSE = 'III-1';

/** Where the sites are and whether they may be there: the map, the selected site, and the list in step with both. */
export function SitingPanel(): ReactNode {
  const { t } = useTranslation(['map', 'sites']);
  const { t: tSites } = useTranslation('sites');
  const { t: tMap } = useTranslation('map');
  const language = useLanguage();
  const { filterWords, setArea, dataDate, synthetic } = usePortfolioView();
  const { data: boundaries } = useSuspenseQuery(boundariesQuery);
  const { data: policy } = useQuery(policyQuery);
  const { search, change } = usePageSearch();
  const [colouring, setColouring] = useColouring();
  const [tool, setTool] = useState<DrawTool | null>(null);
  const [view, setView] = useState<MapView | null>(null);
  const [listed, setListed] = useState<SitingRow | null>(null);
  const [pointed, setPointed] = useState<SitingRow | null>(null);
  const map = useRef<SitingMapHandle>(null);
  const tiles = useTileChoice();
  const { frame } = tiles;

  const model = useSitingRows(boundaries);
  const { placed, isShown, shownRows } = model;
  const { choice, unknownId } = useSiteChoice(model);
  const legend = useLegend(placed, isShown, colouring);
  const table = useMemo(
    () => sitingTable(shownRows, tSites, tMap, language),
    [shownRows, tSites, tMap, language],
  );
  const order = useMemo(() => orderOf(search.sort), [search.sort]);
  const ordered = useMemo(
    () => inOrder(shownRows, order, (row) => projectName(row, language)),
    [shownRows, order, language],
  );
  const groups = useMemo(
    () =>
      sitingGroups(ordered, ({ lon, lat }) => {
        if (view === null || lon === null || lat === null) return false;
        const point = frame.unit(lon, lat);
        const [x, y] = [pixelX(view, point.x), pixelY(view, point.y)];
        return x >= 0 && y >= 0 && x <= view.widthPx && y <= view.heightPx;
      }),
    [ordered, view, frame],
  );

  const unplaced = shownRows.filter(({ lon }) => lon === null).length;
  const unsized = shownRows.filter(({ lon, capacityMWh }) => lon !== null && capacityMWh === null).length;
  const tileName = tiles.layer?.name[language === 'en' ? 'en' : 'zh'];
  const exclusions = [
    ...(unplaced > 0 ? [t('sites:foot.noPosition', { count: unplaced })] : []),
    ...(unsized > 0 ? [t('sites:foot.noCapacity', { count: unsized })] : []),
  ];
  const attribution = useAttribution(boundaries);
  const question = t('map:question');

  const chooseListed = (row: SitingRow): void => {
    change({ site: row.id });
    map.current?.showSite(model.placeById.get(row.id) ?? null);
  };
  const frameOfExport = {
    title: t('map:title'),
    question,
    legend: [],
    filters: filterWords,
    source: t('sites:source'),
    attribution,
    exclusions:
      tileName === undefined
        ? exclusions
        : [...exclusions, t('map:background.notInPicture', { name: tileName })],
    dataDate,
    synthetic,
  };
  const clause = (policy?.measures ?? []).filter(({ id }) => id === SITING_CLAUSE);

  return (
    <Panel
      id="siting"
      className="siting-panel"
      title={t('map:title')}
      question={filterWords === '' ? question : `${question} ${t('sites:filtered', { words: filterWords })}`}
      controls={
        <>
          <Segment
            label={t('sites:colour.label')}
            value={colouring}
            options={COLOURINGS.map((value) => ({ value, label: t(`sites:colour.${value}`) }))}
            onChange={setColouring}
          />
          <SitingTools
            tool={tool}
            onTool={setTool}
            onInView={() => {
              const seen = map.current?.outlineInView() ?? null;
              if (seen !== null) setArea(seen);
            }}
          />
          <Explain
            title={t('map:explain.open')}
            definition={t('map:explain.definition')}
            formula={t('map:explain.formula')}
            clause={clause.map(({ id, shortTitle, quotations }) => ({
              id,
              title: language === 'en' ? shortTitle.en : shortTitle.zh,
              quotation: quotations.join(' … '),
            }))}
            dataDate={dataDate}
            rows={shownRows.length}
          />
        </>
      }
      menu={
        <ExportMenu
          name={t('map:title')}
          getPicture={() => map.current?.picture(pictureLegend(legend)) ?? null}
          table={table}
          frame={frameOfExport}
        />
      }
      foot={
        <>
          {exclusions.length > 0 && <p>{exclusions.join(' · ')}</p>}
          <p>{attribution}</p>
        </>
      }
    >
      <div className="siting-body">
        <div className="siting-picture">
          <SitingMapPane
            ref={map}
            boundaries={boundaries}
            model={model}
            choice={choice}
            colouring={colouring}
            tiles={tiles}
            tool={tool}
            onTool={setTool}
            listed={listed}
            onPoint={setPointed}
            onView={setView}
          />
          <SitesLegend items={legend} />
        </div>
        <div className="siting-side">
          {unknownId !== null && <output>{t('map:card.unknownSite', { id: unknownId })}</output>}
          {choice !== null && <SitingCard choice={choice} onClose={() => change({ site: undefined })} />}
          <SitingCounts rows={shownRows} />
          <SitingList
            groups={groups}
            order={order}
            onOrder={(by) => change({ sort: nextOrder(order, by) }, { replace: true })}
            selectedId={search.site}
            pointedId={pointed?.id ?? null}
            onPoint={setListed}
            onChoose={chooseListed}
          />
        </div>
      </div>
    </Panel>
  );
}

/** Whose lines the map is drawn from. */
function useAttribution({ ring, attributions }: Boundaries): string {
  const { t } = useTranslation('sites');
  const others = attributions.filter((each) => each !== ring.attribution);
  return t('attribution', { roads: ring.attribution, districts: others.join(' · ') });
}

function pictureLegend(items: readonly LegendItem[]): PictureLegendEntry[] {
  return items.map(({ look, words, count }) => ({
    look,
    words: count === null ? words : `${words} ${count}`,
  }));
}

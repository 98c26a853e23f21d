import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '../../api/project-query.ts';
import type { SitedSite } from '../../contract/project-detail.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import type { SiteTexts } from '../../viz/map/siting-note.tsx';
import type { SelectedSite } from '../../viz/map/siting-scene.ts';
import { metresText, projectName } from './site-words.ts';
import type { SitingRow } from './siting-rows.ts';
import type { SitingModel } from './use-siting-rows.ts';

/** The site that the address names. */
export type SiteChoice = {
  row: SitingRow;
  /** With the recorded position and the ring's uncertainty; null until it is read. */
  site: SitedSite | null;
  hasFailed: boolean;
  retry: () => void;
};

/** The selected site, null for none; `unknownId` is what a link names in vain. */
export function useSiteChoice({ rowById }: SitingModel): {
  choice: SiteChoice | null;
  unknownId: string | null;
} {
  const { search } = usePageSearch();
  const row = search.site === undefined ? undefined : rowById.get(search.site);
  const { data, error, refetch } = useQuery({
    ...projectQuery(row?.projectId ?? ''),
    enabled: row !== undefined,
  });
  return useMemo(() => {
    if (row === undefined) return { choice: null, unknownId: search.site ?? null };
    const site = data?.project.id === row.projectId ? data.sites.find(({ id }) => id === row.id) : undefined;
    return {
      choice: {
        row,
        site: site ?? null,
        hasFailed: error !== null && data === undefined,
        retry: () => void refetch(),
      },
      unknownId: null,
    };
  }, [row, search.site, data, error, refetch]);
}

/** The selected site as the map draws it; null when it has no place. */
export function useSelectedSite(
  choice: SiteChoice | null,
  { placeById }: SitingModel,
  texts: SiteTexts,
): SelectedSite | null {
  const { t } = useTranslation('map');
  const language = useLanguage();
  return useMemo(() => {
    const place = choice === null ? undefined : placeById.get(choice.row.id);
    if (choice === null || place === undefined) return null;
    const { row, site } = choice;
    const { precisionM, distanceM } = row;
    const halo = site === null || precisionM === null ? null : { precisionM, ringM: site.ringUncertaintyM };
    const loupe =
      halo === null || distanceM === null || row.siting !== 'on_the_line'
        ? null
        : {
            ...halo,
            site: place,
            distanceM,
            words: {
              title: t('loupe.title', { project: projectName(row, language) }),
              precision: t('loupe.precision', { metres: metresText(halo.precisionM) }),
              distance: t('loupe.distance', { metres: metresText(Math.abs(distanceM)) }),
              band: t('loupe.band', { metres: metresText(halo.ringM) }),
            },
          };
    return { site: place, readout: texts.readout(place), halo, loupe };
  }, [choice, placeById, texts, language, t]);
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { LightMark } from '../../ui/light-mark.tsx';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import './site-note.css';
import type { SiteRow } from './site-rows.ts';
import { capacityText, projectName, useSiteWords } from './site-words.ts';

/** What the map says of one site. */
export function SiteNote({ row, isShown }: { row: SiteRow; isShown: boolean }): ReactNode {
  const { t } = useTranslation(['sites', 'vocabulary']);
  const words = useSiteWords();
  const project = projectName(row, useLanguage());
  const { siteCount, capacityMWh, verdict } = row;
  return (
    <div className="site-note">
      <strong>{siteCount > 1 ? t('sites:site.nameOfMany', { project, count: siteCount }) : project}</strong>
      <p>
        <RouteSwatch route={row.route} />
        <span>
          {capacityMWh === null
            ? `${t('sites:site.capacity')} ${t('vocabulary:absent.missing')}`
            : t('sites:site.capacityValue', { value: capacityText(capacityMWh) })}
        </span>
      </p>
      <p>
        <SitingMark siting={row.siting} withWord />
      </p>
      <p>
        {words.distance(row)} · {words.precision(row)}
      </p>
      <p>
        {t(`vocabulary:siteType.${row.siteType}`)} · {t(`vocabulary:pilot.${row.pilot}`)}
      </p>
      <p>
        <LightMark light={row.light} withWord />
        <span>{t(`vocabulary:physicalStage.${row.stage}`)}</span>
      </p>
      <p>{verdict === null ? t('sites:legend.noVerdict') : <VerdictMark verdict={verdict} withWord />}</p>
      {!isShown && <p className="site-note-quiet">{t('sites:site.outsideFilter')}</p>}
    </div>
  );
}

import { IconPolygon } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditRoad } from '../../ui/edit-context.tsx';
import '../../ui/i18n/page-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { type ParkAreaRow, parkAreaRows } from './park-area-rows.ts';
import './park-areas.css';
import { metresText } from './site-words.ts';

/** How large the parks are, from where that is known, and the way to draw an area anew. */
export function ParkAreasPanel(): ReactNode {
  const { t } = useTranslation('map');
  const { portfolio, selection } = usePortfolioView();
  const road = useEditRoad();
  const rows = useMemo(() => parkAreaRows(portfolio, selection), [portfolio, selection]);
  const writes = road?.writes === true;
  return (
    <Panel id="siting-parks" title={t('parkAreas.title')} question={t('parkAreas.question')}>
      <div className="park-areas">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('parkAreas.park')}</th>
              <th scope="col" className="park-areas-wide">
                {t('list.district')}
              </th>
              <th scope="col" className="park-areas-number">
                {t('parkAreas.area')}
              </th>
              <th scope="col">{t('parkAreas.source')}</th>
              <th scope="col" className="park-areas-number park-areas-wide">
                {t('parkAreas.projects')}
              </th>
              {writes && <th scope="col">{t('parkAreas.change')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ParkRow
                key={row.id}
                row={row}
                onEdit={writes ? () => road.open({ what: 'park-area', id: row.id }) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function ParkRow({ row, onEdit }: { row: ParkAreaRow; onEdit: (() => void) | null }): ReactNode {
  const { t } = useTranslation(['map', 'vocabulary']);
  const isEnglish = useLanguage() === 'en';
  const { id, km2, radiusM, shownProjects, allProjects } = row;
  const name = isEnglish ? row.nameEn : row.nameZh;
  return (
    <tr>
      <th scope="row">
        <PageLink path={`/parks/${id}`}>{name}</PageLink>
      </th>
      <td className="park-areas-wide">{isEnglish ? row.districtNameEn : row.districtNameZh}</td>
      <td className="park-areas-number">
        {km2 === null ? t('vocabulary:absent.notComputable') : km2.toFixed(2)}
      </td>
      <td>
        {km2 === null
          ? t('map:parkAreas.schematic', { metres: metresText(radiusM) })
          : t('map:parkAreas.recorded')}
      </td>
      <td className="park-areas-number park-areas-wide">
        {shownProjects} / {allProjects}
      </td>
      {onEdit !== null && (
        <td>
          <button
            type="button"
            className="link-button"
            aria-label={t('map:parkAreas.editOf', { park: name })}
            onClick={onEdit}
          >
            <IconPolygon size="1rem" stroke={1.5} aria-hidden /> {t('map:parkAreas.edit')}
          </button>
        </td>
      )}
    </tr>
  );
}

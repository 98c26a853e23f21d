import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkRecord } from '../../contract/record.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { download } from '../../viz/export/download.ts';
import { fileName } from '../../viz/export/file-name.ts';
import { type AreaDrawing, closedPolygons } from './area-drawing.ts';
import { areaGeojson } from './geojson-writing.ts';

type Props = {
  park: ParkRecord;
  /** The stored area in WGS84. */
  stored: AreaDrawing;
  hasRecorded: boolean;
  /** Whether something else is drawn than what is stored. */
  isChanged: boolean;
};

/** The stored area as a file; a schematic circle is not given away as if it had been surveyed. */
export function ExportArea({ park, stored, hasRecorded, isChanged }: Props): ReactNode {
  const { t } = useTranslation('areas');
  const { portfolio, dataDate, synthetic } = usePortfolioView();
  if (!hasRecorded) return <p className="edit-note">{t('export.schematic')}</p>;
  const { district, districtNameZh, districtNameEn } = portfolio.dictionaries;
  const at = district.indexOf(String(park.districtAdcode));
  const crs = park.outline?.crs ?? 'WGS84';
  const onExport = (): void => {
    const text = areaGeojson({
      id: park.id,
      name: park.name,
      district: {
        zh: districtNameZh[at] ?? '',
        en: districtNameEn[at] ?? '',
        adcode: park.districtAdcode,
      },
      outline: closedPolygons(stored),
      source: t('export.source', { crs: t(`crs.${crs}.name`) }),
      dataDate,
      synthetic,
    });
    if (text === null) return;
    const name = fileName([t('export.name'), park.id, park.name.zh, dataDate], 'geojson');
    download(new Blob([text], { type: 'application/geo+json' }), name);
  };
  return (
    <div className="area-export">
      <button type="button" className="button" onClick={onExport}>
        {t('export.button')}
      </button>
      {isChanged && <p className="edit-note">{t('export.storedOnly')}</p>}
    </div>
  );
}

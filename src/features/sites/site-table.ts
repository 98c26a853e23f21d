import type { TFunction } from 'i18next';
import type { FigureColumn, FigureTable } from '../../ui/figure-table.ts';
import type { Language } from '../../ui/i18n/resources.ts';
import type { SiteRow } from './site-rows.ts';
import { capacityText, districtName, metresText, projectName } from './site-words.ts';

/** Columns with a unit hold numbers. */
function column(key: string, header: string, unit?: string): FigureColumn {
  return { key, header, ...(unit === undefined ? { align: 'left' } : { align: 'right', unit }) };
}

/** The shown sites as figures; rows are worded when the table is read, not on every change of the filter. */
export function siteTable(
  rows: readonly SiteRow[],
  t: TFunction<['sites', 'vocabulary']>,
  language: Language,
): FigureTable {
  const missing = t('vocabulary:absent.missing');
  return {
    columns: [
      column('project', t('sites:table.project')),
      column('code', t('sites:table.code')),
      column('district', t('sites:table.district')),
      column('siteType', t('sites:table.siteType')),
      column('pilot', t('sites:table.pilot')),
      column('route', t('sites:table.route')),
      column('capacity', t('sites:table.capacity'), 'MWh'),
      column('siting', t('sites:table.siting')),
      column('distance', t('sites:table.distance'), t('sites:table.metre')),
      column('precision', t('sites:table.precision'), t('sites:table.metre')),
      column('longitude', t('sites:table.longitude'), t('sites:table.degree')),
      column('latitude', t('sites:table.latitude'), t('sites:table.degree')),
    ],
    get rows() {
      return rows.map((row) => {
        const words = [
          projectName(row, language),
          row.projectCode,
          districtName(row, language),
          t(`vocabulary:siteType.${row.siteType}`),
          t(`vocabulary:pilot.${row.pilot}`),
          t(`vocabulary:route.${row.route}`),
        ];
        const siting = t(`vocabulary:siting.${row.siting}`);
        const { capacityMWh, distanceM, precisionM, lon, lat } = row;
        return {
          key: row.id,
          cells: [
            ...words,
            capacityMWh === null ? missing : capacityText(capacityMWh),
            siting,
            distanceM === null ? null : metresText(distanceM),
            precisionM === null ? missing : metresText(precisionM),
            lon ?? missing,
            lat ?? missing,
          ],
          exact: [...words, capacityMWh, siting, distanceM, precisionM, lon, lat],
        };
      });
    },
  };
}

import type { TFunction } from 'i18next';
import type { FigureColumn, FigureTable } from '../../ui/figure-table.ts';
import { type Language, resources } from '../../ui/i18n/resources.ts';
import type { SiteRow } from './site-rows.ts';
import { capacityText, districtName, metresText, projectName } from './site-words.ts';

/** Columns with a unit hold numbers. */
function column(key: string, header: string, unit?: string): FigureColumn {
  return { key, header, ...(unit === undefined ? { align: 'left' } : { align: 'right', unit }) };
}

/** The shown sites as figures; rows are worded when the table is read, not on every change of the filter. */
export function siteTable(rows: readonly SiteRow[], t: TFunction<'sites'>, language: Language): FigureTable {
  // Thousands of rows are worded at once: straight from the lists, without the translator.
  const { vocabulary } = resources[language];
  const { missing } = vocabulary.absent;
  return {
    columns: [
      column('project', t('table.project')),
      column('code', t('table.code')),
      column('district', t('table.district')),
      column('siteType', t('table.siteType')),
      column('pilot', t('table.pilot')),
      column('route', t('table.route')),
      column('capacity', t('table.capacity'), 'MWh'),
      column('siting', t('table.siting')),
      column('distance', t('table.distance'), t('table.metre')),
      column('precision', t('table.precision'), t('table.metre')),
      column('longitude', t('table.longitude'), t('table.degree')),
      column('latitude', t('table.latitude'), t('table.degree')),
    ],
    get rows() {
      return rows.map((row) => {
        const words = [
          projectName(row, language),
          row.projectCode,
          districtName(row, language),
          vocabulary.siteType[row.siteType],
          vocabulary.pilot[row.pilot],
          vocabulary.route[row.route],
        ];
        const siting = vocabulary.siting[row.siting];
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

import type { TFunction } from 'i18next';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { Language } from '../../ui/i18n/resources.ts';
import { siteTable } from './site-table.ts';
import type { SitingRow } from './siting-rows.ts';

/** The shown sites as figures, with what III-1 says of each. */
export function sitingTable(
  rows: readonly SitingRow[],
  t: TFunction<'sites'>,
  tMap: TFunction<'map'>,
  language: Language,
): FigureTable {
  const sites = siteTable(rows, t, language);
  return {
    columns: [
      ...sites.columns,
      { key: 'area', header: tMap('table.area'), align: 'left' },
      { key: 'city', header: tMap('table.inCity'), align: 'left' },
    ],
    get rows() {
      const words = rows.map((row) => [
        tMap(`card.areas.${row.supportedArea}`),
        row.lon === null ? null : tMap(row.isOutsideCity ? 'table.no' : 'table.yes'),
      ]);
      return sites.rows.map((row, index) => {
        const more = words[index] ?? [];
        return {
          ...row,
          cells: [...row.cells, ...more],
          ...(row.exact !== undefined && { exact: [...row.exact, ...more] }),
        };
      });
    },
  };
}

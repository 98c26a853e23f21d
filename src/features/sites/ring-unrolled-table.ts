import type { TFunction } from 'i18next';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { Language } from '../../ui/i18n/resources.ts';
import { directionOf, type UnrolledRow } from './ring-unrolled-rows.ts';
import { capacityText, districtName, metresText, projectName } from './site-words.ts';

/** The twin of the ring unrolled: nearest first; a row selects its site. */
export function unrolledTable(
  rows: readonly UnrolledRow[],
  selectedId: string | undefined,
  onChoose: (id: string) => void,
  t: TFunction<['areas', 'vocabulary', 'sites']>,
  language: Language,
): FigureTable {
  return {
    columns: [
      { key: 'project', header: t('sites:table.project'), align: 'left' },
      { key: 'site', header: 'ID', align: 'left' },
      { key: 'district', header: t('sites:table.district'), align: 'left' },
      { key: 'direction', header: t('unrolled.azimuth'), align: 'left' },
      { key: 'azimuth', header: t('unrolled.azimuthDegrees'), unit: t('unrolled.degree'), align: 'right' },
      { key: 'distance', header: t('unrolled.distance'), unit: 'm', align: 'right' },
      { key: 'siting', header: t('unrolled.siting'), align: 'left' },
      { key: 'capacity', header: t('unrolled.capacity'), unit: 'MWh', align: 'right' },
    ],
    rows: rows.map((row) => {
      const { id, azimuthDeg, distanceM, siting, capacityMWh } = row;
      const head = [projectName(row, language), id, districtName(row, language)];
      const direction = t(`unrolled.direction.${directionOf(azimuthDeg)}`);
      const verdict = t(`vocabulary:siting.${siting}`);
      return {
        key: id,
        cells: [
          ...head,
          direction,
          azimuthDeg.toFixed(1),
          metresText(distanceM),
          verdict,
          capacityMWh === null ? t('unrolled.missing') : capacityText(capacityMWh),
        ],
        exact: [...head, direction, Math.round(azimuthDeg * 10) / 10, distanceM, verdict, capacityMWh],
        selected: id === selectedId,
        onToggle: () => onChoose(id),
      };
    }),
  };
}

import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { metresText, projectName, shortDistrictName } from './site-words.ts';
import type { SitingRow } from './siting-rows.ts';

export type RowEvents = {
  onPoint: (row: SitingRow | null) => void;
  onFocus: (row: SitingRow) => void;
  onChoose: (row: SitingRow) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

type Props = RowEvents & {
  row: SitingRow;
  /** Position among all lines of the list. */
  line: number;
  isSelected: boolean;
  /** Under the pointer on the map. */
  isPointed: boolean;
  /** Whether the tab key stops here. */
  isStop: boolean;
};

/** A line of the list; its button covers the line. */
export const SitingListRow = memo(function SitingListRow(props: Props): ReactNode {
  const { row, line, isSelected, isPointed, isStop, onPoint, onFocus, onChoose, onKeyDown } = props;
  const { t } = useTranslation(['map', 'vocabulary']);
  const language = useLanguage();
  const { distanceM, precisionM, siteNumber, siteCount } = row;
  const project = projectName(row, language);
  return (
    <tr
      className="siting-list-row"
      aria-rowindex={line + 2}
      data-selected={isSelected ? '' : undefined}
      data-pointed={isPointed ? '' : undefined}
    >
      <td>
        <SitingMark siting={row.siting} size={12} />
      </td>
      <th scope="row">
        <button
          type="button"
          data-site={row.id}
          tabIndex={isStop ? 0 : -1}
          aria-pressed={isSelected}
          onPointerEnter={() => onPoint(row)}
          onPointerLeave={() => onPoint(null)}
          onFocus={() => onFocus(row)}
          onBlur={() => onPoint(null)}
          onKeyDown={onKeyDown}
          onClick={() => onChoose(row)}
        >
          {siteCount > 1 ? t('map:list.ofMany', { project, number: siteNumber, count: siteCount }) : project}
        </button>
      </th>
      <td className="siting-list-wide">{shortDistrictName(row, language)}</td>
      <td className="siting-list-route">
        <RouteSwatch route={row.route} />
      </td>
      <td className="siting-list-number">
        {distanceM === null ? t('vocabulary:absent.notComputable') : metresText(distanceM)}
      </td>
      <td className="siting-list-number">
        {precisionM === null ? (
          <span className="absent">{t('vocabulary:absent.missing')}</span>
        ) : (
          metresText(precisionM)
        )}
      </td>
      <td className="siting-list-siting">
        {row.isOutsideCity ? t('map:list.short.outside_city') : t(`map:list.short.${row.siting}`)}
      </td>
    </tr>
  );
});

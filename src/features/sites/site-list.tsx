import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { useRowWindow } from './row-window.ts';
import { needsAttention, type SiteRow } from './site-rows.ts';
import { metresText, projectName, shortDistrictName } from './site-words.ts';

const ROW_REM = 2;

type Line = { heading: 'attention' | 'rest' } | { row: SiteRow };

function withHeadings(rows: readonly SiteRow[]): Line[] {
  const acting = rows.filter(needsAttention).length;
  const lines: Line[] = rows.map((row) => ({ row }));
  if (acting < rows.length) lines.splice(acting, 0, { heading: 'rest' });
  if (acting > 0) lines.unshift({ heading: 'attention' });
  return lines;
}

/** The map's twin for keyboard and screen reader: only the lines in sight are in the page, however many there are. */
export function SiteList({
  rows,
  onOpen,
}: {
  /** Shown sites, the most urgent first. */
  rows: readonly SiteRow[];
  onOpen: (row: SiteRow) => void;
}): ReactNode {
  const { t } = useTranslation('sites');
  const lines = withHeadings(rows);
  const rowPx = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { scroller, onScroll, from, to } = useRowWindow(lines.length, rowPx);
  return (
    <div className="site-list">
      <div className="site-list-grid site-list-head" aria-hidden="true">
        <span />
        <span>{t('list.project')}</span>
        <span className="site-list-wide">{t('list.district')}</span>
        <span className="site-list-wide">{t('list.route')}</span>
        <span className="site-list-number">
          {t('list.distance')}
          <small>{t('list.distanceUnit')}</small>
        </span>
        <span className="site-list-number">
          {t('list.precision')}
          <small>{t('list.precisionUnit')}</small>
        </span>
        <span className="site-list-siting">{t('list.siting')}</span>
      </div>
      <div ref={scroller} className="site-list-scroll" onScroll={onScroll}>
        <ul aria-label={t('list.label')} style={{ height: lines.length * rowPx }}>
          {lines.slice(from, to).map((line, offset) => (
            <li
              key={'row' in line ? line.row.id : line.heading}
              aria-setsize={lines.length}
              aria-posinset={from + offset + 1}
              style={{ height: rowPx, transform: `translateY(${(from + offset) * rowPx}px)` }}
            >
              {'row' in line ? (
                <SiteButton row={line.row} onOpen={onOpen} />
              ) : (
                <h3>{t(`list.${line.heading}`)}</h3>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function SiteButton({ row, onOpen }: { row: SiteRow; onOpen: (row: SiteRow) => void }): ReactNode {
  const { t } = useTranslation(['sites', 'vocabulary']);
  const language = useLanguage();
  const { distanceM, precisionM } = row;
  return (
    <button type="button" className="site-list-grid" onClick={() => onOpen(row)}>
      <span aria-hidden="true">
        <SitingMark siting={row.siting} size={12} />
      </span>
      <span className="site-list-name">{projectName(row, language)}</span>
      <span className="site-list-wide">{shortDistrictName(row, language)}</span>
      <span className="site-list-wide">
        <RouteSwatch route={row.route} />
      </span>
      <Figure name={t('sites:list.distance')} text={distanceM === null ? '—' : metresText(distanceM)} />
      <Figure
        name={t('sites:list.precision')}
        text={precisionM === null ? t('vocabulary:absent.missing') : metresText(precisionM)}
      />
      <span className="site-list-siting">{t(`vocabulary:siting.${row.siting}`)}</span>
    </button>
  );
}

/** A number under its column's head, which is spoken with it. */
function Figure({ name, text }: { name: string; text: string }): ReactNode {
  return (
    <span className="site-list-number">
      <span className="visually-hidden">{name} </span>
      {text}
    </span>
  );
}

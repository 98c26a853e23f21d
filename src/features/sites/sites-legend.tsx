import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { LegendLook } from '../../viz/map/paint-legend.ts';
import './sites-legend.css';
import type { LegendItem } from './use-legend.ts';

function LegendMark({ look }: { look: LegendLook }): ReactNode {
  if (look.kind === 'colour') return <i className="sites-legend-dot" style={{ background: look.colour }} />;
  if (look.kind === 'shape') return <SitingMark siting={look.siting} size={12} />;
  if (look.kind === 'warning') return <VerdictMark verdict="exceeds" size={12} />;
  return <i className={`sites-legend-${look.kind}`} />;
}

function LegendEntry({ item: { look, words, count, filter } }: { item: LegendItem }): ReactNode {
  const content = (
    <>
      {look.kind !== 'note' && (
        <span className="sites-legend-mark" aria-hidden="true">
          <LegendMark look={look} />
        </span>
      )}
      <span>{words}</span>
      {count !== null && <span className="sites-legend-count">{count}</span>}
    </>
  );
  if (filter === null) return <span className="sites-legend-entry">{content}</span>;
  return (
    <button
      type="button"
      className="sites-legend-entry"
      aria-pressed={filter.isChosen}
      onClick={filter.onToggle}
    >
      {content}
    </button>
  );
}

/** The legend under the map, whose entries filter. */
export function SitesLegend({ items }: { items: readonly LegendItem[] }): ReactNode {
  const { t } = useTranslation('sites');
  return (
    <ul className="sites-legend" aria-label={t('legend.label')}>
      {items.map((item) => (
        <li key={item.key}>
          <LegendEntry item={item} />
        </li>
      ))}
    </ul>
  );
}

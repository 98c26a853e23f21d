import { IconFilter } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterDimension } from '../../domain/portfolio/portfolio-filter.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './filter.css';
import { FilterChip } from './filter-chip.tsx';
import { useValueLabel } from './filter-label.ts';
import { TextFilter } from './text-filter.tsx';
import { AreaChip, PeriodChip } from './range-chips.tsx';

const FilterSheet = lazy(async () => ({ default: (await import('./filter-sheet.tsx')).FilterSheet }));

const alwaysThere = [
  'district',
  'park',
  'route',
  'measure',
  'pilot',
  'stage',
  'siteType',
  'verdict',
  'year',
] as const;
const underMore = ['enterprise', 'scenario', 'role', 'siting', 'light', 'funding'] as const;

/** One chip per dimension, how much is shown, and the way back to everything. */
export function FilterBar(): ReactNode {
  const { t } = useTranslation('filter');
  const { portfolio, filter, selection, clear } = usePortfolioView();
  const valueLabel = useValueLabel(portfolio);
  const [showsMore, setShowsMore] = useState(false);
  const [sheet, setSheet] = useState<'unused' | 'open' | 'closed'>('unused');
  const activeCount = Object.keys(filter).length;
  const isActive = (dimension: FilterDimension): boolean => (filter[dimension] ?? []).length > 0;
  const chips = [...alwaysThere, ...underMore.filter((dimension) => showsMore || isActive(dimension))];

  return (
    <section className="filter-bar" aria-label={t('label')}>
      <button
        type="button"
        className="button filter-open-sheet"
        aria-haspopup="dialog"
        onClick={() => setSheet('open')}
      >
        <IconFilter size="1rem" aria-hidden />
        {activeCount === 0 ? t('sheet.open') : t('sheet.openActive', { count: activeCount })}
      </button>
      <TextFilter />
      {chips.map((dimension) => (
        <FilterChip key={dimension} dimension={dimension} valueLabel={valueLabel} />
      ))}
      <PeriodChip />
      <AreaChip />
      <span className="chip filter-more">
        <button type="button" aria-expanded={showsMore} onClick={() => setShowsMore(!showsMore)}>
          {showsMore ? t('less') : t('more')}
        </button>
      </span>
      <div className="filter-result">
        <output>
          <b>{selection.projectCount}</b> {t('shown', { all: portfolio.projectCount })}
        </output>
        {activeCount > 0 && (
          <button type="button" className="link-button" onClick={clear}>
            {t('clear')}
          </button>
        )}
      </div>
      {sheet !== 'unused' && (
        <Suspense>
          <FilterSheet isOpen={sheet === 'open'} onClose={() => setSheet('closed')} valueLabel={valueLabel} />
        </Suspense>
      )}
    </section>
  );
}

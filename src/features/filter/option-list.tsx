import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilterDimension, filterValues } from '../../domain/portfolio/portfolio-filter.ts';
import { searchable } from '../../domain/portfolio/search-text.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ValueLabel } from './filter-label.ts';
import { optionCounts } from './option-counts.ts';

const SEARCHABLE_FROM = 9;
const MOST_LISTED = 200;

/** The values of a dimension as checkboxes, each with the projects it would show beside the rest of the filter. */
export function OptionList({
  dimension,
  valueLabel,
}: {
  dimension: FilterDimension;
  valueLabel: ValueLabel;
}): ReactNode {
  const { t } = useTranslation('filter');
  const { portfolio, filter, toggle, setDimension } = usePortfolioView();
  const [sought, setSought] = useState('');
  const counts = useMemo(() => optionCounts(portfolio, filter, dimension), [portfolio, filter, dimension]);
  const values = filterValues(portfolio, dimension);
  const active = filter[dimension] ?? [];
  const dimensionName = t(`dimension.${dimension}`);
  const { districts } = portfolio.columns;
  /** Of a district that the caller may not see nothing is known: it is no option, and has no count. */
  const isKnown = (value: string): boolean =>
    dimension !== 'district' ||
    districts === null ||
    districts.includes(Number(value)) ||
    active.includes(value);
  const found = values
    .map((value, code) => ({ value, label: valueLabel(dimension, value), count: counts[code] ?? 0 }))
    .filter(({ value, label }) => isKnown(value) && searchable(label).includes(searchable(sought.trim())));

  // Thousands of checkboxes would keep the reader waiting; the search field reaches every one.
  const listed =
    found.length <= MOST_LISTED
      ? found
      : found
          .toSorted(
            (a, b) =>
              Number(active.includes(b.value)) - Number(active.includes(a.value)) || b.count - a.count,
          )
          .slice(0, MOST_LISTED);

  return (
    <div className="options">
      {values.length >= SEARCHABLE_FROM && (
        <input
          className="option-search"
          type="search"
          value={sought}
          aria-label={t('search', { dimension: dimensionName })}
          placeholder={t('search', { dimension: dimensionName })}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <output>{t('noOption')}</output>}
      <ul aria-label={dimensionName}>
        {listed.map(({ value, label, count }) => (
          <li key={value}>
            <label data-none={count === 0 ? '' : undefined}>
              <input
                type="checkbox"
                checked={active.includes(value)}
                onChange={() => toggle(dimension, value)}
              />
              <span className="option-label">{label}</span>
              <span className="option-count">
                <span aria-hidden>{count}</span>
                <span className="visually-hidden">{t('optionCount', { count })}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {listed.length < found.length && (
        <p className="options-more">{t('firstOptions', { count: listed.length })}</p>
      )}
      {active.length > 0 && (
        <div className="options-foot">
          <button type="button" className="link-button" onClick={() => setDimension(dimension, [])}>
            {t('clearDimension')}
          </button>
        </div>
      )}
    </div>
  );
}

import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FILTER_DIMENSIONS } from '../../domain/portfolio/portfolio-filter.ts';
import { periodText } from '../../domain/portfolio/filter-text.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ValueLabel } from './filter-label.ts';
import { OptionList } from './option-list.tsx';
import { PeriodFields } from './period-fields.tsx';
import { AreaChip } from './range-chips.tsx';
import { TextFilter } from './text-filter.tsx';

type FilterSheetProps = { isOpen: boolean; onClose: () => void; valueLabel: ValueLabel };

/** All dimensions in one sheet, for narrow screens. */
export function FilterSheet({ isOpen, onClose, valueLabel }: FilterSheetProps): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, selection, clear } = usePortfolioView();
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      size="85%"
      title={t('sheet.title')}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
      classNames={{ body: 'filter-sheet' }}
    >
      <TextFilter />
      {FILTER_DIMENSIONS.map((dimension) => {
        const values = filter[dimension] ?? [];
        return (
          <details key={dimension} name="filter-sheet">
            <summary>
              <span>{t(`dimension.${dimension}`)}</span>
              {values.length > 0 && (
                <b>{values.map((value) => valueLabel(dimension, value)).join(t('listSeparator'))}</b>
              )}
            </summary>
            <OptionList dimension={dimension} valueLabel={valueLabel} />
          </details>
        );
      })}
      <details name="filter-sheet">
        <summary>
          <span>{t('dimension.period')}</span>
          {filter.period !== undefined && <b>{t('period', filter.period)}</b>}
        </summary>
        <PeriodFields key={filter.period === undefined ? '' : periodText(filter.period)} />
      </details>
      {filter.area !== undefined && <AreaChip />}
      <div className="filter-sheet-foot">
        <button type="button" className="button" onClick={clear}>
          {t('clear')}
        </button>
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('sheet.done', { count: selection.projectCount })}
        </button>
      </div>
    </Drawer>
  );
}

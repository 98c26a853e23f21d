import { Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterDimension } from '../../domain/portfolio/portfolio-filter.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ValueLabel } from './filter-label.ts';
import { OptionList } from './option-list.tsx';

/** A dimension of the filter: opens its options; while active it says its values and can be removed. */
export function FilterChip({
  dimension,
  valueLabel,
}: {
  dimension: FilterDimension;
  valueLabel: ValueLabel;
}): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, setDimension } = usePortfolioView();
  const values = filter[dimension] ?? [];
  const isActive = values.length > 0;
  const name = t(`dimension.${dimension}`);
  const words = values.map((value) => valueLabel(dimension, value));
  const [value = '', ...others] = words;
  const short =
    others.length === 0
      ? t('value', { dimension: name, value })
      : t('values', { dimension: name, value, more: others.length });

  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <span className="chip" data-active={isActive ? '' : undefined}>
        <Popover.Target>
          <button
            type="button"
            className="chip-open"
            title={isActive ? words.join(t('listSeparator')) : undefined}
          >
            <span className="chip-words">{isActive ? short : name}</span>
            {!isActive && <IconChevronDown size="0.75rem" aria-hidden />}
          </button>
        </Popover.Target>
        {isActive && (
          <button
            type="button"
            className="chip-remove"
            aria-label={t('remove', { dimension: name })}
            onClick={() => setDimension(dimension, [])}
          >
            <IconX size="0.875rem" aria-hidden />
          </button>
        )}
      </span>
      <Popover.Dropdown p="xs">
        <OptionList dimension={dimension} valueLabel={valueLabel} />
      </Popover.Dropdown>
    </Popover>
  );
}

import { Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortfolioView } from '../../ui/view-context.tsx';

const PeriodFields = lazy(async () => ({ default: (await import('./period-fields.tsx')).PeriodFields }));

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }): ReactNode {
  const { t } = useTranslation('filter');
  return (
    <button
      type="button"
      className="chip-remove"
      aria-label={t('remove', { dimension: name })}
      onClick={onRemove}
    >
      <IconX size="0.875rem" aria-hidden />
    </button>
  );
}

/** The months of approval: brushed on a chart, or chosen here. */
export function PeriodChip(): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, setPeriod } = usePortfolioView();
  const { period } = filter;
  const name = t('dimension.period');
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <span className="chip" data-active={period === undefined ? undefined : ''}>
        <Popover.Target>
          <button type="button" className="chip-open">
            <span className="chip-words">
              {period === undefined ? name : t('value', { dimension: name, value: t('period', period) })}
            </span>
            {period === undefined && <IconChevronDown size="0.75rem" aria-hidden />}
          </button>
        </Popover.Target>
        {period !== undefined && <RemoveButton name={name} onRemove={() => setPeriod(null)} />}
      </span>
      <Popover.Dropdown p="sm">
        <Suspense>
          <PeriodFields />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The area that was selected on the map; nothing while everywhere is shown. */
export function AreaChip(): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, setArea } = usePortfolioView();
  if (filter.area === undefined) return null;
  const words = t('areaWords', { count: filter.area.length });
  return (
    <span className="chip" data-active="">
      <span className="chip-words chip-fixed" title={words}>
        {words}
      </span>
      <RemoveButton name={t('dimension.area')} onRemove={() => setArea(null)} />
    </span>
  );
}

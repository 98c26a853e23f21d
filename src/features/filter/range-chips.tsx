import { Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthLabel } from '../../domain/portfolio/calendar-month.ts';
import { periodOf } from '../../domain/portfolio/filter-text.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

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
        <PeriodFields />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The first and the last month; an end before its beginning is said and not taken. */
export function PeriodFields(): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, portfolio, setPeriod } = usePortfolioView();
  const { moneyMonths } = portfolio;
  const all = {
    from: monthLabel(moneyMonths.first),
    to: monthLabel(moneyMonths.first + Math.max(0, moneyMonths.count - 1)),
  };
  const [from, setFrom] = useState(filter.period?.from ?? all.from);
  const [to, setTo] = useState(filter.period?.to ?? all.to);
  const chosen = periodOf(`${from}..${to}`);
  return (
    <form
      className="period-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) setPeriod(chosen);
      }}
    >
      <label>
        {t('periodFrom')}
        <input type="month" value={from} onChange={(event) => setFrom(event.currentTarget.value)} required />
      </label>
      <label>
        {t('periodTo')}
        <input type="month" value={to} onChange={(event) => setTo(event.currentTarget.value)} required />
      </label>
      <output>{chosen === null && t('periodOrder')}</output>
      <div className="period-buttons">
        <button type="button" className="button" onClick={() => setPeriod(null)}>
          {t('clearDimension')}
        </button>
        <button type="submit" className="button button-primary" disabled={chosen === null}>
          {t('periodApply')}
        </button>
      </div>
    </form>
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

import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortfolioView } from '../../ui/view-context.tsx';

function RangeChip({
  name,
  words,
  onRemove,
}: {
  name: string;
  words: string;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('filter');
  return (
    <span className="chip" data-active="">
      <span className="chip-words chip-fixed" title={words}>
        {words}
      </span>
      <button
        type="button"
        className="chip-remove"
        aria-label={t('remove', { dimension: name })}
        onClick={onRemove}
      >
        <IconX size="0.875rem" aria-hidden />
      </button>
    </span>
  );
}

/** The months of approval that a chart was brushed to; nothing while all are shown. */
export function PeriodChip(): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, setPeriod } = usePortfolioView();
  if (filter.period === undefined) return null;
  const name = t('dimension.period');
  const words = t('value', { dimension: name, value: t('period', filter.period) });
  return <RangeChip name={name} words={words} onRemove={() => setPeriod(null)} />;
}

/** The area that was selected on the map; nothing while everywhere is shown. */
export function AreaChip(): ReactNode {
  const { t } = useTranslation('filter');
  const { filter, setArea } = usePortfolioView();
  if (filter.area === undefined) return null;
  return (
    <RangeChip
      name={t('dimension.area')}
      words={t('areaWords', { count: filter.area.length })}
      onRemove={() => setArea(null)}
    />
  );
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthLabel } from '../../domain/portfolio/calendar-month.ts';
import { periodOf } from '../../domain/portfolio/filter-text.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

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

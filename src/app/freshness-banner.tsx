import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../api/portfolio-query.ts';
import { useLanguage } from '../ui/language.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import { StateBanner } from './state-banner.tsx';

/** Records come monthly; older than a month and a half, a month is missing. */
const STALE_AFTER_DAYS = 45;
const DAY_MS = 86_400_000;

/** Says when what is on screen is not the latest: a failed update, or records that end long ago. */
export function FreshnessBanner(): ReactNode {
  const { t } = useTranslation('state');
  const language = useLanguage();
  const { dataDate } = usePortfolioView();
  const { isError, dataUpdatedAt, isFetching, refetch } = useQuery(portfolioQuery);
  // As of the last answer; the clock itself would make rendering depend on the moment.
  const ageDays = Math.floor((dataUpdatedAt - Date.parse(dataDate)) / DAY_MS);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    dataUpdatedAt,
  );
  return (
    <>
      {isError && (
        <StateBanner tone="warning" text={t('staleAnswer.title', { time })}>
          <button type="button" className="button" disabled={isFetching} onClick={() => void refetch()}>
            {t('staleAnswer.retry')}
          </button>
        </StateBanner>
      )}
      {ageDays > STALE_AFTER_DAYS && (
        <StateBanner tone="note" text={t('staleData', { date: dataDate, days: ageDays })} />
      )}
    </>
  );
}

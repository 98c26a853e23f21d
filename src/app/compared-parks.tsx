import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenParks } from '../features/parks/park-choice.ts';
import { ParksProvider } from '../features/parks/parks-context.tsx';
import '../ui/i18n/page-words.ts';
import { usePageSearch } from '../ui/page-search.ts';
import { usePortfolioView } from '../ui/view-context.tsx';
import { StateBanner } from './state-banner.tsx';
import { StateNotice } from './state-notice.tsx';

const NONE: readonly string[] = [];

/** The parks that the address compares, or the usual ones; what the address names and nobody may see is said. */
export function ComparedParks({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation('parks');
  const { portfolio } = usePortfolioView();
  const { search } = usePageSearch();
  const wanted = search.with ?? NONE;
  const { parks } = portfolio.columns;
  const { rows, unknown } = useMemo(() => chosenParks(parks, wanted), [parks, wanted]);
  if (rows.length === 0) return <StateNotice title={t('noParks.title')} text={t('noParks.text')} />;
  return (
    <ParksProvider rows={rows} isOwnPage={false}>
      {unknown.length > 0 && (
        <StateBanner tone="warning" text={t('unknownChoice', { ids: unknown.join(t('list')) })} />
      )}
      {children}
    </ParksProvider>
  );
}

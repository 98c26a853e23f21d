import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { selectRows } from '../domain/portfolio/selection.ts';
import { useFilterWords, useValueLabel } from '../features/filter/filter-label.ts';
import { ParksProvider } from '../features/parks/parks-context.tsx';
import '../ui/i18n/page-words.ts';
import { PageLink } from '../ui/page-link.tsx';
import { type PortfolioView, PortfolioViewContext, usePortfolioView } from '../ui/view-context.tsx';
import { StateNotice } from './state-notice.tsx';

/** Narrows every panel below to one park; an id that is none, or not the caller's, is said with the way on. */
export function ParkView({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('parks');
  const { portfolio } = usePortfolioView();
  const row = portfolio.columns.parks.id.indexOf(id);
  if (row === -1) {
    return (
      <StateNotice title={t('unknown.title', { id })} text={t('unknown.text')}>
        <PageLink path="/parks" className="button button-primary">
          {t('unknown.all')}
        </PageLink>
      </StateNotice>
    );
  }
  return (
    <NarrowedView id={id} row={row}>
      {children}
    </NarrowedView>
  );
}

/** The filter of the address, but for parks: the page itself is about one. */
function NarrowedView({ id, row, children }: { id: string; row: number; children: ReactNode }): ReactNode {
  const view = usePortfolioView();
  const { portfolio, filter } = view;
  const valueLabel = useValueLabel(portfolio);
  const others = useMemo(() => {
    const { park: _park, ...kept } = filter;
    return kept;
  }, [filter]);
  const filterWords = useFilterWords(others, valueLabel);
  const narrowed = useMemo<PortfolioView>(() => {
    const ground = { park: [id] };
    const own = { ...others, ...ground };
    return { ...view, filter: own, ground, selection: selectRows(portfolio, own), filterWords };
  }, [view, portfolio, others, id, filterWords]);
  const rows = useMemo(() => [row], [row]);
  return (
    <PortfolioViewContext value={narrowed}>
      <ParksProvider rows={rows} isOwnPage>
        {children}
      </ParksProvider>
    </PortfolioViewContext>
  );
}

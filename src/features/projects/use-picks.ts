import { useCallback, useState } from 'react';
import { comparedProjects, MAX_COMPARED } from '../../domain/portfolio/compared-projects.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';

export type Picks = {
  ids: readonly string[];
  /** Whether the last one was refused, as one too many. */
  isFull: boolean;
  toggle: (id: string) => void;
  clear: () => void;
};

/** Rows picked to stand side by side, at first those that do. */
export function usePicks(): Picks {
  const { portfolio } = usePortfolioView();
  const compared = usePageSearch().search.with;
  const [start, setStart] = useState(compared);
  const [{ ids, isFull }, setPicks] = useState(() => picksOf(portfolio, compared));
  // What stands side by side was changed there, or by a step back.
  if (start?.join() !== compared?.join()) {
    setStart(compared);
    setPicks(picksOf(portfolio, compared));
  }
  const toggle = useCallback((id: string) => {
    setPicks((from) => {
      if (from.ids.includes(id)) return { ids: from.ids.filter((each) => each !== id), isFull: false };
      if (from.ids.length >= MAX_COMPARED) return { ids: from.ids, isFull: true };
      return { ids: [...from.ids, id], isFull: false };
    });
  }, []);
  const clear = useCallback(() => setPicks({ ids: [], isFull: false }), []);
  return { ids, isFull, toggle, clear };
}

function picksOf(
  portfolio: Portfolio,
  compared: readonly string[] | undefined,
): Pick<Picks, 'ids' | 'isFull'> {
  return { ids: comparedProjects(portfolio, compared ?? []).ids, isFull: false };
}

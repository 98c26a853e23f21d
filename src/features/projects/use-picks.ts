import { useCallback, useState } from 'react';
import { MAX_COMPARED } from '../../domain/portfolio/compared-projects.ts';
import { usePageSearch } from '../../ui/page-search.ts';

export type Picks = {
  ids: readonly string[];
  /** Whether the last one was refused, as one too many. */
  isFull: boolean;
  toggle: (id: string) => void;
  clear: () => void;
};

/** Rows picked to stand side by side, at first those that do. */
export function usePicks(): Picks {
  const compared = usePageSearch().search.with;
  const [{ ids, isFull }, setPicks] = useState(() => ({
    ids: (compared ?? []).slice(0, MAX_COMPARED),
    isFull: false,
  }));
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

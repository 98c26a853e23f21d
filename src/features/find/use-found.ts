import { useEffect, useState } from 'react';
import type { FindEntry } from './find-entries.ts';
import { closeness, type FoundGroup, foundGroups } from './find-match.ts';

/** Entries looked at before the page gets its turn: some milliseconds' worth. */
const SLICE = 1500;

/** What was typed, against all entries, in slices between which the page stays alive; null while it goes on. */
export function useFound(entries: readonly FindEntry[], query: string): FoundGroup[] | null {
  const [found, setFound] = useState<{ query: string; groups: FoundGroup[] } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const matches: { entry: FindEntry; closeness: number }[] = [];
    const look = (from: number): void => {
      for (const entry of entries.slice(from, from + SLICE)) {
        const close = closeness(entry, query);
        if (close !== null) matches.push({ entry, closeness: close });
      }
      if (from + SLICE < entries.length) timer = setTimeout(look, 0, from + SLICE);
      else setFound({ query, groups: foundGroups(matches) });
    };
    look(0);
    return () => clearTimeout(timer);
  }, [entries, query]);
  return found?.query === query ? found.groups : null;
}

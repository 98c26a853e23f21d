import pinyin from 'pinyin-match';
import { searchable, searchWords } from '../../domain/portfolio/search-text.ts';
import { FIND_KINDS, type FindEntry, type FindKind } from './find-entries.ts';

/** The lower the closer; null for no match. */
export type Closeness = number | null;

const LETTERS = /^[a-z0-9\s']+$/;
const HAN = /\p{Script=Han}/u;
/** Most entries of one kind in a list: a longer list is a worse answer than another word. */
const MOST_OF_A_KIND = 8;

/**
 * How close an entry is to what was typed: its id or whole title 0, the beginning of its title 1, inside its title 2,
 * all words somewhere 3, pinyin or its initials from the title's beginning 4, elsewhere in it 5.
 */
export function closeness(entry: FindEntry, query: string): Closeness {
  const sought = searchable(query).trim();
  if (sought === '') return null;
  const title = searchable(entry.title);
  if (title === sought || searchable(entry.id) === sought) return 0;
  if (title.startsWith(sought)) return 1;
  if (title.includes(sought)) return 2;
  if (searchWords(query).every((word) => entry.text.includes(word))) return 3;
  if (!LETTERS.test(sought) || !HAN.test(entry.chinese)) return null;
  const found = pinyin.match(entry.chinese, sought);
  if (found === false) return null;
  return found[0] === 0 ? 4 : 5;
}

export type FoundGroup = { kind: FindKind; entries: FindEntry[]; total: number };

/** Entries with their closeness, as groups: the closest kind first, in each the closest entries first. */
export function foundGroups(matches: readonly { entry: FindEntry; closeness: number }[]): FoundGroup[] {
  const best = (kind: FindKind): number =>
    Math.min(...matches.filter(({ entry }) => entry.kind === kind).map((match) => match.closeness));
  return FIND_KINDS.map((kind) => ({
    kind,
    best: best(kind),
    all: matches
      .filter(({ entry }) => entry.kind === kind)
      .toSorted((a, b) => a.closeness - b.closeness)
      .map(({ entry }) => entry),
  }))
    .filter(({ all }) => all.length > 0)
    .toSorted((a, b) => a.best - b.best)
    .map(({ kind, all }) => ({ kind, entries: all.slice(0, MOST_OF_A_KIND), total: all.length }));
}

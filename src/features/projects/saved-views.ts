import {
  type ProjectSortKey,
  projectSortKeys,
  projectSortText,
} from '../../domain/portfolio/project-sort-text.ts';
import { isSameLayout, layoutOf, layoutText, SET_LAYOUTS, type TableLayout } from './table-layout.ts';

/** How the table is looked at: its columns, their order, the sort and the height of its rows. */
export type TableView = { layout: TableLayout; sort: readonly ProjectSortKey[]; isCompact: boolean };
/** A view under a name of one's own. */
export type SavedView = { name: string; view: TableView };

const VERSION = 1;
const MAX_SAVED_VIEWS = 20;
export const MAX_VIEW_NAME = 40;

/** What a browser stored, as far as it can be read; anything else of another form or version is no view. */
export function savedViewsOf(text: string | null): SavedView[] {
  const stored = parsed(text);
  if (!isObject(stored) || stored['version'] !== VERSION || !Array.isArray(stored['views'])) return [];
  const views: SavedView[] = [];
  for (const each of stored['views']) {
    const saved = savedView(each);
    if (saved !== null && !views.some(({ name }) => name === saved.name)) views.push(saved);
  }
  return views.slice(0, MAX_SAVED_VIEWS);
}

export function savedViewsText(views: readonly SavedView[]): string {
  return JSON.stringify({
    version: VERSION,
    views: views.map(({ name, view: { layout, sort, isCompact } }) => ({
      name,
      columns: layoutText(layout) ?? SET_LAYOUTS.funding.columns,
      sort: projectSortText(sort) ?? '',
      compact: isCompact,
    })),
  });
}

/** The views with one more, in the place of one of the same name; the oldest gives way beyond the limit. */
export function withSaved(views: readonly SavedView[], saved: SavedView): SavedView[] {
  return [...views.filter(({ name }) => name !== saved.name), saved].slice(-MAX_SAVED_VIEWS);
}

export function isSameView(a: TableView, b: TableView): boolean {
  return (
    a.isCompact === b.isCompact &&
    isSameLayout(a.layout, b.layout) &&
    projectSortText(a.sort) === projectSortText(b.sort)
  );
}

function savedView(value: unknown): SavedView | null {
  if (!isObject(value)) return null;
  const { name, columns, sort, compact } = value;
  if (typeof name !== 'string' || name.trim() === '' || name.length > MAX_VIEW_NAME) return null;
  if (!Array.isArray(columns) || typeof sort !== 'string' || typeof compact !== 'boolean') return null;
  const words = columns.filter((word: unknown): word is string => typeof word === 'string');
  return { name, view: { layout: layoutOf(words), sort: projectSortKeys(sort), isCompact: compact } };
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { PROJECT_SORT_COLUMNS, type ProjectSortColumn } from './project-order.ts';
import type { SortDirection } from './row-order.ts';

export type ProjectSortKey = { column: ProjectSortColumn; direction: SortDirection };

const MAX_KEYS = 4;

/** Keys as an address carries them, `light:asc~approvedFen:desc`; a column that is unknown or repeated is left out. */
export function projectSortKeys(text: string | undefined): ProjectSortKey[] {
  const keys: ProjectSortKey[] = [];
  for (const part of (text ?? '').split('~')) {
    const [name, way] = part.split(':');
    const column = PROJECT_SORT_COLUMNS.find((each) => each === name);
    if (column === undefined || keys.some((key) => key.column === column)) continue;
    keys.push({ column, direction: way === 'desc' ? 'descending' : 'ascending' });
  }
  return keys.slice(0, MAX_KEYS);
}

/** The text of keys; undefined for the default order. */
export function projectSortText(keys: readonly ProjectSortKey[]): string | undefined {
  const parts = keys
    .slice(0, MAX_KEYS)
    .map(({ column, direction }) => `${column}:${direction === 'descending' ? 'desc' : 'asc'}`);
  return parts.length === 0 ? undefined : parts.join('~');
}

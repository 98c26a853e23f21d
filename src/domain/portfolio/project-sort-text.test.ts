import { describe, expect, it } from 'vitest';
import { projectSortKeys, projectSortText } from './project-sort-text.ts';

describe('the text of a sort', () => {
  it('comes back as the keys that it was made of', () => {
    const keys = [
      { column: 'light', direction: 'ascending' },
      { column: 'utilisationBp', direction: 'descending' },
    ] as const;
    expect(projectSortText(keys)).toBe('light:asc~utilisationBp:desc');
    expect(projectSortKeys('light:asc~utilisationBp:desc')).toEqual(keys);
  });

  it('leaves out what it does not know or has already, and no text is no key', () => {
    expect(projectSortKeys('colour:asc~light:desc~light:asc').map(({ column }) => column)).toEqual(['light']);
    expect(projectSortKeys(undefined)).toEqual([]);
    expect(projectSortText([])).toBeUndefined();
  });

  it('holds four keys at most', () => {
    expect(projectSortKeys('code:asc~name:asc~park:asc~route:asc~stage:asc')).toHaveLength(4);
  });
});

import { describe, expect, it } from 'vitest';
import { isSameView, type SavedView, savedViewsOf, savedViewsText, withSaved } from './saved-views.ts';
import { layoutOf, SET_LAYOUTS } from './table-layout.ts';

const late: SavedView = {
  name: '晚且超',
  view: {
    layout: layoutOf(['name', 'light', 'utilisationBp']),
    sort: [
      { column: 'light', direction: 'ascending' },
      { column: 'utilisationBp', direction: 'descending' },
    ],
    isCompact: true,
  },
};

describe('saved views', () => {
  it('come back as they were saved', () => {
    const money: SavedView = {
      name: '钱',
      view: { layout: SET_LAYOUTS.funding, sort: [], isCompact: false },
    };
    expect(savedViewsOf(savedViewsText([late, money]))).toEqual([late, money]);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another version', savedViewsText([late]).replace('"version":1', '"version":2')],
    ['another form', '{"version":1,"views":"all"}'],
    ['a bare word', '"views"'],
  ])('are none in %s', (_, text) => {
    expect(savedViewsOf(text)).toEqual([]);
  });

  it('that cannot be read are left out, the others stay', () => {
    const text = JSON.stringify({
      version: 1,
      views: [
        null,
        { name: '', columns: [], sort: '', compact: true },
        { name: 'odd', columns: [3, 'light', 'colour'], sort: 'colour:asc', compact: false },
        { name: 'odd', columns: ['park'], sort: '', compact: false },
        { name: 'no sort', columns: ['park'], compact: false },
      ],
    });
    expect(savedViewsOf(text)).toEqual([
      { name: 'odd', view: { layout: layoutOf(['light']), sort: [], isCompact: false } },
    ]);
  });

  it('of one name replace each other, and no more than twenty are kept', () => {
    const other = { ...late, view: { ...late.view, isCompact: false } };
    expect(withSaved([late], other)).toEqual([other]);
    const many = Array.from({ length: 20 }, (_, index) => ({ ...late, name: `view ${index}` }));
    const kept = withSaved(many, late);
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)).toBe(late);
  });

  it('are the same by columns, sort and density', () => {
    expect(isSameView(late.view, { ...late.view })).toBe(true);
    expect(isSameView(late.view, { ...late.view, sort: [] })).toBe(false);
    expect(isSameView(late.view, { ...late.view, isCompact: false })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  layoutOf,
  layoutText,
  SET_LAYOUTS,
  setOf,
  TABLE_SETS,
  withMoved,
  withPinned,
  withToggled,
} from './table-layout.ts';

describe('the layout of the table', () => {
  it.each(TABLE_SETS)('%s comes back from the address as itself', (set) => {
    const there = layoutOf(layoutText(SET_LAYOUTS[set]));
    expect(setOf(there)).toBe(set);
    expect(there.columns[0]).toBe('name');
  });

  it('is money without words, or with words that say nothing', () => {
    expect(layoutOf(undefined)).toBe(SET_LAYOUTS.funding);
    expect(layoutOf(['colour', 'pin'])).toBe(SET_LAYOUTS.funding);
    expect(layoutText(SET_LAYOUTS.funding)).toBeUndefined();
  });

  it('always has the name, leaves out what it does not know, and keeps what is held in sight', () => {
    expect(layoutOf(['light', 'pin', 'colour', 'light', 'verdict'])).toEqual({
      columns: ['name', 'light', 'verdict'],
      pinnedCount: 2,
    });
    const own = layoutOf(['code', 'name', 'pin', 'light']);
    expect(own).toEqual({ columns: ['code', 'name', 'light'], pinnedCount: 2 });
    expect(layoutText(own)).toEqual(['code', 'name', 'pin', 'light']);
    expect(setOf(own)).toBeNull();
  });

  it('adds at the end, takes out, and never the name', () => {
    const own = layoutOf(['code', 'name', 'pin', 'light']);
    expect(withToggled(own, 'stage').columns).toEqual(['code', 'name', 'light', 'stage']);
    expect(withToggled(own, 'code')).toEqual({ columns: ['name', 'light'], pinnedCount: 1 });
    expect(withToggled(own, 'name')).toBe(own);
  });

  it('moves a column by a place and stops at the ends', () => {
    const own = layoutOf(['name', 'light', 'stage']);
    expect(withMoved(own, 'stage', -1).columns).toEqual(['name', 'stage', 'light']);
    expect(withMoved(own, 'name', -1)).toBe(own);
    expect(withMoved(own, 'stage', 1)).toBe(own);
    expect(withMoved(own, 'park', 1)).toBe(own);
  });

  it('holds at most three columns in sight, and never all of them', () => {
    expect(withPinned(SET_LAYOUTS.funding, 9).pinnedCount).toBe(3);
    expect(withPinned(layoutOf(['name', 'light']), 3).pinnedCount).toBe(1);
    expect(withPinned(SET_LAYOUTS.funding, 0).pinnedCount).toBe(0);
  });
});

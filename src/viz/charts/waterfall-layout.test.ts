import { describe, expect, it } from 'vitest';
import { axisFen, waterfallLayout } from './waterfall-layout.ts';
import type { WaterfallBar, WaterfallRow } from './waterfall-row.ts';

const row = (bar: WaterfallBar, text = '2,022.71'): WaterfallRow => ({
  key: bar.kind,
  label: '奖励范围内总投资',
  note: '基数',
  bar,
  text,
  aside: '',
  tone: 'plain',
  hint: [],
});
const rows = [
  row({ kind: 'base', fen: 6_742_380_300, partFen: 2_022_714_090 }),
  row({ kind: 'limit', fen: 2_022_714_090, binds: true }),
  row({ kind: 'limit', fen: 3_000_000_000, binds: false }),
  row({ kind: 'awarded', parts: [{ key: 'A1', fen: 1_385_600_000, paidFen: 0 }] }),
  row({ kind: 'headroom', fromFen: 1_385_600_000, toFen: 2_022_714_090 }),
];

describe('the layout of a waterfall', () => {
  it('holds every bar of usual size on its axis', () => {
    expect(axisFen(rows)).toBe(6_742_380_300);
    expect(waterfallLayout(800, rows, 'wan').axis.topFen).toBe(7_000_000_000);
  });

  it('cuts a figure that would dwarf limits and awards, and never those', () => {
    const contract = [row({ kind: 'base', fen: 60e9, partFen: 3e9 }), ...rows.slice(1)];
    expect(axisFen(contract)).toBe(7.5e9);
    expect(axisFen([row({ kind: 'awarded', parts: [{ key: 'A1', fen: 9e9, paidFen: 0 }] })])).toBe(9e9);
    expect(axisFen([row({ kind: 'base', fen: 5, partFen: null })])).toBe(5);
  });

  it('sets labels beside the bars where there is room, above them where there is not', () => {
    const wide = waterfallLayout(800, rows, 'wan');
    expect(wide.aside).toBe(true);
    expect(wide.left).toBeGreaterThan(0);
    const narrow = waterfallLayout(340, rows, 'wan');
    expect(narrow.aside).toBe(false);
    expect(narrow.left).toBe(0);
    expect(narrow.rowHeight).toBeGreaterThan(wide.rowHeight);
    expect(narrow.tickStep).toBeGreaterThan(1);
  });

  it('keeps room for the longest amount after the bars', () => {
    const long = waterfallLayout(800, [...rows, row({ kind: 'none' }, '算不出：缺奖励范围内总投资')], 'wan');
    expect(long.right).toBeLessThan(waterfallLayout(800, rows, 'wan').right);
  });
});

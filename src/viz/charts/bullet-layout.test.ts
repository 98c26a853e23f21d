import { describe, expect, it } from 'vitest';
import { textWidth } from '../text-width.ts';
import { type BulletLayout, bulletLayout, marksLength, stubLength } from './bullet-layout.ts';
import type { BulletColumn, BulletRow } from './bullet-row.ts';

const columns: BulletColumn[] = [
  { key: 'disbursed', header: '拨付', unit: '万元', place: 'trail' },
  { key: 'approved', header: '批复', unit: '万元', place: 'trail', strong: true },
  { key: 'ceiling', header: '上限合计', unit: '万元', place: 'trail' },
  { key: 'used', header: '占比', unit: '%', place: 'trail' },
];
const bar = { approvedShare: 0.8, disbursedShare: 0.5, excess: null, readingExcess: null, unverified: null };

function row(change: Partial<BulletRow> = {}): BulletRow {
  return {
    key: 'III-2',
    code: 'III-2',
    name: '厂区园区配置储能',
    marks: [{ verdict: 'exceeds', count: 1 }],
    cells: ['5,189.32', '8,182.12', '12,000.00', '86.3'],
    bar: { ...bar, excess: { share: 0.01, text: '+46.98' } },
    state: 'shown',
    hint: [],
    ...change,
  };
}

function layout(width: number, rows: BulletRow[] = [row(), row({ code: 'I-1' })]): BulletLayout {
  return bulletLayout({
    width,
    labelHeader: '条款',
    marksHeader: '要处理',
    columns,
    rows,
    rowCount: rows.length,
    shortestLineTrack: 220,
  });
}

describe('bulletLayout', () => {
  it('takes one line where there is room, two lines in a panel, three on a phone', () => {
    expect([1400, 467, 326].map((width) => layout(width).mode)).toEqual(['line', 'stacked', 'narrow']);
  });

  it.each([1400, 800, 467, 326, 300])('keeps figures apart and inside at %d px', (width) => {
    const { columns: edges, nameX, nameSize, trackLeft, trackRight, mode } = layout(width);
    for (const line of [0, 1]) {
      const onLine = edges.map((edge, index) => ({ ...edge, index })).filter((edge) => edge.line === line);
      const label = line === 0 ? nameX + textWidth('厂区园区配置储能', nameSize) : 0;
      let before = mode === 'line' ? trackRight : label;
      for (const { right, index } of onLine) {
        const left = right - textWidth(row().cells[index] ?? '', 12, 600);
        expect(left).toBeGreaterThan(before);
        before = right;
      }
      expect(before).toBeLessThanOrEqual(width);
    }
    expect(trackRight).toBeGreaterThan(trackLeft + 80);
  });

  it('leaves room beside the 100 % line for every text that stands there', () => {
    const wide = row({
      bar: {
        ...bar,
        excess: { share: 0.5, text: '+46.98' },
        readingExcess: { share: 0.5, text: '+1,046.98' },
        unverified: { share: null, text: '1,124.33' },
      },
    });
    const { trackRight, unverifiedText } = layout(467, [row(), wide]);
    const texts = ['+46.98', '+1,046.98', '1,124.33'].reduce(
      (sum, text) => sum + textWidth(text, 12, 600),
      0,
    );
    expect(unverifiedText).toBe(true);
    expect(467 - trackRight).toBeGreaterThan(texts);
    expect(layout(300, [wide]).unverifiedText).toBe(false);
  });

  it('does not move the 100 % line when an amount is filtered away', () => {
    const all = [row(), row({ bar: { ...bar, unverified: { share: 0.4, text: '1,124.33' } } })];
    const filtered = [row(), row()];
    expect(layout(467, [...filtered, ...all]).trackRight).toBe(layout(467, all).trackRight);
  });

  it('grows by rows alone', () => {
    const one = layout(467, [row()]);
    const two = layout(467, [row(), row()]);
    expect(two.height - one.height).toBe(one.rowHeight);
  });
});

describe('stubs', () => {
  it('are visible and bounded', () => {
    expect(stubLength(0.0001, 380, 'excess')).toBe(5);
    expect(stubLength(0.04, 380, 'excess')).toBeCloseTo(15.2);
    expect(stubLength(3, 380, 'excess')).toBe(18);
    expect(stubLength(null, 380, 'unverified')).toBe(12);
  });

  it('measure marks with their counts', () => {
    expect(marksLength([])).toBe(0);
    const one = marksLength([{ verdict: 'exceeds', count: 1 }]);
    const two = marksLength([
      { verdict: 'exceeds', count: 1 },
      { verdict: 'cannot_verify', count: 1 },
    ]);
    expect(two).toBe(2 * one + 6);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDateOf } from '../../domain/progress/calendar-day.ts';
import { ganttLayout, ganttScale, ganttWindow, stretch } from './gantt-layout.ts';
import type { GanttGroup } from './gantt-row.ts';

const dataDay = dayOf('2026-10-31');
const extent = { firstDay: dayOf('2021-11-15'), lastDay: dayOf('2028-07-27') };

function group(rows: number, title = 'late'): GanttGroup {
  return {
    key: title,
    title,
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `${title}${row}`,
      name: '示范项目',
      detail: '',
      isLate: false,
      spans: [],
      planned: [],
      late: null,
      label: '',
    })),
  };
}

describe('ganttWindow', () => {
  it.each([
    [12, '2026-06-01', '2027-06-01'],
    [24, '2026-02-01', '2028-02-01'],
    [36, '2025-10-01', '2028-10-01'],
    [null, '2021-11-01', '2028-08-01'],
  ])('of %s months is whole calendar months around the data date', (months, first, last) => {
    const { firstDay, lastDay } = ganttWindow(months, dataDay, extent);
    expect([isoDateOf(firstDay), isoDateOf(lastDay)]).toEqual([first, last]);
  });
});

describe('ganttLayout', () => {
  it('stacks groups and rows without gaps or overlaps, and has room for the date below', () => {
    const layout = ganttLayout(
      1100,
      [group(2), group(0, 'none'), group(3, 'next')],
      ganttWindow(24, dataDay, extent),
      dataDay,
    );
    const tops = layout.places.map(({ top }) => top);
    expect(tops).toHaveLength(5);
    for (const [index, top] of tops.slice(1).entries()) {
      expect(top - (tops[index] ?? 0)).toBeGreaterThanOrEqual(layout.rowHeight);
    }
    expect(layout.bottom).toBe((tops.at(-1) ?? 0) + layout.rowHeight);
    expect(layout.height).toBeGreaterThan(layout.bottom);
    expect(layout.dataX).toBeGreaterThan(layout.left);
  });

  it('labels a month each at 24 months on a wide panel, and years alone on a long span', () => {
    const near = ganttLayout(1400, [group(1)], ganttWindow(24, dataDay, extent), dataDay);
    expect(near.ticks).toHaveLength(12);
    expect(near.ticks[0]).toMatchObject({ month: 3, year: '2026' });
    const far = ganttLayout(420, [group(1)], ganttWindow(null, dataDay, extent), dataDay);
    expect(far.ticks.every(({ month }) => month === 1)).toBe(true);
  });

  it('puts names above the bars where there is no room beside them', () => {
    const layout = ganttLayout(350, [group(1)], ganttWindow(24, dataDay, extent), dataDay);
    expect(layout).toMatchObject({ isNarrow: true, left: 0 });
    expect(layout.barY).toBeGreaterThan(layout.detailY);
  });

  it('has no data date outside its window', () => {
    const window = { firstDay: dayOf('2027-01-01'), lastDay: dayOf('2027-12-31') };
    expect(ganttLayout(1000, [group(1)], window, dataDay).dataX).toBeNull();
  });
});

describe('a stretch', () => {
  const window = { firstDay: 0, lastDay: 100 };
  const plot = { left: 200, right: 1200 };
  const x = ganttScale(window, plot.left, plot.right);

  it('is cut at the window and absent outside it', () => {
    expect(stretch({ fromDay: -50, toDay: 50 }, plot, x, 30)).toEqual({ x: 200, width: 500 });
    expect(stretch({ fromDay: -50, toDay: -10 }, plot, x, 30)).toBeNull();
    expect(stretch({ fromDay: 120, toDay: null }, plot, x, 30)).toBeNull();
    expect(stretch({ fromDay: 10, toDay: null }, plot, x, 30)).toEqual({ x: 300, width: 30 });
  });

  it('never leaves the plot', () => {
    const day = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(day, fc.option(day), (fromDay, toDay) => {
        const found = stretch({ fromDay, toDay }, plot, x, 30);
        if (found === null) return;
        expect(found.x).toBeGreaterThanOrEqual(plot.left);
        expect(found.x + found.width).toBeLessThanOrEqual(plot.right + 1e-9);
        expect(found.width).toBeGreaterThan(0);
      }),
    );
  });
});

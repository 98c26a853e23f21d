import { describe, expect, it } from 'vitest';
import { dayOf, isoDateOf } from '../../domain/progress/calendar-day.ts';
import { textWidth } from '../../viz/text-width.ts';
import { trackAxis } from './track-axis.ts';
import { trackLayout, type TrackWords } from './track-layout.ts';
import type { ProjectTracks, TrackRow } from './track-rows.ts';

const extent = (from: string, to: string) => ({ firstDay: dayOf(from), lastDay: dayOf(to) });

describe('the axis', () => {
  it.each([
    [
      '2026-01-15',
      '2026-06-01',
      600,
      '2026-01-01',
      ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    ],
    [
      '2024-01-15',
      '2026-10-31',
      640,
      '2024-01-01',
      [
        '2024-01',
        '2024-04',
        '2024-07',
        '2024-10',
        '2025-01',
        '2025-04',
        '2025-07',
        '2025-10',
        '2026-01',
        '2026-04',
        '2026-07',
        '2026-10',
      ],
    ],
    ['2022-05-15', '2027-01-31', 320, '2022-05-01', ['2023-01', '2024-01', '2025-01', '2026-01', '2027-01']],
  ])('of %s to %s on %i px begins with a month and has round ticks', (from, to, width, first, ticks) => {
    const axis = trackAxis(extent(from, to), width, 46);
    expect(isoDateOf(axis.firstDay)).toBe(first);
    expect(axis.ticks.map(({ day }) => isoDateOf(day).slice(0, 7))).toEqual(ticks);
    expect(
      axis.ticks.map(
        ({ day, month, year }) => isoDateOf(day) === `${year}-${String(month).padStart(2, '0')}-01`,
      ),
    ).not.toContain(false);
    expect(axis.lastDay).toBeGreaterThan(dayOf(to));
  });
});

const words: TrackWords = {
  span: ({ id }) => id,
  event: ({ amountFen }) => `paid ${amountFen}`,
  late: () => 'late 153 days',
};

function tracks(row: Partial<TrackRow>): ProjectTracks {
  return {
    rows: [
      {
        id: 'A1',
        track: 'funding',
        measure: 'III-2',
        currentStage: 'approved',
        stages: [],
        spans: [
          { stage: 'applied', kind: 'done', fromDay: dayOf('2024-01-01'), toDay: dayOf('2024-07-01') },
          { stage: 'approved', kind: 'expected', fromDay: dayOf('2024-07-01'), toDay: null },
        ],
        planned: [],
        events: [],
        late: null,
        ...row,
      },
    ],
    dataDay: dayOf('2024-12-31'),
    extent: extent('2024-01-01', '2024-12-31'),
  };
}

describe('the layout', () => {
  it.each([320, 712, 1200])('keeps everything on %i px', (width) => {
    const payments = [10, 12, 14, 340, 364].map((days, index) => ({
      id: `D${index}`,
      kind: 'disbursed' as const,
      day: dayOf('2024-01-01') + days,
      amountFen: 1000 + index,
    }));
    const layout = trackLayout(tracks({ events: payments }), words, width)!;
    const [lane] = layout.lanes;
    for (const { x, width: length } of lane?.spans ?? []) {
      expect(x).toBeGreaterThanOrEqual(layout.left);
      expect(x + length).toBeLessThanOrEqual(layout.right);
    }
    const boxes = (lane?.events ?? []).map(({ text, labelX, labelY }) => {
      const half = textWidth(text, 12) / 2;
      return { left: labelX - half, right: labelX + half, labelY };
    });
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(layout.left);
      expect(box.right).toBeLessThanOrEqual(layout.right);
      const touching = boxes
        .slice(index + 1)
        .filter((other) => other.labelY === box.labelY && other.left < box.right && box.left < other.right);
      expect(touching).toEqual([]);
      expect(box.labelY).toBeLessThan(lane?.height ?? 0);
    }
  });

  it('lets an open end run on for its label and draws lateness between its days', () => {
    const late = {
      stage: 'approved' as const,
      indicator: 'milestone_overdue' as const,
      days: 153,
      fromDay: dayOf('2024-07-31'),
      toDay: dayOf('2024-12-31'),
      threshold: { days: 60, light: 'red' as const },
    };
    const layout = trackLayout(tracks({ late }), words, 712)!;
    const lane = layout.lanes[0]!;
    expect(lane.spans[1]).toMatchObject({ isOpen: true });
    expect(lane.spans[1]?.width).toBeGreaterThan(textWidth('A1', 12));
    expect(lane.spans[1]?.width).toBeLessThan(60);
    expect((lane.late?.x ?? 0) + (lane.late?.width ?? 0)).toBeCloseTo(layout.dataX);
    expect(lane.late?.text).toBe('late 153 days');
  });

  it('is nothing without a date', () => {
    expect(trackLayout({ rows: [], dataDay: 0, extent: null }, words, 712)).toBeNull();
  });
});

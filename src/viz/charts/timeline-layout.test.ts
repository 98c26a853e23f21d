import { describe, expect, it } from 'vitest';
import { LEAST_TIMELINE_HEIGHT, timelineAxis, timelineLayout } from './timeline-layout.ts';
import type { TimelinePeriod, TimelineSeries } from './timeline-row.ts';

function series(all: number[]): TimelineSeries {
  return { name: '批复', colour: 'var(--awarded)', shown: all, all, peak: '', total: '61,280' };
}

function months(count: number): TimelinePeriod[] {
  return Array.from({ length: count }, (_, month) => ({
    key: String(month),
    year: '2025',
    label: `${month + 1}月`,
    isPartial: false,
    hintTitle: '',
    hint: [],
  }));
}

describe('timelineAxis', () => {
  it('holds both series between zero and a round top', () => {
    const { ticks, top } = timelineAxis([series([12_009, 300]), series([6779])], 'zh-CN');
    expect(ticks[0]).toEqual({ value: 0, text: '0' });
    expect(top).toBeGreaterThanOrEqual(12_009);
    expect(ticks.at(-1)?.value).toBe(top);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '5,000', '10,000', '15,000']);
  });

  it.each([0.0007, 0.42, 1, 3, 9.99, 10, 12_009, 61_280, 4e9])(
    'has two to four steps up to %d',
    (largest) => {
      const { ticks, top } = timelineAxis([series([largest])], 'en');
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(top).toBeGreaterThanOrEqual(largest);
      expect(top).toBeLessThanOrEqual(largest * 2);
    },
  );

  it('gives small amounts the decimals that tell ticks apart', () => {
    const texts = timelineAxis([series([0.42])], 'en').ticks.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.at(-1)).toMatch(/^\d\.\d+$/);
  });

  it('stands where there is no amount at all', () => {
    expect(timelineAxis([series([0, 0])], 'en').top).toBeGreaterThan(0);
    expect(timelineAxis([series([])], 'en').top).toBeGreaterThan(0);
  });
});

describe('timelineLayout', () => {
  const pair = [series([12_009]), series([6779])] as const;
  const axis = timelineAxis(pair, 'zh-CN');

  it.each([300, 326, 662, 1500])('keeps columns and labels inside %d px', (width) => {
    const periods = months(37);
    const { left, right, barWidth, labelStep, plots, height } = timelineLayout(
      { width, height: LEAST_TIMELINE_HEIGHT },
      periods,
      [...pair],
      axis,
      '累计',
    );
    expect(height).toBeLessThanOrEqual(LEAST_TIMELINE_HEIGHT);
    const step = (right - left) / periods.length;
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(barWidth).toBeLessThan(step);
    expect(labelStep * step).toBeGreaterThan(24);
    expect(plots[1].top).toBeGreaterThan(plots[0].zero + 16);
    expect(height).toBeGreaterThan(plots[1].zero + 20);
  });

  it('shares the height that there is', () => {
    const low = timelineLayout({ width: 662, height: 400 }, months(12), [...pair], axis, '累计');
    const high = timelineLayout({ width: 662, height: 500 }, months(12), [...pair], axis, '累计');
    expect(high.height).toBe(500);
    expect(high.plots[0].zero - high.plots[0].top).toBe(low.plots[0].zero - low.plots[0].top + 50);
  });

  it('draws both charts to one scale', () => {
    const { plots } = timelineLayout({ width: 662, height: 0 }, months(12), [...pair], axis, '累计');
    expect(plots[0].zero - plots[0].top).toBe(plots[1].zero - plots[1].top);
  });
});

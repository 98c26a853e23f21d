import { describe, expect, it } from 'vitest';
import { parallelLayout } from './parallel-layout.ts';
import type { ParallelGroup } from './parallel-row.ts';

const cell = (text: string, note?: string) => ({
  value: 1,
  text,
  hint: text,
  ...(note === undefined ? {} : { note }),
});

function groups(count: number): ParallelGroup[] {
  return [
    {
      key: 'a',
      title: '数量',
      top: 3,
      rows: [
        {
          key: 'r1',
          label: '项目',
          colour: 'red',
          cells: Array.from({ length: count }, (_, index) => cell(`${index}`)),
        },
        {
          key: 'r2',
          label: '企业',
          colour: 'red',
          cells: Array.from({ length: count }, () => cell('123,456.78', '3 未填')),
        },
      ],
    },
    {
      key: 'b',
      title: '',
      top: 1,
      rows: [
        { key: 'r3', label: '容量', colour: 'red', cells: Array.from({ length: count }, () => cell('1')) },
      ],
    },
  ];
}

describe('parallelLayout', () => {
  it('gives every column the same room for bars, side by side, so that equal lengths mean equal values', () => {
    const { columns, isNarrow, headY } = parallelLayout(1000, ['甲', '乙'], groups(2));
    const [first, second] = columns;
    expect(isNarrow).toBe(false);
    expect(headY).not.toBeNull();
    expect(first?.barWidth).toBe(second?.barWidth);
    expect(first?.barWidth).toBeGreaterThan(100);
    expect(second?.left).toBeGreaterThan(first?.right ?? 0);
    expect(second?.right).toBeLessThanOrEqual(1000);
  });

  it('stacks columns where bars would become too short, each over the whole width', () => {
    const { columns, isNarrow, headY, places } = parallelLayout(350, ['甲', '乙'], groups(2));
    expect(isNarrow).toBe(true);
    expect(headY).toBeNull();
    expect(columns.map(({ barWidth }) => barWidth)).toEqual([350, 350]);
    expect(places[0]?.height).toBeGreaterThan(100);
  });

  it('leaves no empty column for a park alone', () => {
    const { columns, headY } = parallelLayout(1000, ['甲'], groups(1));
    expect(columns).toHaveLength(1);
    expect(headY).toBeNull();
  });

  it('stacks rows without overlap, higher where there is a second line, with room for titles', () => {
    const { places, titles, height } = parallelLayout(1000, ['甲', '乙'], groups(2));
    expect(places).toHaveLength(3);
    for (const [index, place] of places.slice(1).entries()) {
      const before = places[index];
      expect(place.top).toBeGreaterThanOrEqual((before?.top ?? 0) + (before?.height ?? 0));
    }
    expect(places[1]?.height).toBeGreaterThan(places[0]?.height ?? 0);
    expect(titles[0]).toBeLessThan(places[0]?.top ?? 0);
    expect(height).toBeGreaterThanOrEqual((places[2]?.top ?? 0) + (places[2]?.height ?? 0));
  });
});

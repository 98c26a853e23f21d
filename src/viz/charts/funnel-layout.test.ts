import { describe, expect, it } from 'vitest';
import { funnelLayout } from './funnel-layout.ts';
import type { FunnelBar, FunnelColumn } from './funnel-row.ts';

const columns: FunnelColumn[] = ['到达', '停在此步', '申报', '批复'].map((header) => ({
  header,
  unit: '万元',
}));
const bar = (key: string): FunnelBar => ({
  key,
  name: key,
  parts: [],
  value: 1,
  all: 1,
  texts: ['19', '1', '1,419.41', '1,162.21'],
  hint: [],
});
const steps = ['申报', '受理', '专家评审'].map(bar);
const exits = ['未通过'].map(bar);

describe('funnelLayout', () => {
  it('gives bars what names and columns leave, the ways out apart below', () => {
    const layout = funnelLayout(900, steps, exits, columns);
    expect(layout.columnRights.every((right) => right !== null)).toBe(true);
    expect(layout.barRight).toBeGreaterThan(layout.barLeft + 100);
    const [first = 0, second = 0, third = 0, exit = 0] = layout.tops;
    expect(second - first).toBe(third - second);
    expect(exit - third).toBeGreaterThan(second - first);
    expect(layout.height).toBeGreaterThan(exit);
  });

  it('drops the last columns first', () => {
    const { columnRights } = funnelLayout(330, steps, exits, columns);
    expect(columnRights[0]).not.toBeNull();
    expect(columnRights[3]).toBeNull();
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { createRef } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '../../ui/i18n/i18n.ts';
import { BulletChart } from './bullet-chart.tsx';
import type { BulletColumn, BulletRow } from './bullet-row.ts';
import { drawnSvg } from './chart-box.tsx';

const columns: BulletColumn[] = [
  { key: 'approved', header: '批复', unit: '万元', place: 'trail', strong: true },
  { key: 'used', header: '占比', unit: '%', place: 'trail' },
];
const words = { label: '条款', bar: '对上限', barNote: '右端 = 100%', marks: '要处理', click: '点按筛选' };

function row(key: string, change: Partial<BulletRow> = {}): BulletRow {
  return {
    key,
    code: key,
    name: `名称 ${key}`,
    marks: [],
    cells: ['100.00', '50.0'],
    bar: { approvedShare: 0.5, disbursedShare: 0.25, excess: null, readingExcess: null, unverified: null },
    state: 'shown',
    hint: [{ label: '批复', value: '1,000,000.00 元' }],
    ...change,
  };
}

const host = createRef<HTMLDivElement>();
const toggled = vi.fn<(key: string) => void>();

function chart(rows: BulletRow[]) {
  return (
    <I18nextProvider i18n={i18n}>
      <BulletChart
        rows={rows}
        widestRows={rows}
        columns={columns}
        words={words}
        shortestLineTrack={2000}
        label="两个条款的批复对上限"
        host={host}
        onToggle={toggled}
      />
    </I18nextProvider>
  );
}

function svg(): SVGSVGElement {
  const drawn = drawnSvg(host.current);
  if (drawn === null) throw new Error('nothing drawn');
  return drawn;
}

function widths(fill: string): number[] {
  return Array.from(svg().querySelectorAll(`rect[fill="${fill}"]`), (rect) =>
    Number(rect.getAttribute('width')),
  );
}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(467);
  toggled.mockReset();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('BulletChart', () => {
  it('is one image with a name, holding labels and figures', () => {
    const { getByRole } = render(chart([row('I-1'), row('III-2')]));
    const image = getByRole('img', { name: '两个条款的批复对上限' });
    expect(image.textContent).toContain('名称 III-2');
    expect(image.textContent).toContain('100.00');
  });

  it('draws fills in proportion and the 100 % line at one x', () => {
    const half = {
      approvedShare: 0.5,
      disbursedShare: 0.25,
      excess: null,
      readingExcess: null,
      unverified: null,
    };
    render(chart([row('I-1'), row('III-2', { bar: { ...half, approvedShare: 1.4, disbursedShare: 1 } })]));
    const [first, second] = widths('var(--awarded)');
    expect(second).toBeGreaterThan(0);
    expect(first).toBeCloseTo((second ?? 0) / 2);
    const lines = Array.from(
      svg().querySelectorAll('path[stroke="var(--ink)"]'),
      (line) => line.getAttribute('d')?.split(' ')[0],
    );
    expect(lines).toHaveLength(2);
    expect(new Set(lines).size).toBe(1);
  });

  it('changes its marks, and only them, when the rows change', () => {
    const { rerender } = render(chart([row('I-1')]));
    const before = svg();
    const [wide] = widths('var(--awarded)');
    rerender(chart([row('I-1', { bar: { ...row('I-1').bar, approvedShare: 0.25 } })]));
    expect(svg()).toBe(before);
    expect(widths('var(--awarded)')[0]).toBeCloseTo((wide ?? 0) / 2);
  });

  it('shows what has no ceiling without a track', () => {
    const none = { approvedShare: null, disbursedShare: null, excess: null, readingExcess: null };
    render(chart([row('I-1', { bar: { ...none, unverified: { share: null, text: '612.35' } } })]));
    expect(widths('var(--awarded)')).toEqual([]);
    expect(svg().textContent).toContain('612.35');
  });

  it('keeps excess apart from the fill, in red, with its amount', () => {
    render(chart([row('I-1', { bar: { ...row('I-1').bar, excess: { share: 0.02, text: '+46.98' } } })]));
    expect(widths('var(--v-exceeds)')).toHaveLength(1);
    expect(svg().textContent).toContain('+46.98');
  });

  it('greys what is outside its own filter', () => {
    render(chart([row('I-1', { state: 'muted' }), row('III-2', { state: 'selected' })]));
    expect(widths('var(--awarded)')).toHaveLength(1);
    expect(widths('var(--muted)')).toHaveLength(1);
  });

  it('toggles the row that is clicked', () => {
    render(chart([row('I-1'), row('III-2')]));
    const hit = svg().querySelector('[data-row="III-2"]');
    if (hit === null) throw new Error('no row');
    fireEvent.click(hit);
    expect(toggled.mock.calls).toEqual([['III-2']]);
  });
});

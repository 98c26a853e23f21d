// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectDownloads, giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { TimelinePanel } from './timeline-panel.tsx';
import { timelineRows } from './timeline-rows.ts';

const portfolio = buildPortfolio(columnsOf(smallLedger()));
const rowsBy = (step: 'month' | 'quarter' | 'year') =>
  timelineRows(portfolio, selectRows(portfolio, {}), step);

function show(): HTMLElement {
  render(
    <PanelPage portfolio={portfolio}>
      <TimelinePanel />
    </PanelPage>,
  );
  return screen.getByRole('region', { name: '批复与拨付' });
}

function columnCount(panel: HTMLElement, fill: string): number {
  const paths = Array.from(
    panel.querySelectorAll(`path[fill="${fill}"]`),
    (path) => path.getAttribute('d') ?? '',
  );
  return paths.join('').split('M').length - 1;
}

beforeEach(() => giveBoxes(660));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('TimelinePanel', () => {
  it('draws one column per period with money, awarded and disbursed apart', () => {
    const panel = show();
    const rows = rowsBy('quarter');
    expect(columnCount(panel, 'var(--awarded)')).toBe(rows.approvedFen.filter((fen) => fen > 0).length);
    expect(columnCount(panel, 'var(--disbursed)')).toBe(rows.disbursedFen.filter((fen) => fen > 0).length);
    expect(panel.querySelectorAll('[data-period]')).toHaveLength(rows.periods.length);
  });

  it('regroups by month and year', async () => {
    const user = userEvent.setup();
    const panel = show();
    for (const [name, step] of [
      ['月', 'month'],
      ['年', 'year'],
    ] as const) {
      await user.click(within(panel).getByRole('radio', { name }));
      expect(panel.querySelectorAll('[data-period]')).toHaveLength(rowsBy(step).periods.length);
    }
  });

  it('says what it leaves out', () => {
    expect(show().textContent).toContain('不含期外 1 笔');
  });

  it('filters by the year of a column and keeps all records in grey behind', () => {
    const panel = show();
    const all = columnCount(panel, 'var(--muted)');
    expect(all).toBeGreaterThan(0);
    const [first] = panel.querySelectorAll('[data-period]');
    if (first === undefined) throw new Error('no column');
    fireEvent.click(first);
    expect(columnCount(panel, 'var(--muted)')).toBe(all);
    expect(panel.textContent).toContain('按批复时间筛选');
  });

  it('takes the columns that a drag goes over as one period, in either direction, and frames them', () => {
    const panel = show();
    const all = columnCount(panel, 'var(--muted)');
    expect(panel.querySelector('.timeline-band')).toBeNull();
    const [, second, third] = panel.querySelectorAll('[data-period]');
    if (second === undefined || third === undefined) throw new Error('no columns');
    fireEvent.pointerDown(third, { button: 0 });
    fireEvent.pointerOver(second);
    fireEvent.pointerUp(second);
    expect(panel.textContent).toContain('按批复时间筛选');
    expect(panel.querySelectorAll('.timeline-band')).toHaveLength(1);
    expect(columnCount(panel, 'var(--muted)')).toBe(all);
  });

  it('exports exact yuan per period', async () => {
    const files = collectDownloads();
    const user = userEvent.setup();
    const panel = show();
    await user.click(within(panel).getByRole('button', { name: '导出：批复与拨付' }));
    await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    await vi.waitFor(() => expect(files).toHaveLength(1));
    const [, ...records] = ((await files[0]?.text()) ?? '').trim().split('\r\n');
    const rows = rowsBy('quarter');
    expect(records.map((record) => record.split(',').slice(0, 3))).toEqual(
      rows.periods.map(({ key }, index) => [
        key,
        yuanText(rows.approvedFen[index] ?? 0),
        yuanText(rows.disbursedFen[index] ?? 0),
      ]),
    );
  });
});

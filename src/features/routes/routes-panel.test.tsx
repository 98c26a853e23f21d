// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { RoutesPanel } from './routes-panel.tsx';

const ledger = {
  ...smallLedger(),
  projects: [
    ledgerProject('P1', { route: 'li_lfp', capacityMWh: 30 }),
    ledgerProject('P2', { route: 'flow_v', capacityMWh: 15, district: '110111' }),
    ledgerProject('P3', { route: 'li_semi_solid', capacityMWh: 5 }),
    ledgerProject('P4', { route: 'laes', capacityMWh: null }),
  ],
  units: [],
};
const portfolio = buildPortfolio(columnsOf(ledger));

function show(filter: PortfolioFilter = {}): HTMLElement {
  render(
    <PanelPage portfolio={portfolio} filter={filter}>
      <RoutesPanel />
    </PanelPage>,
  );
  return screen.getByRole('region', { name: '技术路线' });
}

function bar(panel: HTMLElement, fill: string): number | undefined {
  const found = panel.querySelector(`rect[fill="${fill}"][height="12"]`);
  return found === null ? undefined : Number(found.getAttribute('width'));
}

beforeEach(() => giveBoxes(500));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('RoutesPanel', () => {
  it('draws routes in proportion, each in its colour', () => {
    const panel = show();
    const longest = bar(panel, 'var(--li_lfp)') ?? 0;
    expect(longest).toBeGreaterThan(100);
    expect(bar(panel, 'var(--flow_v)')).toBeCloseTo(longest / 2);
    expect(bar(panel, 'var(--muted)')).toBeUndefined();
  });

  it('tells shares of high-safety routes, and missing from zero', () => {
    const panel = show();
    expect(panel.textContent).toContain('政策点名 30.0%');
    expect(panel.textContent).toContain('待认定 10.0%');
    expect(panel.textContent).toContain('未填');
    expect(panel.textContent).toContain('1 个项目未填容量');
  });

  it('keeps what a filter leaves out in grey', () => {
    const panel = show({ district: ['110111'] });
    expect(bar(panel, 'var(--li_lfp)')).toBeUndefined();
    expect(bar(panel, 'var(--flow_v)')).toBeGreaterThan(0);
    expect(bar(panel, 'var(--muted)')).toBeGreaterThan(0);
    expect(panel.textContent).toContain('灰段：筛选外项目的容量');
  });

  it('filters by a bar, and by a row of the table', async () => {
    const user = userEvent.setup();
    const panel = show();
    const hit = panel.querySelector('[data-row="flow_v"]');
    if (hit === null) throw new Error('no bar');
    fireEvent.click(hit);
    expect(bar(panel, 'var(--li_lfp)')).toBeUndefined();
    await user.click(within(panel).getByRole('radio', { name: '表' }));
    const row = within(panel).getByRole('button', { name: '全钒液流' });
    expect(row.getAttribute('aria-pressed')).toBe('true');
    await user.click(row);
    expect(within(panel).getByRole('button', { name: '全钒液流' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
  });
});

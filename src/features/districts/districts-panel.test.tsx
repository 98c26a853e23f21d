// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { districtRows } from './district-rows.ts';
import { DistrictsPanel } from './districts-panel.tsx';

const portfolio = buildPortfolio(columnsOf(smallLedger()));
const { rows } = districtRows(portfolio, selectRows(portfolio, {}));

function show(filter: PortfolioFilter = {}): HTMLElement {
  render(
    <PanelPage portfolio={portfolio} filter={filter}>
      <DistrictsPanel />
    </PanelPage>,
  );
  return screen.getByRole('region', { name: '各区' });
}

function order(panel: HTMLElement): (string | null)[] {
  return Array.from(panel.querySelectorAll('[data-row]'), (row) => row.getAttribute('data-row'));
}

beforeEach(() => giveBoxes(1200));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('DistrictsPanel', () => {
  it('has a row per district with projects, in the order of its rows', () => {
    const panel = show();
    expect(order(panel)).toEqual(rows.map(({ district }) => district));
    for (const { nameZh } of rows) expect(panel.textContent).toContain(nameZh);
  });

  it('filters by a row, keeps the others in place and in grey, and says how many projects are left', () => {
    const panel = show();
    const before = order(panel);
    const [first] = panel.querySelectorAll('[data-row]');
    if (first === undefined) throw new Error('no row');
    fireEvent.click(first);
    expect(order(panel)).toEqual(before);
    expect(within(panel).getByText('筛选外')).toBeDefined();
  });

  it('shows how many of its projects a district has under a filter', () => {
    const filter = { route: ['li_solid'] };
    const filtered = districtRows(portfolio, selectRows(portfolio, filter)).rows;
    const panel = show(filter);
    const part = filtered.find(({ shownProjects, allProjects }) => shownProjects < allProjects);
    expect(part).toBeDefined();
    expect(panel.textContent).toContain(`${part?.shownProjects} / ${part?.allProjects}`);
    expect(panel.textContent).toContain('所选 / 全部');
  });

  it('has a table twin whose rows filter', async () => {
    const user = userEvent.setup();
    const panel = show();
    await user.click(within(panel).getByRole('radio', { name: '表' }));
    const name = rows[0]?.nameZh ?? '';
    await user.click(within(panel).getByRole('button', { name }));
    expect(within(panel).getByRole('button', { name }).getAttribute('aria-pressed')).toBe('true');
  });
});

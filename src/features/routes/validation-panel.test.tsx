// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useMemo, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { type PageSearch, PageSearchContext, type PageSearchRoad } from '../../ui/page-search.ts';
import { ValidationPanel } from './validation-panel.tsx';

const portfolio = buildPortfolio(columnsOf(smallLedger()));

function Address({ start, children }: { start: PageSearch; children: ReactNode }): ReactNode {
  const [search, setSearch] = useState(start);
  const road = useMemo<PageSearchRoad>(
    () => ({
      search,
      change: ({ clause }) => setSearch(clause === undefined ? {} : { clause }),
    }),
    [search],
  );
  return <PageSearchContext value={road}>{children}</PageSearchContext>;
}

function show(search: PageSearch = {}, filter: PortfolioFilter = {}): HTMLElement {
  render(
    <PanelPage portfolio={portfolio} filter={filter}>
      <Address start={search}>
        <ValidationPanel />
      </Address>
    </PanelPage>,
  );
  return screen.getByRole('region', { name: /走到哪一步/ });
}

const barOf = (panel: HTMLElement, step: string): string =>
  panel.querySelector(`[data-step="${step}"]`)?.textContent ?? '';

beforeEach(() => giveBoxes(1100));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('ValidationPanel', () => {
  it('lets a clawed-back award pass approval and payment, and sets it apart', () => {
    const panel = show();
    expect(barOf(panel, 'disbursed')).toMatch(/^拨付10/);
    expect(barOf(panel, 'performance_evaluation')).toMatch(/^绩效评价00/);
    expect(barOf(panel, 'clawed_back')).toMatch(/^追回1/);
    expect(panel.textContent).toContain('1 笔申报中 1 笔已批复（100%）');
    expect(panel.textContent).toContain('只有 1 笔，比例只供参考');
  });

  it('looks at another clause, and keeps to it under a filter for clauses', async () => {
    const user = userEvent.setup();
    const panel = show({}, { measure: ['III-3'] });
    await user.selectOptions(within(panel).getByRole('combobox', { name: '条款' }), 'III-2');
    expect(barOf(panel, 'applied')).toMatch(/^申报3/);
    expect(barOf(panel, 'approved')).toContain('不适用');
    expect(panel.textContent).toContain('条款筛选不改变它');
    expect(within(panel).queryByRole('option', { name: /^II-1/ })).toBeNull();
  });

  it('says that a clause of the address pays nothing', () => {
    expect(show({ clause: 'II-1' }).textContent).toContain('没有资金条款 II-1，显示 III-3');
  });

  it('shows the same by route, and filters by it', async () => {
    const user = userEvent.setup();
    const panel = show({ clause: 'III-2' });
    await user.click(within(panel).getByRole('radio', { name: '按路线' }));
    await user.click(within(panel).getByRole('button', { name: '全钒液流，批复：1 笔' }));
    expect(panel.textContent).toContain('route=flow_v');
    expect(panel.textContent).toContain('measure=III-2');
  });
});

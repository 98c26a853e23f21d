// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectDownloads, giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { RouteStagePanel } from './route-stage-panel.tsx';

const portfolio = buildPortfolio(columnsOf(smallLedger()));

function show(filter: PortfolioFilter = {}): HTMLElement {
  render(
    <PanelPage portfolio={portfolio} filter={filter}>
      <RouteStagePanel />
    </PanelPage>,
  );
  return screen.getByRole('region', { name: '路线 × 环节' });
}

const cellOf = (panel: HTMLElement, name: RegExp): HTMLElement => within(panel).getByRole('button', { name });

beforeEach(() => giveBoxes(900));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('RouteStagePanel', () => {
  it('filters by route and stage in one step, and takes both off again', async () => {
    const user = userEvent.setup();
    const panel = show();
    await user.click(cellOf(panel, /^全钒液流，投运：1 个项目/));
    expect(panel.textContent).toContain('route=flow_v stage=operating');
    expect(cellOf(panel, /^全钒液流，投运/).getAttribute('aria-pressed')).toBe('true');
    expect(cellOf(panel, /^磷酸铁锂，备案/).closest('td')?.dataset['state']).toBe('muted');
    await user.click(cellOf(panel, /^全钒液流，投运/));
    expect(panel.textContent).not.toContain('route=flow_v');
  });

  it('keeps its figures under its own filter, and greys what other filters leave out', () => {
    const panel = show({ route: ['flow_v'], district: ['110111'] });
    expect(cellOf(panel, /^全钒液流，投运：1 个项目/)).toBeDefined();
    expect(cellOf(panel, /^磷酸铁锂，备案：0 个项目.*不筛选为 1 个项目/)).toBeDefined();
    expect(panel.textContent).toContain('灰色方块：不筛选时的全部');
  });

  it('is one stop for the Tab key, and walked by arrows', async () => {
    const user = userEvent.setup();
    const panel = show();
    const stops = within(panel)
      .getAllByRole('button')
      .filter((button) => button.closest('table') !== null && button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(stops[0]);
    await user.keyboard('{ArrowRight}{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('备案');
    await user.keyboard('{Enter}');
    expect(panel.textContent).toContain('stage=filed');
  });

  it('counts awards by funding stage, and sums no capacity there', async () => {
    const user = userEvent.setup();
    const panel = show();
    await user.click(within(panel).getByRole('radio', { name: '容量' }));
    expect(cellOf(panel, /^半固态锂，建设/).textContent).toBe('未填');
    await user.click(within(panel).getByRole('radio', { name: '资金' }));
    expect(within(panel).queryByRole('radio', { name: '容量' })).toBeNull();
    expect(cellOf(panel, /^固态锂离子，追回：1 笔资助/)).toBeDefined();
    expect(panel.textContent).toContain('每笔资助计一次');
  });

  it('exports exact yuan', async () => {
    const files = collectDownloads();
    const user = userEvent.setup();
    const panel = show();
    await user.click(within(panel).getByRole('radio', { name: '批复金额' }));
    await user.click(within(panel).getByRole('button', { name: '导出：路线 × 环节' }));
    await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    await vi.waitFor(() => expect(files).toHaveLength(1));
    const [head = '', ...records] = ((await files[0]?.text()) ?? '').trim().split('\r\n');
    expect(head).toContain('投运 (元)');
    expect(records.at(-1)?.split(',')[10]).toBe('20.70');
  });
});

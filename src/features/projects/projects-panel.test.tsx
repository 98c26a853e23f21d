// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useMemo } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectDownloads, giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf, type Ledger } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { speak } from '../../ui/i18n/i18n.ts';
import { PortfolioViewContext, usePortfolioView } from '../../ui/view-context.tsx';
import { ProjectsPanel } from './projects-panel.tsx';

const openProject = vi.fn<(id: string) => void>();

/** The page's view, but for what opens a project. */
function Opening({ children }: { children: ReactNode }): ReactNode {
  const view = usePortfolioView();
  const opening = useMemo(() => ({ ...view, openProject }), [view]);
  return <PortfolioViewContext value={opening}>{children}</PortfolioViewContext>;
}

function show(ledger: Ledger = smallLedger(), filter: PortfolioFilter = {}): HTMLElement {
  render(
    <PanelPage portfolio={buildPortfolio(columnsOf(ledger))} filter={filter}>
      <Opening>
        <ProjectsPanel />
      </Opening>
    </PanelPage>,
  );
  return screen.getByRole('region', { name: '项目' });
}

const bodyRows = (): HTMLElement[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .filter((row) => row.dataset['rowIndex'] !== undefined);
const names = (): (string | null)[] =>
  bodyRows().map((row) => within(row).getByRole('rowheader').textContent);
const header = (name: string): HTMLElement =>
  screen.getByRole('columnheader', { name: new RegExp(`^${name}`) });

beforeEach(() => {
  giveBoxes(1200, 600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200);
  openProject.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  speak('zh-CN');
});

describe('the project table', () => {
  it('puts what needs attention first, and says so', () => {
    const panel = show();
    expect(within(panel).getByText(/^先看要处理的/)).toBeDefined();
    expect(names()).toEqual(['示例项目 P1', '示例项目 P2', '示例项目 P3', '示例项目 P4']);
    const [first] = bodyRows();
    expect(within(first!).getByText('超上限')).toBeDefined();
    expect(within(first!).getByText('III-3')).toBeDefined();
  });

  it('tells missing, not computable, not applicable and zero apart', () => {
    const ledger = smallLedger();
    ledger.projects.push(ledgerProject('P9', { powerMW: null, capacityMWh: 0, sites: [], awards: [] }));
    show(ledger);
    const cells = (index: number): (string | null)[] =>
      Array.from(bodyRows()[index]!.children, ({ textContent }) => textContent);
    const last = cells(4);
    expect(last.slice(4, 11)).toEqual(['0', '不适用', '不适用', '不适用', '不适用', '不适用', '没有申报']);
    expect(last.at(-1)).toBe('—');
    const unverified = cells(2);
    expect(unverified[10]).toBe('无法核验');
    expect(unverified[8]).toBe('—');
  });

  it('sorts by any column, both ways and back, and says how', async () => {
    const user = userEvent.setup();
    show();
    const approved = within(header('批复')).getByRole('button');
    expect(header('批复').getAttribute('aria-sort')).toBe('none');
    await user.click(approved);
    expect(header('批复').getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByText('按批复降序排列')).toBeDefined();
    const descending = names();
    await user.click(approved);
    expect(header('批复').getAttribute('aria-sort')).toBe('ascending');
    expect(names()).not.toEqual(descending);
    await user.click(approved);
    expect(header('批复').getAttribute('aria-sort')).toBe('none');
    expect(names()[0]).toBe('示例项目 P1');
  });

  it.each(['资金列', '进度列', '选址列'])('can be sorted by every column of the set %s', async (set) => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('radio', { name: set }));
    const headers = screen.getAllByRole('columnheader');
    expect(headers.length).toBeGreaterThan(8);
    for (const each of headers) {
      await user.click(within(each).getByRole('button'));
      expect(each.getAttribute('aria-sort')).toMatch(/^(ascending|descending)$/);
    }
  });

  it('opens a project by its row, by its name and by Enter', async () => {
    const user = userEvent.setup();
    show();
    await user.click(within(bodyRows()[1]!).getByText('III-2'));
    await user.click(screen.getByRole('button', { name: '示例项目 P3' }));
    screen.getByRole('button', { name: '示例项目 P1' }).focus();
    await user.keyboard('{Enter}');
    expect(openProject.mock.calls.map(([id]) => id)).toEqual(['P2', 'P3', 'P1']);
  });

  it('is one stop for the Tab key, and arrows move between rows', async () => {
    const user = userEvent.setup();
    show();
    const stops = (): HTMLElement[] =>
      bodyRows().flatMap((row) =>
        within(row)
          .getAllByRole('button')
          .filter(({ tabIndex }) => tabIndex === 0),
      );
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('示例项目 P3');
    await user.keyboard('{Home}');
    expect(document.activeElement?.textContent).toBe('示例项目 P1');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('示例项目 P4');
    expect(stops()).toEqual([document.activeElement]);
  });

  it('draws a screenful of very many rows and reaches the last by keyboard', async () => {
    const user = userEvent.setup();
    const ledger = smallLedger();
    ledger.projects.push(
      ...Array.from({ length: 5000 }, (_, index) => ledgerProject(`X${index}`, { awards: [] })),
    );
    show(ledger);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5005');
    expect(bodyRows().length).toBeLessThan(60);
    screen.getByRole('button', { name: '示例项目 P1' }).focus();
    await user.keyboard('{End}');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('5005');
  });

  it('has figures right, units in the header and exact yuan on hover', () => {
    show();
    expect(header('批复').textContent).toContain('万元');
    expect(header('批复').className).toBe('right');
    const amount = bodyRows()[0]!.querySelector('td.right span[title]');
    expect(amount?.getAttribute('title')).toMatch(/^[\d,]+\.\d\d 元$/);
  });

  it('says when nothing passes the filter, and clears it', async () => {
    const user = userEvent.setup();
    const panel = show(smallLedger(), { text: '没有这样的项目' });
    expect(within(panel).getByText(/没有项目符合现有筛选/)).toBeDefined();
    await user.click(within(panel).getByRole('button', { name: '清除筛选' }));
    expect(names()).toHaveLength(4);
  });

  it('exports every shown row in the present order, exact to the fen', async () => {
    const user = userEvent.setup();
    const files = collectDownloads();
    show();
    await user.click(within(header('项目')).getByRole('button'));
    await user.click(screen.getByRole('button', { name: '导出 CSV' }));
    await vi.waitFor(() => expect(files).toHaveLength(1));
    const lines = (await files[0]!.text()).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(files[0]!.name).toMatch(/^项目_.*\.csv$/);
    expect(lines[0]).toContain('批复 (元)');
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual([
      '示例项目 P1',
      '示例项目 P2',
      '示例项目 P3',
      '示例项目 P4',
    ]);
    expect(lines[1]).toMatch(/,\d+\.\d\d,/);
  });

  it('speaks English', () => {
    speak('en');
    render(
      <PanelPage portfolio={buildPortfolio(columnsOf(smallLedger()))}>
        <ProjectsPanel />
      </PanelPage>,
    );
    expect(screen.getByRole('region', { name: 'Projects' })).toBeDefined();
    expect(screen.getByRole('columnheader', { name: /^Awarded/ }).textContent).toContain('CNY M');
    expect(screen.getByText('Exceeds the cap')).toBeDefined();
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectDownloads, giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { speak } from '../../ui/i18n/i18n.ts';
import { capRows } from '../../domain/portfolio/cap-rows.ts';
import { FundingPanel } from './funding-panel.tsx';

const portfolio = buildPortfolio(columnsOf(smallLedger()));

function show(filter: PortfolioFilter = {}): HTMLElement {
  render(
    <PanelPage portfolio={portfolio} filter={filter}>
      <FundingPanel />
    </PanelPage>,
  );
  return screen.getByRole('region', { name: '资金与上限' });
}

function bars(panel: HTMLElement, fill: string): number[] {
  return Array.from(panel.querySelectorAll(`[role="img"] rect[fill="${fill}"]`), (bar) =>
    Number(bar.getAttribute('width')),
  );
}

function row(panel: HTMLElement, measure: string): Element {
  const found = panel.querySelector(`[data-row="${measure}"]`);
  if (found === null) throw new Error(`no row ${measure}`);
  return found;
}

beforeEach(() => giveBoxes(467));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  speak('zh-CN');
});

describe('FundingPanel', () => {
  it('names clauses by the policy and says in a sentence what it shows', () => {
    const panel = show();
    const [image] = within(panel).getAllByRole('img', { name: /个条款/ });
    expect(image?.getAttribute('aria-label')).toBe(
      '2 个条款的批复对上限合计，右端为 100%。占比最高的是 III-2 厂区园区配置储能，110.00%。超上限 1 笔，依解读而定 2 笔，无法核验 1 笔。',
    );
    expect(image?.textContent).toContain('小批量验证');
    expect(image?.textContent).not.toContain('专精特新培育服务');
  });

  it('says with their amounts what it leaves out', () => {
    const text = show().textContent;
    expect(text).toContain('1 笔无法核验（0.00 万元）');
    expect(text).toContain('II-2 未写金额');
    expect(text).toContain('II-1 不涉及资金');
    expect(text).toContain('1 笔期外');
    expect(text).toContain('上限合计 = 有批复的支持单位上限之和，不是预算');
  });

  it('keeps the others in grey when a clause is clicked, and takes it back', () => {
    const panel = show();
    const coloured = bars(panel, 'var(--awarded)').length;
    expect(coloured).toBeGreaterThan(1);
    fireEvent.click(row(panel, 'III-3'));
    expect(bars(panel, 'var(--awarded)')).toHaveLength(1);
    expect(bars(panel, 'var(--muted)')).toHaveLength(coloured - 1);
    expect(within(panel).getByText('筛选外')).toBeDefined();
    fireEvent.click(row(panel, 'III-3'));
    expect(bars(panel, 'var(--awarded)')).toHaveLength(coloured);
  });

  it('says when a filter shows a unit in part, whose ceiling counts in full', () => {
    const cut = (filter: PortfolioFilter): number =>
      capRows(portfolio, selectRows(portfolio, filter)).reduce(
        (sum, { cutUnitCount }) => sum + cutUnitCount,
        0,
      );
    const filter = { route: ['li_solid'] };
    expect([cut({}), cut(filter)]).toEqual([0, 1]);
    expect(show().textContent).not.toContain('只显示了部分批复');
    cleanup();
    expect(show(filter).textContent).toContain('有 1 个计算单位只显示了部分批复');
  });

  it('has a table twin whose rows filter by keyboard', async () => {
    const user = userEvent.setup();
    const panel = show();
    await user.click(within(panel).getByRole('radio', { name: '表' }));
    const toggle = within(panel).getByRole('button', { name: 'III-3 小批量验证' });
    expect(toggle.getAttribute('aria-pressed')).toBe('false');
    toggle.focus();
    await user.keyboard('{Enter}');
    expect(within(panel).getByRole('button', { name: 'III-3 小批量验证' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(within(panel).getByRole('row', { name: /^II-2/ }).textContent).toContain('不适用');
  });

  it('exports exactly its rows', async () => {
    const files = collectDownloads();
    const user = userEvent.setup();
    const panel = show();
    await user.click(within(panel).getByRole('button', { name: '导出：资金与上限' }));
    await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
    await vi.waitFor(() => expect(files).toHaveLength(1));
    const [header, ...records] = ((await files[0]?.text()) ?? '').trim().split('\r\n');
    const names = header?.split(',') ?? [];
    const at = (name: string): number => names.indexOf(name);
    const expected = capRows(portfolio, selectRows(portfolio, {})).map((figures) => [
      figures.measure,
      figures.kind === 'ceiling' ? yuanText(figures.approvedFen) : '',
      figures.ceilingFen === null ? '' : yuanText(figures.ceilingFen),
      figures.utilisationPct ?? '',
      yuanText(figures.unverifiedFen),
      String(figures.verdictCounts.interpretation_dependent),
    ]);
    expect(
      records.map((record) => {
        const fields = record.split(',');
        return [
          fields[0]?.split(' ')[0],
          fields[at('批复 (元)')],
          fields[at('上限合计 (元)')],
          fields[at('占比 (%)')],
          fields[at('无法核验 (元)')],
          fields[at('依解读而定 (笔)')],
        ];
      }),
    ).toEqual(expected);
  });

  it('speaks English with CNY million', () => {
    speak('en');
    render(
      <PanelPage portfolio={portfolio}>
        <FundingPanel />
      </PanelPage>,
    );
    const panel = screen.getByRole('region', { name: 'Funding against ceilings' });
    expect(panel.textContent).toContain('Plant and park storage');
    expect(panel.textContent).toContain('CNY M');
    expect(panel.textContent).toContain('1 award cannot be verified');
  });
});

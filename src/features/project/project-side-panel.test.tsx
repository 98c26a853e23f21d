// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { milestone, smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import { giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { portfolioColumns } from '../../contract/portfolio.ts';
import type { PortfolioRecords } from '../../contract/record.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { speak } from '../../ui/i18n/i18n.ts';
import { ProjectSidePanel } from './project-side-panel.tsx';

/** The client keeps an answer by its entity tag, which names the data version. */
let versions = 0;

type Answer = (path: string) => Promise<Response>;

/** The panel over records that go through the real app function; `answer` comes before it where it is given. */
async function open(id: string, records: PortfolioRecords = smallPortfolio(), answer?: Answer) {
  versions += 1;
  const api = apiOver(records, `side-panel-${versions}`);
  const columns = portfolioColumns.parse(await (await api.get('/api/portfolio')).json());
  const server = vi.fn<Answer>(answer ?? ((path) => api.get(path)));
  vi.stubGlobal('fetch', server);
  const onClose = vi.fn<() => void>();
  const page = (children: ReactNode): ReactNode => (
    <PanelPage portfolio={buildPortfolio(columns)}>
      <button type="button">opener</button>
      {children}
    </PanelPage>
  );
  const { rerender } = render(page(null));
  screen.getByRole('button', { name: 'opener' }).focus();
  rerender(page(<ProjectSidePanel projectId={id} onClose={onClose} />));
  return { api, server, onClose, closeIt: () => rerender(page(null)) };
}

const section = async (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const texts = (elements: Iterable<Element>): string[] =>
  Array.from(elements, (element) => (element.textContent ?? '').trim());

beforeEach(() => giveBoxes(712));
afterEach(() => {
  vi.unstubAllGlobals();
  speak('zh-CN');
});

describe('a project beside the page', () => {
  it('says what was awarded, how much more is possible, and what is late against which threshold', async () => {
    await open('P1');
    const dialog = await screen.findByRole('dialog', { name: /project P1/ });
    expect(
      await within(dialog).findByRole('heading', { name: '批复 600.00 万元，已用满上限' }),
    ).toBeDefined();
    expect(within(dialog).getAllByText('达上限').length).toBeGreaterThan(0);
    expect(
      within(dialog).getByText('并网逾期 91 天，示例阈值 60 天', { selector: '.project-light span' }),
    ).toBeDefined();
    expect(within(dialog).getByText('政策点名的高安全路线')).toBeDefined();
    for (const figure of ['5.0 MW', '20.0 MWh', '4.0 h'])
      expect(within(dialog).getByText(figure)).toBeDefined();
    expect(within(dialog).getByText('合成数据')).toBeDefined();
  });

  it('holds an excess, and never calls a missing base computable', async () => {
    await open('P2');
    expect(
      await screen.findByRole('heading', { name: /^批复 1,600.00 万元，超上限 100.00 万元$/ }),
    ).toBeDefined();
  });

  it('says that the room cannot be computed where an award cannot be verified', async () => {
    await open('P3');
    expect(
      await screen.findByRole('heading', { name: '批复 100.00 万元，还可批多少无法计算' }),
    ).toBeDefined();
    expect(screen.getByText('1 笔批复缺少核验所需的数，上限算不出来。')).toBeDefined();
    const verdicts = await section('判定');
    expect(within(verdicts).getByText('尚未批复，不作判定')).toBeDefined();
    const [first] = within(verdicts).getAllByRole('article');
    expect(within(first!).getByRole('heading', { name: /III-2/ })).toBeDefined();
    expect(within(first!).getAllByText('—')).toHaveLength(3);
  });

  it('keeps the two tracks apart, in the picture and in its twin', async () => {
    const records = smallPortfolio();
    records.milestones.push(milestone('M9', { stage: 'construction', actualOn: '2024-06-01' }));
    await open('P1', records);
    const tracks = await section('两条时间线');
    const picture = within(tracks).getByRole('img', {
      name: /^资金 III-3：批复、建设：建设，并网逾期 91 天，示例阈值 60 天。/,
    });
    expect(texts(picture.querySelectorAll('text'))).toEqual(
      expect.arrayContaining(['资金 III-3', '建设', '批复 600.00', '数据截至 2024-12-31']),
    );
    await userEvent.click(within(tracks).getByRole('radio', { name: '表' }));
    const rows = within(within(tracks).getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => texts(row.children))).toEqual([
      ['资金 III-3 · A1', '申报', '未填', '', '2024-01-10', '按期'],
      ['资金 III-3 · A1', '批复（现阶段）', '未填', '', '2024-06-30', '按期'],
      ['建设', '设计', '2024-03-01', '', '2024-03-05', '晚 4 天'],
      ['建设', '建设（现阶段）', '2024-03-01', '', '2024-06-01', '晚 92 天'],
      ['建设', '并网', '2024-10-01', '', '', '逾期 91 天'],
    ]);
  });

  it('sums money within a kind only; blank, missing and zero differ', async () => {
    const records = smallPortfolio();
    records.awards = records.awards.map((award) =>
      award.id === 'A2' ? { ...award, appliedFen: null } : award,
    );
    await open('P2', records);
    const ledger = within(await section('台账')).getByRole('table');
    const rows = within(ledger)
      .getAllByRole('row')
      .map((row) => texts(row.children));
    expect(rows[0]).toEqual(['日期', '条款', '申报万元', '批复万元', '拨付万元', '追回万元', '记录号']);
    expect(rows).toContainEqual(['2024-01-10', 'III-3', '未填', '', '', '', 'A2']);
    expect(rows).toContainEqual(['2024-09-01', 'I-1', '', '', '300.00', '', 'D1']);
    expect(rows.at(-1)).toEqual(['列内合计', '800.00另 1 笔未填', '1,600.00', '300.00', '10.00', '共 6 行']);
    expect(
      within(ledger)
        .getAllByText('300.00')
        .map(({ title }) => title),
    ).toEqual(['3,000,000.00 元', '3,000,000.00 元']);
  });

  it('reads the siting with its rule in numbers, and keeps the recorded position', async () => {
    await open('P2');
    const siting = await section('选址');
    expect(within(siting).getByText('五环内')).toBeDefined();
    expect(within(siting).getByText(/m > 精度 50 m \+ 环线 20 m，足以下结论/)).toBeDefined();
    expect(within(siting).getByText('不是试点示范，III-1 的选址条件与它无关')).toBeDefined();
    expect(within(siting).getByText('原值 116.3975, 39.9087（GCJ-02），已换算，原值保留')).toBeDefined();
    expect(await within(siting).findByRole('img', { name: /最近点的示意图/ })).toBeDefined();
  });

  it('says outside the supported area where a position is not known, not that it is forbidden', async () => {
    await open('P3');
    const siting = await section('选址');
    expect(within(siting).getByText('坐标系未填：不默认按 WGS84 计算，距离算不出来')).toBeDefined();
    expect(within(siting).getByText('是否在 III-1 支持范围，无法判断')).toBeDefined();
    expect(within(siting).queryByRole('img', { name: /示意图/ })).toBeNull();
    expect(siting.textContent).not.toMatch(/禁止|不得/);
  });

  it('shows every award with its clause, arithmetic, quotation, paraphrase and conditions', async () => {
    await open('P1');
    const award = within(await section('判定')).getByRole('article', { name: /III-3/ });
    expect(award.textContent).toContain('20,000,000.00 × 30% = 6,000,000.00');
    expect(within(award).getByText('原文')).toBeDefined();
    expect(within(award).getByText('译/参考')).toBeDefined();
    expect(within(award).getByText(/^满足 0，不满足 0，未核实 \d+$/)).toBeDefined();
    expect(within(await section('判定')).getByText('上限内 ≠ 符合条件')).toBeDefined();
  });

  it('lays readings side by side where they differ', async () => {
    const records = smallPortfolio();
    records.awards = ['A1', 'A6'].map((id) => ({
      ...records.awards[0]!,
      id,
      measure: 'I-1',
      basesFen: {},
      approvedFen: 2_000_000_000,
      projectId: id === 'A1' ? 'P1' : 'P3',
    }));
    records.disbursements = [];
    records.clawbacks = [];
    records.milestones = [];
    await open('P1', records);
    const [award] = within(await section('判定')).getAllByRole('article');
    expect(within(award!).getByText('2 种口径，结论不同').closest('details')?.open).toBe(true);
    expect(within(award!).getByText('默认口径').closest('li')?.textContent).toContain('按企业');
    expect(screen.getByText('上限由同一支持单位的几个项目共用，余量不专属本项目。')).toBeDefined();
  });

  it('speaks English', async () => {
    speak('en');
    await open('P1');
    expect(
      await screen.findByRole('heading', { name: 'CNY 6.0000 M awarded, all that its ceiling allows' }),
    ).toBeDefined();
    expect(await section('Two tracks')).toBeDefined();
    expect(screen.getByText('Within the cap ≠ eligible')).toBeDefined();
  });
});

describe('the copy button', () => {
  it('copies the explanation', async () => {
    const user = userEvent.setup();
    await open('P1');
    await section('判定');
    await user.click(screen.getByRole('button', { name: '复制说明' }));
    expect(await screen.findByText('已复制')).toBeDefined();
    expect(await navigator.clipboard.readText()).toContain('III-3');
  });

  it('selects the text and says so where the browser refuses', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('denied', 'NotAllowedError'),
    );
    await open('P1');
    await section('判定');
    await user.click(screen.getByRole('button', { name: '复制说明' }));
    expect(await screen.findByText('浏览器不允许复制：文字已选中，请按 Ctrl+C。')).toBeDefined();
    expect(getSelection()?.toString()).toContain('上限内不等于符合条件');
  });
});

describe('the states of the panel', () => {
  it('loads', async () => {
    await open('P1', smallPortfolio(), () => new Promise(() => {}));
    expect(await screen.findByText('正在载入项目')).toBeDefined();
    expect(screen.getByRole('dialog', { name: /项目详情/ })).toBeDefined();
  });

  it('knows no such project, and offers no retry', async () => {
    await open('P404');
    expect((await screen.findByRole('alert')).textContent).toContain('没有编号为 P404 的项目');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  it('says what failed and what is safe, and tries again', async () => {
    const api = apiOver(smallPortfolio());
    let failing = true;
    const { server } = await open('P1', smallPortfolio(), async (path) => {
      if (failing && path.includes('/projects/')) throw new TypeError('SENTINEL');
      return api.get(path);
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('连接不上服务器。服务器上的记录没有改动。');
    failing = false;
    await userEvent.click(within(alert).getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('heading', { name: /^批复 600.00 万元/ })).toBeDefined();
    expect(server.mock.calls.filter(([path]) => path.includes('/projects/'))).toHaveLength(2);
  });

  it('keeps distance and verdict when the boundaries do not load', async () => {
    const api = apiOver(smallPortfolio());
    await open('P1', smallPortfolio(), async (path) => {
      if (path.includes('boundaries')) throw new TypeError('SENTINEL');
      return api.get(path);
    });
    const siting = await section('选址');
    expect(await within(siting).findByText(/环线没有载入/)).toBeDefined();
    expect(within(siting).getByText('在 III-1 支持范围')).toBeDefined();
  });

  it('closes by its named button and by Escape, and gives the focus back', async () => {
    const user = userEvent.setup();
    const { onClose, closeIt } = await open('P1');
    await section('台账');
    await user.click(screen.getByRole('button', { name: '关闭项目详情' }));
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
    closeIt();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'opener' }));
  });
});

// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiOver } from '../../tests/api/api-under-test.ts';
import { smallPortfolio } from '../../tests/api/small-portfolio.ts';
import { createQueryClient } from '../api/query-client.ts';
import type { PortfolioRecords } from '../contract/record.ts';
import { createAppRouter } from './router.ts';

/** Stands where the map would: what the panels are given. */
vi.mock('./overview-panels.ts', async () => {
  const { usePortfolioView } = await import('../ui/view-context.tsx');
  function Probe() {
    const { selection, filterWords } = usePortfolioView();
    return <p>{`probe ${[...selection.projects].join('')} ${filterWords}`}</p>;
  }
  return { overviewPanels: [{ id: 'sites', load: () => Promise.resolve(Probe) }] };
});

const records = (change: Partial<PortfolioRecords> = {}): PortfolioRecords => ({
  ...smallPortfolio(),
  ...change,
});

let opened = 0;

/** The app over the real API function, signed in as the commission; `fail` refuses the records, `drop` loses the connection. */
function open(address: string, served: PortfolioRecords = records()) {
  // A data version of its own, as the client keeps the last answer of a version.
  opened += 1;
  const api = apiOver(served, `v${opened}`);
  const server = { state: 'up' as 'up' | 'fail' | 'drop' };
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async (input) => {
      if (server.state === 'drop') throw new TypeError('SENTINEL-DROP');
      const isRecords = input !== '/api/session';
      if (server.state === 'fail' && isRecords) return new Response('SENTINEL-FAIL', { status: 400 });
      return api.get(typeof input === 'string' ? input : '');
    }),
  );
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  const queryClient = createQueryClient();
  const screenOf = render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { server, router, queryClient, ...screenOf };
}

const address = (router: ReturnType<typeof createAppRouter>): string => router.state.location.searchStr;

beforeEach(() => {
  localStorage.clear();
  // Without layout a popover believes that its target is out of sight, hides, and finds nothing to focus.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the overview', () => {
  it('opens in Chinese with the figures of all records and says that they are synthetic', async () => {
    open('/');
    expect(await screen.findByRole('heading', { level: 1, name: '总览' })).toBeDefined();
    expect(await screen.findByText('合成数据 · 非真实项目')).toBeDefined();
    expect(screen.getByText('数据截至 2024-12-31')).toBeDefined();
    expect(screen.getByText('资金四类，分别统计，互不相加')).toBeDefined();
    expect(screen.getByRole('button', { name: /1 超上限/ })).toBeDefined();
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.title).toBe('Parkfolio · 总览');
    expect(await screen.findByText('probe 111')).toBeDefined();
  });

  it('filters by a chip, writes the address, and takes the filter out again', async () => {
    const user = userEvent.setup();
    const { router } = open('/');
    await user.click(await screen.findByRole('button', { name: '路线' }));
    await user.click(await screen.findByRole('checkbox', { name: /磷酸铁锂\s*1 个项目/, hidden: true }));
    expect(await screen.findByText('probe 010 路线：磷酸铁锂')).toBeDefined();
    expect(address(router)).toBe('?route=li_lfp');
    expect(screen.getByText('/ 3 个项目').textContent).toBe('1 / 3 个项目');

    await user.click(screen.getByRole('button', { name: '去掉筛选 路线' }));
    expect(await screen.findByText('probe 111')).toBeDefined();
    expect(address(router)).toBe('');
  });

  it('opens the view that an address describes, and goes back to the one before', async () => {
    const user = userEvent.setup();
    const { router } = open('/?district=110111&pilot=yes');
    expect(await screen.findByText('probe 001 区：房山区；试点：试点示范')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '清除' }));
    expect(await screen.findByText('probe 111')).toBeDefined();
    router.history.back();
    expect(await screen.findByText('probe 001 区：房山区；试点：试点示范')).toBeDefined();
  });

  it('finds by text while one types, one step back for all of it', async () => {
    const user = userEvent.setup();
    const { router } = open('/');
    await user.type(await screen.findByLabelText('项目、编号、企业或园区'), 'bj-p3');
    expect(await screen.findByText('probe 001 文字：bj-p3')).toBeDefined();
    expect(address(router)).toBe('?text=bj-p3');
    expect(router.history.length).toBe(1);
  });

  it('filters by a verdict from the headline, and explains it down to the clause', async () => {
    const user = userEvent.setup();
    const { router } = open('/');
    await user.click(await screen.findByRole('button', { name: /1 超上限/ }));
    expect(await screen.findByText('probe 010 判定：超上限')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '解释这个数：需要处理的判定' }));
    const card = await screen.findByRole('dialog', { name: '解释这个数：需要处理的判定', hidden: true });
    expect(within(card).getByText(/to a maximum of CNY 10 million for each project/)).toBeDefined();
    await user.click(within(card).getByText(/只看 III-3/));
    await waitFor(() => expect(address(router)).toBe('?measure=III-3&verdict=exceeds'));
  });

  it('switches the language, keeps the choice, and names it in the address', async () => {
    const user = userEvent.setup();
    const { router } = open('/?route=flow_v');
    await user.click(await screen.findByRole('radio', { name: 'EN' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeDefined();
    expect(await screen.findByText('probe 101 Route: Vanadium flow')).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Parkfolio · Overview');
    expect(address(router)).toBe('?route=flow_v&lang=en');
    expect(localStorage.getItem('parkfolio.language')).toBe('en');
  });

  it('switches the colour scheme and keeps the choice', async () => {
    const user = userEvent.setup();
    const { router } = open('/');
    await user.click(await screen.findByRole('button', { name: '切换到深色' }));
    expect(await screen.findByRole('button', { name: '切换到浅色' })).toBeDefined();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(address(router)).toBe('?scheme=dark');
  });
});

describe('a broken link', () => {
  it('opens the nearest view and says what it left out, until one closes the notice', async () => {
    const user = userEvent.setup();
    const { router } = open('/?district=110114,999999&route=flow_x&lang=fr&project=NOPE&zone=7');
    const notice = await screen.findByText(/已略去/);
    expect(notice.textContent).toBe(
      '已略去：区：999999、路线：flow_x、没有编号为 NOPE 的项目、lang=fr、zone=7',
    );
    expect(await screen.findByText('probe 110 区：昌平区')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '知道了，关闭提示' }));
    await waitFor(() => expect(screen.queryByText(/已略去/)).toBeNull());
    expect(address(router)).toBe('?district=110114');
  });
});

describe('states', () => {
  it('says that no project passes the filter, and clears it', async () => {
    const user = userEvent.setup();
    open('/?text=SENTINEL-NOTHING');
    expect(await screen.findByRole('heading', { name: '没有项目符合这些筛选' })).toBeDefined();
    expect(screen.getByText(/现有筛选：文字：SENTINEL-NOTHING/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(await screen.findByText('probe 111')).toBeDefined();
  });

  it('says that there are no records', async () => {
    const empty = {
      projects: [],
      sites: [],
      milestones: [],
      awards: [],
      disbursements: [],
      clawbacks: [],
      outputs: [],
    };
    open('/', records(empty));
    expect(await screen.findByRole('heading', { name: '还没有记录' })).toBeDefined();
    expect(screen.queryByText(/probe/)).toBeNull();
  });

  it('says what failed, what is safe, and loads on retry', async () => {
    const user = userEvent.setup();
    const { server } = open('/');
    server.state = 'fail';
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: '数据没有载入' })).toBeDefined();
    expect(alert.textContent).toMatch(/服务器上的记录没有改动/);
    expect(within(alert).getByText('/api/portfolio: status 400')).toBeDefined();
    server.state = 'up';
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    expect(await screen.findByText('probe 111')).toBeDefined();
  });

  it('keeps the last good data when an update fails, with its time and a retry', async () => {
    const user = userEvent.setup();
    const { server, queryClient } = open('/');
    expect(await screen.findByText('probe 111')).toBeDefined();
    server.state = 'fail';
    await queryClient.refetchQueries({ queryKey: ['portfolio'] });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/没能更新，显示的是 \d{4}年.*的数据/);
    expect(screen.getByText('probe 111')).toBeDefined();
    server.state = 'up';
    await user.click(within(alert).getByRole('button', { name: '重试' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('notes a data date of long ago, and not one of this month', async () => {
    const { unmount } = open('/', records({ dataDate: '2024-12-31' }));
    expect(await screen.findByText(/数据截至 2024-12-31，距今 \d+ 天，可能不反映近况/)).toBeDefined();
    unmount();
    open('/', records({ dataDate: new Date().toISOString().slice(0, 10) }));
    expect(await screen.findByText('probe 111')).toBeDefined();
    expect(screen.queryByText(/距今/)).toBeNull();
  });

  it('says that an address has no page, and leads back', async () => {
    const user = userEvent.setup();
    open('/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: '没有这个页面' })).toBeDefined();
    await user.click(screen.getByRole('link', { name: '回到总览' }));
    expect(await screen.findByText('probe 111')).toBeDefined();
  });
});

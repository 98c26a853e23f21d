// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import type { CallerId } from '../../../tests/api/callers.ts';
import { giveBoxes, PanelPage } from '../../../tests/fixtures/panel-page.tsx';
import { portfolioColumns } from '../../contract/portfolio.ts';
import { projectDetail } from '../../contract/project-detail.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import type { RecordTarget } from '../../ui/edit-target.ts';
import { speak } from '../../ui/i18n/i18n.ts';
import type { EditDone } from './edit-done.ts';
import { EditDrawer } from './edit-drawer.tsx';

type Answer = (path: string, init: RequestInit) => Promise<Response>;
type Api = ReturnType<typeof apiOver>;

/** The client keeps an answer by its entity tag, which names the data version. */
let versions = 0;

const freshApi = (): Api => {
  versions += 1;
  return apiOver(smallPortfolio(), `edit-${versions}`);
};

/** The drawer over records that go through the real app function; `between` may answer instead of it. */
async function open(
  target: RecordTarget,
  {
    api = freshApi(),
    as = 'commission',
    between,
  }: { api?: Api; as?: CallerId; between?: (through: Answer) => Answer } = {},
) {
  const caller = api.as(as);
  const columns = portfolioColumns.parse(await (await caller.get('/api/portfolio')).json());
  const through: Answer = (path, init) =>
    caller.request(path, { ...init, headers: Object.fromEntries(new Headers(init.headers)) });
  const server = vi.fn<Answer>(between === undefined ? through : between(through));
  vi.stubGlobal('fetch', server);
  const done = {
    onDone: vi.fn<(done: EditDone) => void>(),
    onClose: vi.fn<() => void>(),
    onDirtyChange: vi.fn<() => void>(),
  };
  const { unmount } = render(
    <PanelPage portfolio={buildPortfolio(columns)}>
      <EditDrawer target={target} owner={as} leaving={null} {...done} />
    </PanelPage>,
  );
  const detail = async (id: string) =>
    projectDetail.parse(await (await api.get(`/api/projects/${id}`)).json());
  const sent = (): [string, RequestInit][] =>
    server.mock.calls.filter(([, init]) => init.method !== undefined);
  return { api, server, unmount, detail, sent, ...done };
}

const bodyOf = (init?: RequestInit): unknown =>
  typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;

const user = userEvent.setup();
const field = async (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('textbox', { name });
const press = async (name: string | RegExp): Promise<void> =>
  user.click(screen.getByRole('button', { name }));
async function retype(name: string | RegExp, text: string): Promise<void> {
  const box = await field(name);
  await user.clear(box);
  if (text !== '') await user.type(box, text);
}

beforeEach(() => giveBoxes(900));
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  speak('zh-CN');
});

describe('a project form', () => {
  it('stores what changed, keeps missing and zero apart, and says the duration', async () => {
    const { onDone, detail, sent } = await open({ what: 'project', id: 'P1' });
    expect((await field(/装机功率/)).getAttribute('value')).toBe('5');
    expect(screen.getByText('4 小时（容量 ÷ 功率）')).toBeDefined();
    await retype(/装机功率/, '１０');
    expect(screen.getByText('读作 10')).toBeDefined();
    await retype(/储能容量/, '');
    await retype(/循环寿命/, '0');
    expect(screen.getByText('— 功率和容量都填且大于 0 才能算')).toBeDefined();
    await user.type(await field('新增或修改的原因'), '更正');
    await press('保存');
    await vi.waitFor(() =>
      expect(onDone).toHaveBeenCalledWith({
        outcome: 'saved',
        kind: 'project',
        id: 'P1',
        name: 'project P1',
      }),
    );
    expect((await detail('P1')).project).toMatchObject({
      powerMW: 10,
      capacityMWh: null,
      cycleLife: 0,
      version: 2,
    });
    expect(bodyOf(sent()[0]?.[1])).toEqual({
      powerMW: 10,
      capacityMWh: null,
      cycleLife: 0,
      why: '更正',
    });
    expect(sessionStorage).toHaveLength(0);
  });

  it('lists what is wrong, with the way to each field, and stores nothing', async () => {
    const { sent } = await open({ what: 'project', id: 'P1' });
    await retype(/装机功率/, '5 MW');
    await retype('项目名称（英文）', '');
    await press('保存');
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('有 2 处需要改正，还没有保存');
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole('button', { name: '装机功率' }));
    expect(document.activeElement).toBe(await field(/装机功率/));
    expect((await field(/装机功率/)).getAttribute('aria-invalid')).toBe('true');
    expect(sent()).toEqual([]);
    await retype(/装机功率/, '5');
    expect(screen.getByRole('alert').textContent).toContain('有 1 处');
  });

  it('registers an organisation with a new project; a code that is taken is said at its field', async () => {
    const { onDone, detail } = await open({ what: 'new-project' }, { as: 'changping' });
    await user.type(await field('项目名称（中文）'), '新项目');
    await user.type(await field('项目名称（英文）'), 'new project');
    await user.type(await field('项目编号'), 'BJ-P1');
    await user.click(await screen.findByRole('combobox', { name: '承担单位' }));
    await user.click(await screen.findByRole('option', { name: '＋ 登记新单位', hidden: true }));
    await user.type(await field('单位名称（中文）'), '示例企业 99');
    await user.type(await field('单位名称（英文）'), 'Sample enterprise 99');
    const district = screen.getByRole<HTMLSelectElement>('combobox', { name: '所在区' });
    expect(Array.from(district.options, ({ text }) => text)).toEqual(['请选择', '昌平区']);
    await user.selectOptions(district, '昌平区');
    for (const [name, choice] of [
      ['技术路线', '全钒液流'],
      ['应用场景', '用户侧'],
      ['产业环节', '应用'],
      ['III-1 试点示范', '试点示范'],
      ['工程阶段', '备案'],
    ] as const) {
      await user.selectOptions(screen.getByRole('combobox', { name }), choice);
    }
    await press('保存');
    expect((await screen.findByRole('alert')).textContent).toContain('项目编号');
    expect(onDone).not.toHaveBeenCalled();
    await retype('项目编号', 'BJ-NEW');
    await press('保存');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
    const created = onDone.mock.calls[0]![0];
    expect(created.outcome).toBe('created');
    expect(await detail(created.id)).toMatchObject({
      organisation: { name: { zh: '示例企业 99' } },
      project: { code: 'BJ-NEW', powerMW: null },
    });
  });

  it('asks value by value when someone else was faster, and loses nothing', async () => {
    const { api, onDone, detail } = await open({ what: 'project', id: 'P1' });
    await retype(/装机功率/, '6');
    await retype(/循环寿命/, '7000');
    const other = { powerMW: 7, capacityMWh: 21 };
    await api.patch('/api/projects/P1', other, { 'if-match': '"1"' });
    await press('保存');
    expect(await screen.findByRole('heading', { name: '您填写期间，别人改了这条记录' })).toBe(
      document.activeElement,
    );
    const power = screen.getByRole('radiogroup', { name: '装机功率：选哪一个' });
    expect(within(power).getByRole<HTMLInputElement>('radio', { name: '我的 6 MW' }).checked).toBe(true);
    const capacity = screen.getByRole('radiogroup', { name: '储能容量：选哪一个' });
    expect(within(capacity).getByRole<HTMLInputElement>('radio', { name: '现存 21 MWh' }).checked).toBe(true);
    expect(screen.queryByRole('radiogroup', { name: /循环寿命/ })).toBeNull();
    await user.click(within(power).getByRole('radio', { name: '现存 7 MW' }));
    await press('按所选内容保存');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
    expect((await detail('P1')).project).toMatchObject({ ...other, cycleLife: 7000, version: 3 });
  });

  it('withdraws with a reason and a confirmation, and names what still refers to it', async () => {
    const { sent } = await open({ what: 'project', id: 'P1' });
    await user.click(await screen.findByRole('button', { name: '撤出…' }));
    await press('撤出');
    expect(screen.getByText('请写明撤出原因')).toBeDefined();
    expect(sent()).toEqual([]);
    await user.type(await field('撤出原因'), '重复登记');
    await user.click(screen.getByRole('checkbox', { name: '我确认撤出“project P1”' }));
    await press('撤出');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('资助 A1');
  });
});

describe('an award form', () => {
  const exceed = async (): Promise<void> => {
    await retype('批复金额', '6,000,001');
    await user.click(
      within(screen.getByRole('radiogroup', { name: '批复金额的单位' })).getByRole('radio', { name: '元' }),
    );
    expect(screen.getByText('= 6,000,001.00 元')).toBeDefined();
    await press('保存');
  };

  it('asks for an acknowledgement with a reason before it stores one that exceeds', async () => {
    const { onDone, detail, sent } = await open({ what: 'award', id: 'A1' });
    await field('批复金额');
    expect(screen.getByText(/up to 30 percent of the investment in small-batch testing/)).toBeDefined();
    await exceed();
    expect(await screen.findByRole('heading', { name: '确认并说明理由' })).toBe(document.activeElement);
    expect(screen.getByText('超上限')).toBeDefined();
    expect(screen.getByText(/20,000,000.00 × 30% = 6,000,000.00/)).toBeDefined();
    await press('确认并保存');
    expect(screen.getByText('请写明理由')).toBeDefined();
    expect(screen.getByText('请勾选确认')).toBeDefined();
    expect(sent()).toHaveLength(1);
    await user.type(await field('理由'), '专题会议纪要');
    await user.click(screen.getByRole('checkbox', { name: '我知道判定是“超上限”，仍要按此保存' }));
    await press('确认并保存');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
    const stored = (await detail('P1')).awards.find(({ id }) => id === 'A1');
    expect(stored).toMatchObject({ approvedFen: 600_000_100, verdict: 'exceeds', version: 2 });
  });

  it('goes back to the fields with everything that was typed', async () => {
    await open({ what: 'award', id: 'A1' });
    await exceed();
    await user.click(await screen.findByRole('button', { name: '返回修改' }));
    expect((await field('批复金额')).getAttribute('value')).toBe('6,000,001');
  });

  it('repeats dates in the language of the page, whatever order the browser writes them in', async () => {
    await open({ what: 'award', id: 'A1' });
    expect((await screen.findByLabelText('批复日期')).getAttribute('value')).toBe('2024-06-30');
    expect(screen.getByText('= 2024年6月30日')).toBeDefined();
  });

  it('refuses an amount finer than a fen in words, and never rounds it', async () => {
    const { sent } = await open({ what: 'award', id: 'A1' });
    await retype('批复金额', '1.0000001');
    expect(screen.getByText(/小数位太多/)).toBeDefined();
    await press('保存');
    expect((await screen.findByRole('alert')).textContent).toContain('小数位太多');
    expect(sent()).toEqual([]);
  });

  it('stores a lost submission once', async () => {
    let lost = true;
    const between =
      (through: Answer): Answer =>
      async (path, init) => {
        const answer = await through(path, init);
        if (init.method !== 'POST' || !lost) return answer;
        lost = false;
        throw new TypeError('SENTINEL');
      };
    const { onDone, detail, sent } = await open({ what: 'new-award', projectId: 'P1' }, { between });
    await user.selectOptions(await screen.findByRole('combobox', { name: '条款' }), 'III-4');
    await user.selectOptions(screen.getByRole('combobox', { name: '资金阶段' }), '申报');
    await user.type(await field('申报金额'), '100');
    await press('保存');
    expect((await screen.findByRole('alert')).textContent).toContain('不知道这次提交是否已经存下');
    const before = (await detail('P1')).awards.length;
    await press('保存');
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
    expect((await detail('P1')).awards).toHaveLength(before);
    const keys = sent().map(([, { headers }]) => new Headers(headers).get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it.each([
    ['unavailable', 503, '服务器暂时不可用'],
    ['not_signed_in', 401, '登录后回到这里，填的内容还在'],
    ['not_allowed', 403, '您的角色不能做这项操作'],
    ['not_found', 404, '可能刚被撤出'],
  ])('says %s plainly and keeps what was typed', async (code, status, words) => {
    const between =
      (through: Answer): Answer =>
      async (path, init) =>
        init.method === undefined
          ? through(path, init)
          : Response.json({ type: '', title: '', status, code, detail: 'SENTINEL', issues: [] }, { status });
    const { unmount, api } = await open({ what: 'award', id: 'A1' }, { between });
    await retype('批复金额', '599');
    await press('保存');
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    unmount();
    await open({ what: 'award', id: 'A1' }, { api });
    expect((await field('批复金额')).getAttribute('value')).toBe('599');
    await press(/放弃这些内容/);
    expect((await field('批复金额')).getAttribute('value')).toBe('600');
  });
});

describe('who may not write', () => {
  it('is told so', async () => {
    await open({ what: 'project', id: 'P1' }, { as: 'viewer' });
    expect(await screen.findByText('您可以查看这条记录，但不能修改。')).toBeDefined();
  });

  it('finds no foreign record', async () => {
    await open({ what: 'project', id: 'P1' }, { as: 'fangshan' });
    expect((await screen.findByRole('alert')).textContent).toContain('不在您的范围内');
  });
});

describe('a history', () => {
  it('says who changed what, from what, to what and why, in both languages', async () => {
    const api = freshApi();
    await api.patch('/api/awards/A4', { appliedFen: 12_345, why: '更正' }, { 'if-match': '"1"' });
    await open({ what: 'award-history', id: 'A4' }, { api });
    const table = await screen.findByRole('table', { name: '第 2 版的改动' });
    const [, row] = within(table).getAllByRole('row');
    expect(row?.textContent).toMatch(/^申报金额.*元123.45 元$/);
    expect(screen.getByText('原因：更正')).toBeDefined();
    expect(screen.getByText(/commission by name/)).toBeDefined();
    speak('en');
    expect(await screen.findByRole('table', { name: 'Changes of version 2' })).toBeDefined();
    expect(screen.getByText('CNY 123.45')).toBeDefined();
  });
});

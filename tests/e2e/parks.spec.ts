import type { Page } from '@playwright/test';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Every panel of the page is there, and none is still on its way. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.slot .panel').last()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

test('who is ahead: the first parks of Changping and Fangshan stand side by side at one scale', async ({
  page,
}) => {
  await page.goto('/parks');
  const figures = panel(page, '关键数字');
  await expect(figures.getByRole('img')).toHaveAccessibleName(/昌平“能源谷”、良乡大学城.*同一刻度/);
  const bars = await figures
    .locator('[data-row="capacity"] rect[fill="var(--ceiling)"]')
    .evaluateAll((rects) => rects.map((rect) => Number(rect.getAttribute('width'))));
  await figures.getByRole('radio', { name: '表' }).check({ force: true });
  const capacities = await figures
    .getByRole('row')
    .filter({ hasText: /昌平|良乡/ })
    .evaluateAll((rows) => rows.map((row) => Number(row.children[8]?.textContent)));
  expect(bars).toHaveLength(2);
  const [first = 0, second = 0] = bars;
  const [firstMWh = 0, secondMWh = 0] = capacities;
  expect(firstMWh).toBeGreaterThan(secondMWh);
  expect(first / second).toBeCloseTo(firstMWh / secondMWh, 1);
});

test('the address holds which two parks are compared; the list chooses them', async ({ page }) => {
  await page.goto('/parks?with=K2,K4');
  const figures = panel(page, '关键数字');
  await expect(figures.getByRole('img')).toHaveAccessibleName(/中关村生命科学园、窦店高端制造业基地/);
  await page.getByRole('button', { name: '对比 良乡大学城' }).click();
  expect(search(page).get('with')).toBe('K4,K3');
  await expect(page.getByRole('button', { name: '对比 良乡大学城' })).toHaveAttribute('aria-pressed', 'true');
  await expect(figures.getByRole('img')).toHaveAccessibleName(/窦店高端制造业基地、良乡大学城/);
  await page.goBack();
  await expect(figures.getByRole('img')).toHaveAccessibleName(/中关村生命科学园/);
});

test('a park in the link that is none is named, and the rest is shown', async ({ page }) => {
  await page.goto('/parks?with=K9,K2');
  await expect(page.getByText(/链接里的园区不存在或不在您的范围：K9/)).toBeVisible();
  await expect(panel(page, '关键数字').getByRole('img')).toHaveAccessibleName(/^中关村生命科学园 /);
});

test('which targets are missed, and on what source', async ({ page }) => {
  await page.goto('/parks/K3');
  const targets = panel(page, '目标');
  await expect(targets.getByText(/良乡大学城：.*示例：园区三年行动计划（合成）/)).toBeVisible();
  await targets.getByRole('radio', { name: '表' }).check({ force: true });
  const share = targets.getByRole('row').filter({ hasText: '高安全占比' });
  await expect(share).toContainText('无法判断：2 个项目未填容量');
  await expect(share).toContainText('示例：园区三年行动计划（合成）');
  await expect(targets.getByRole('row').filter({ hasText: '容量（MWh）' }).first()).toContainText(
    '未到期，推进中，另 2 个未填容量',
  );
});

test('what slipped: late projects stand first with threshold and stage, and open by keyboard', async ({
  page,
}) => {
  await page.goto('/parks/K1');
  const milestones = panel(page, '里程碑');
  const first = milestones.locator('.gantt-row').first();
  await expect(first).toHaveAccessibleName(/(逾期|预计推迟) \d+ 天（阈值 \d+ 天）/);
  const project = await first.getAttribute('data-row');
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(search(page).get('project')).toBe(project);
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();
});

test('milestones reach over 12 to 36 months or all, page by page, and as dates in a table', async ({
  page,
}) => {
  await page.goto('/parks/K1');
  const milestones = panel(page, '里程碑');
  await expect(milestones.locator('.gantt-row')).toHaveCount(16);
  await expect(milestones.getByText('第 1–16 个，共 25 个')).toBeVisible();
  await milestones.getByRole('button', { name: '下一页' }).click();
  await expect(milestones.getByText('第 17–25 个，共 25 个')).toBeVisible();
  await expect(milestones.locator('.gantt-row')).toHaveCount(9);
  const ticks = async (): Promise<number> =>
    milestones
      .locator('svg text')
      .filter({ hasText: /^20\d\d$/ })
      .count();
  expect(await ticks()).toBeLessThanOrEqual(2);
  await milestones.getByRole('radio', { name: '全部' }).check({ force: true });
  expect(await ticks()).toBeGreaterThan(3);
  await milestones.getByRole('radio', { name: '表' }).check({ force: true });
  await expect(milestones.getByRole('cell', { name: /^20\d\d-\d\d-\d\d$/ }).first()).toBeVisible();
});

test('which role is missing is said in words; a role filters by keyboard', async ({ page }) => {
  await page.goto('/parks/K1');
  const roles = panel(page, '研发、生产、应用');
  await expect(roles.getByText(/昌平“能源谷”(缺.*环节|三个环节都有项目)/).first()).toBeVisible();
  await roles.getByRole('radio', { name: '图' }).focus();
  await page.keyboard.press('ArrowRight');
  const row = roles.getByRole('button', { name: '生产', exact: true });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  expect(search(page).get('role')).toBe('production');
  const head = panel(page, '本园区');
  await expect(head.getByText(/筛选：.*生产/)).toBeVisible();
  await expect(head.getByText('8 / 25 个')).toBeVisible();
  await head.getByRole('button', { name: '清除筛选' }).click();
  await expect(head.getByText('25 个', { exact: true })).toBeVisible();
});

test('who the central and local partners are, with part and source, and what the district issued', async ({
  page,
}) => {
  await page.goto('/parks');
  const partners = panel(page, '央地共建');
  const changping = partners.getByRole('region', { name: '昌平“能源谷”' });
  await expect(changping.getByRole('heading', { name: '央方' })).toBeVisible();
  await expect(changping.getByText('示例央企 01')).toBeVisible();
  await expect(changping.getByText('示例市属企业 01')).toBeVisible();
  await expect(changping.getByText(/依据 · 示例：央地共建框架协议/).first()).toBeVisible();
  const policies = partners.getByRole('region', { name: '房山区的政策' });
  await expect(policies.getByText('示例：房山区支持新型储能产业发展若干措施')).toHaveCount(1);
  await policies.getByRole('link', { name: 'II-1' }).click();
  await expect(page).toHaveURL('/policy?clause=II-1');
});

test('a park without partners says so', async ({ page }) => {
  await page.goto('/parks/K4');
  await expect(panel(page, '央地共建').getByText('没有登记', { exact: true })).toHaveCount(2);
});

test('what is risky: lights with their indicator, verdicts, sites to survey; each opens its project', async ({
  page,
}) => {
  await page.goto('/parks/K1');
  const risks = panel(page, '风险');
  await expect(risks.getByText(/(里程碑逾期|预计推迟) \d+ 天，阈值 \d+ 天/).first()).toBeVisible();
  await expect(risks.getByText(/ · 超上限 · 批复 /)).toBeVisible();
  await risks
    .getByRole('button', { name: /示例项目/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('an enterprise filters the park, and the others turn grey instead of going', async ({ page }) => {
  await page.goto('/parks/K1');
  const enterprises = panel(page, '企业').first();
  const rows = enterprises.locator('tbody tr');
  await expect(rows).toHaveCount(12);
  const first = enterprises.getByRole('button', { name: /^示例企业/ }).first();
  await first.click();
  await expect(page).toHaveURL(/enterprise=/);
  await expect(rows).toHaveCount(12);
  await expect(enterprises.locator('tbody tr[data-muted]')).toHaveCount(11);
});

test('money of the park stands against the ceilings of its own awards', async ({ page }) => {
  await page.goto('/parks/K1');
  const own = panel(page, '资金与上限');
  await own.getByRole('radio', { name: '表' }).check({ force: true });
  const park = await own.getByRole('row').filter({ hasText: 'II-5' }).textContent();
  await page.goto('/?park=K1');
  const overview = panel(page, '资金与上限');
  await overview.getByRole('radio', { name: '表' }).check({ force: true });
  await expect(overview.getByRole('row').filter({ hasText: 'II-5' })).toHaveText(park ?? '');
});

test('a note is stored with its writer, and what is empty is not', async ({ page }) => {
  await page.goto('/parks/K2');
  const notes = panel(page, '备注');
  await notes.getByRole('button', { name: '保存备注' }).click();
  await expect(notes.getByRole('textbox', { name: '新备注' })).toBeFocused();
  await expect(notes.getByText('请先写备注')).toBeVisible();
  const text = `现场会定于下月 ${test.info().workerIndex}`;
  await page.keyboard.type(text);
  await notes.getByRole('button', { name: '保存备注' }).click();
  await expect(notes.getByText('备注已保存')).toBeVisible();
  const note = notes.getByRole('listitem').filter({ hasText: text });
  await expect(note).toContainText(/，20\d\d年/);
  await expect(notes.getByRole('textbox', { name: '新备注' })).toHaveValue('');
});

test.describe('a note that the server does not take', () => {
  test.use({ expectedErrors: [/503|Failed to load resource/] });

  test('stays in its field, and says so', async ({ page }) => {
    await page.route('**/api/notes', (route) => route.fulfill({ status: 503, body: 'no' }));
    await page.goto('/parks/K2');
    const notes = panel(page, '备注');
    await notes.getByRole('textbox', { name: '新备注' }).fill('先记一笔');
    await notes.getByRole('button', { name: '保存备注' }).click();
    await expect(notes.getByRole('alert')).toBeVisible();
    await expect(notes.getByRole('textbox', { name: '新备注' })).toHaveValue('先记一笔');
  });
});

test('a park that is not there is said plainly, with the way on', async ({ page }) => {
  await page.goto('/parks/K999');
  await expect(page.getByText('没有编号为“K999”的园区，或不在您的范围')).toBeVisible();
  await page.getByRole('link', { name: '看全部园区' }).click();
  await expect(page).toHaveURL('/parks');
  await page.getByRole('link', { name: '窦店高端制造业基地' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '窦店高端制造业基地' })).toBeVisible();
  await expect(page).toHaveTitle(/窦店高端制造业基地$/);
});

test.describe('an official of Changping', () => {
  test.use({ role: 'changping' });

  test('sees the parks of Changping only, and a link to another says so', async ({ page }) => {
    await page.goto('/parks');
    const list = panel(page, '各园区').first();
    await expect(list.locator('tbody tr')).toHaveCount(2);
    await expect(panel(page, '关键数字').getByRole('img')).toHaveAccessibleName(
      /昌平“能源谷”、中关村生命科学园/,
    );
    await expect(page.getByText('良乡大学城')).toHaveCount(0);
    await page.goto('/parks/K3');
    await expect(page.getByText('没有编号为“K3”的园区，或不在您的范围')).toBeVisible();
    await page.goto('/parks/K1');
    await expect(page.getByRole('button', { name: '保存备注' })).toBeVisible();
  });
});

test.describe('who only reads', () => {
  test.use({ role: 'viewer' });

  test('sees the notes and no way to write', async ({ page }) => {
    await page.goto('/parks/K1');
    const notes = panel(page, '备注');
    await expect(notes.getByRole('listitem').first()).toBeVisible();
    await expect(notes.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '编辑园区范围' })).toHaveCount(0);
  });
});

test('on paper every project has its row, sheet by sheet, none wider than A4', async ({ page }) => {
  await page.goto('/parks/K1');
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheets = panel(page, '里程碑').locator('.milestone-sheets > .chart');
  await expect(sheets).toHaveCount(3);
  await expect(sheets.locator('svg text').filter({ hasText: /^示例项目 \d+$/ })).toHaveCount(25);
  for (const sheet of await sheets.all()) {
    const box = await sheet.locator('svg').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(1032);
    expect(box?.height).toBeLessThanOrEqual(700);
  }
  await expect(panel(page, '企业').first().locator('tbody tr')).toHaveCount(13);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheets).toHaveCount(1);
});

for (const [lang, title, park] of [
  ['zh-CN', '园区', '昌平“能源谷”'],
  ['en', 'Parks', 'Changping Energy Valley'],
] as const) {
  test(`nothing serious for axe, nothing beyond the edge of a phone (${lang})`, async ({ page }) => {
    for (const [path, heading] of [
      [`/parks?lang=${lang}`, title],
      [`/parks/K1?lang=${lang}`, park],
    ] as const) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await settled(page);
      expect(await overflowing(page)).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
}

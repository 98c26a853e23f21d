import type { Page } from '@playwright/test';
import { portfolioColumns } from '../../src/contract/portfolio.ts';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const address = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const CLAUSES = '各条款用到上限的几成？';
const UNITS = '哪些单位接近或超过上限？';
const ROOM = '还能批多少？';
const CLOCK = '贴息还剩几年？';
const READINGS = '同一笔钱，两种读法';
const SEVERAL = '一个项目，几项支持';

test('how much room has a clause, and which of its units are near', async ({ page }) => {
  await page.goto('/funding');
  await expect(page.getByRole('heading', { level: 1, name: '资金与上限' })).toBeVisible();
  const row = panel(page, CLAUSES).locator('[data-row="III-3"]');
  await expect(row).toContainText('小批量验证');
  await expect(row).toContainText('文本写明');
  // Ceilings, approved and headroom of the clause, as the overview has them.
  await expect(row.getByTitle('12,173,297.99 元')).toHaveText('1,217.33');
  await row.getByRole('button').click();
  await expect(page).toHaveURL(/measure=III-3/);
  expect(address(page).get('clause')).toBe('III-3');
  await expect(panel(page, UNITS)).toContainText('III-3 小批量验证');
  const first = panel(page, UNITS).getByRole('listitem').first();
  await expect(first).toContainText('超出');
  await expect(panel(page, ROOM)).toContainText('III-3 小批量验证');
  // One step back undoes one click.
  await page.goBack();
  await expect(page).not.toHaveURL(/measure=/);
  await expect(panel(page, UNITS)).toContainText('III-2');
});

test('how much more may a project receive, and what binds', async ({ page }) => {
  await page.goto('/funding');
  await expect(panel(page, ROOM).locator('.unit-head')).toBeVisible();
  await panel(page, ROOM).getByRole('combobox', { name: '找一个项目或企业' }).fill('示例项目 009');
  await page.getByRole('option').first().click();
  await expect.poll(() => address(page).get('award')).toBe('P009-A1');
  const room = panel(page, ROOM);
  // 6,957,969.00 × 30 % = 2,087,390.70; awarded 1,056,843.00 + 750,493.00.
  const sentence = room.locator('.unit-sentence');
  await expect(sentence).toHaveText(
    /^示例企业 01，III-2 厂区园区配置储能（按企业计）：批复 180\.73 万元，占允许最多 208\.74 万元的 86\.5%，还可批 28\.01 万元。起约束的是奖励范围内总投资的 30%，不是固定上限 3,000 万元。/,
  );
  await expect(room.getByRole('img', { name: /^示例企业 01/ })).toBeVisible();
  await room.getByText('表', { exact: true }).click();
  const table = room.getByRole('table');
  await expect(table.getByRole('row', { name: /^奖励范围内总投资 695\.80/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^× 30% 208\.74/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^固定上限 3,000\.00 .*未起约束/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^允许最多 208\.74 取最小/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^余量 28\.01/ })).toBeVisible();
});

test('the link opens the same waterfall, also under the other reading', async ({ page, context }) => {
  await page.goto('/funding?award=P047-A2');
  await expect(panel(page, ROOM).locator('.unit-sentence')).toContainText('按企业计');
  await panel(page, ROOM)
    .getByRole('radio', { name: /按项目/ })
    .check();
  await expect(panel(page, ROOM).locator('.unit-sentence')).toContainText('按项目计');
  expect(address(page).get('tab')).toBe('project');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(panel(second, ROOM).locator('.unit-sentence')).toHaveText(
    await panel(page, ROOM).locator('.unit-sentence').innerText(),
  );
  // Within by project, above by enterprise: the sentence says that the verdict hangs on it, and nothing is green.
  await expect(panel(second, ROOM).locator('.unit-head')).toHaveAttribute(
    'data-verdict',
    'interpretation_dependent',
  );
});

test('which units exceed, and by how much exactly', async ({ page }) => {
  await page.goto('/funding?clause=III-2');
  const units = panel(page, UNITS);
  await units.getByText(/^超过 2$/).click();
  await expect(units.getByRole('listitem')).toHaveCount(2);
  await expect(units.getByRole('listitem').first()).toContainText('示例企业 04');
  await expect(units.getByTitle('495,547.70 元')).toHaveText('超出 49.55 万元');
  await expect(units.getByTitle('33,050.90 元')).toHaveText('超出 3.31 万元');
  await units.getByRole('button', { name: /示例企业 27/ }).click();
  await expect(panel(page, ROOM)).toContainText('超出 (33,050.90 元)');
});

test('how many subsidy years are left', async ({ page }) => {
  await page.goto('/funding?clause=II-3b');
  const clock = panel(page, CLOCK);
  const row = (name: string) => clock.locator('.clock-pips').getByRole('listitem').filter({ hasText: name });
  await expect(row('示例项目 094')).toContainText('已满 3 年');
  await expect(row('示例项目 011')).toContainText('剩 2 年');
  await expect(row('示例项目 056')).toContainText('次数 3，跨度 4');
  await expect(row('示例项目 129')).toContainText('1 笔未填年度');
  // A figure only where one can be computed: an award waits, and its interest is on record.
  await row('示例项目 096').getByRole('button').click();
  await expect(clock).toContainText('2026 年最多还可批 144.17 万元');
  await row('示例项目 129').getByRole('button').click();
  await expect(clock).toContainText('算不出来');
  await expect(clock).not.toContainText('最多还可批 0');
});

test('what changes under the other reading', async ({ page }) => {
  await page.goto('/funding?clause=I-1');
  const readings = panel(page, READINGS);
  await readings.getByRole('button', { name: '示例企业 40 · II-3a 产业化项目补助' }).click();
  const byProject = readings.getByRole('region', { name: '读法 A' });
  const byEnterprise = readings.getByRole('region', { name: '读法 B' });
  await expect(byProject).toContainText('默认');
  await expect(byProject).toContainText('上限内');
  await expect(byProject).toContainText('1,801.43 / 3,000.00');
  await expect(byEnterprise).toContainText('超上限');
  await expect(byEnterprise).toContainText('3,358.02 > 3,000.00，超出 358.02 万元');
  const card = readings.getByRole('complementary', { name: '依解读而定' });
  await expect(card).toContainText('条款主管部门的书面答复');
  await expect(card).toContainText('2 个项目、1 家企业、3,358.02 万元');
  await expect(page).toHaveURL(/award=P094-A1/);
});

test('which projects draw on several measures, side by side and not added', async ({ page }) => {
  await page.goto('/funding');
  const several = panel(page, SEVERAL);
  await expect(several).toContainText('17 个项目');
  await expect(several).toContainText('没有写各项支持能否叠加');
  const first = several.locator('.stacked-list > li').first();
  await expect(first).toContainText('II-3a 产业化项目补助');
  await expect(first).toContainText('1,801.43 万元');
  await expect(first.getByText('合计')).toHaveCount(0);
  await several.getByRole('button', { name: /^再看 9 个/ }).click();
  await expect(several.locator('.stacked-list > li')).toHaveCount(17);
  await first.getByRole('link').click();
  await expect(page).toHaveURL(/\/projects\/P094/);
});

test('which conditions are open', async ({ page }) => {
  await page.goto('/funding?award=P006-A1');
  const conditions = panel(page, ROOM).getByRole('region', { name: '条件清单' });
  await expect(conditions).toContainText('P006-A1：满足 2，不满足 0，未核实 1');
  await expect(conditions.getByRole('listitem').filter({ hasText: '制造业企业' })).toContainText('依据未填');
  await expect(conditions).toContainText('不等于符合条件');
  await expect(page.getByText('合规')).toHaveCount(0);
});

test('a missing base leaves the steps open and nothing green', async ({ page }) => {
  await page.goto('/funding?award=P055-A1');
  const room = panel(page, ROOM);
  await expect(room.locator('.unit-sentence')).toContainText('允许最多和余量算不出来');
  await expect(room.locator('.unit-sentence')).toContainText('P055-A1 未填奖励范围内总投资');
  await expect(room.locator('.unit-head')).toHaveAttribute('data-verdict', 'cannot_verify');
  await room.getByText('表', { exact: true }).click();
  await expect(room.getByRole('row', { name: /^奖励范围内总投资 未填/ })).toBeVisible();
  await expect(room.getByRole('row', { name: /^允许最多 算不出/ })).toBeVisible();
});

test('room under one reading is not green where another reading cannot be verified', async ({ page }) => {
  await page.goto('/funding?award=P094-A5');
  const room = panel(page, ROOM);
  await expect(room.locator('.unit-head')).toHaveAttribute('data-verdict', 'cannot_verify');
  await expect(room.locator('.unit-sentence')).toContainText('换一种读法缺数，因此无法核验。');
  const picture = room.locator('svg.recharts-surface');
  await expect(picture.getByText('余量', { exact: true })).toBeVisible();
  await expect(picture.locator('[fill="var(--v-within)"]')).toHaveCount(0);
  await page.goto('/funding?award=P009-A1');
  await expect(picture.locator('rect[fill="var(--v-within)"]')).toHaveCount(1);
});

test('verdicts are counted once, and each filters everything else', async ({ page }) => {
  await page.goto('/funding');
  const verdicts = panel(page, '判定');
  await expect(verdicts.locator('svg.caps-verdict-strip')).toBeVisible();
  const counts = await verdicts.getByRole('button', { pressed: false }).locator('b').allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(119);
  await expect(verdicts).toContainText('只有上限内、达上限是通过：77 / 119 笔');
  await verdicts.getByRole('button', { name: '超上限' }).click();
  await expect(page).toHaveURL(/verdict=exceeds/);
  // The others stay in sight, greyed.
  await expect(verdicts).toContainText('77 / 119');
  await expect(verdicts.locator('[data-muted]')).not.toHaveCount(0);
});

test('the scale of bars changes, and the table is written to a file', async ({ page }) => {
  await page.goto('/funding');
  const clauses = panel(page, CLAUSES);
  const track = (id: string) => clauses.locator(`[data-row="${id}"] .cap-track`);
  const full = (await track('II-4').boundingBox())!.width;
  expect((await track('III-3').boundingBox())!.width).toBeCloseTo(full, 0);
  await clauses.getByText('金额', { exact: true }).click();
  await expect(clauses).toContainText('同一金额尺度');
  expect((await track('III-3').boundingBox())!.width).toBeLessThan(full / 5);
  const download = page.waitForEvent('download');
  await clauses.getByRole('button', { name: /^导出 CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await expect(clauses.getByRole('link', { name: /^III-1/ })).toHaveAttribute(
    'href',
    /\/policy\?.*clause=III-1/,
  );
});

test('an unknown clause or award in the link is said, and the page works', async ({ page }) => {
  await page.goto('/funding?clause=IX-9&award=Z999');
  await expect(panel(page, UNITS)).toContainText('没有编号为 IX-9 的条款');
  await expect(panel(page, ROOM)).toContainText('没有编号为 Z999 的资助');
  await expect(panel(page, UNITS).getByRole('listitem')).not.toHaveCount(0);
  await expect(panel(page, ROOM).locator('.unit-head')).toBeVisible();
});

test('the keyboard alone chooses a clause, a unit and a reading', async ({ page }) => {
  await page.goto('/funding');
  await expect(panel(page, ROOM).locator('.unit-head')).toBeVisible();
  await panel(page, CLAUSES)
    .getByRole('button', { name: /^II-3b/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/clause=II-3b/);
  await panel(page, UNITS).getByRole('radio', { name: /^全部/ }).focus();
  await page.keyboard.press('Space');
  await panel(page, UNITS)
    .getByRole('button', { name: /示例项目 056/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(panel(page, ROOM).locator('.unit-sentence')).toContainText('示例项目 056');
  await panel(page, ROOM)
    .getByRole('radio', { name: /按项目.*按支持年度个数/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel(page, ROOM).locator('.unit-sentence')).toContainText('支持 4 年，条款不超过 3 年');
  await panel(page, ROOM).getByRole('combobox').focus();
  await page.keyboard.type('示例项目 074');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/award=P074-A1/);
});

for (const lang of ['zh-CN', 'en'] as const) {
  test(`nothing serious to axe and nothing over the edge of a phone: ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/funding?lang=${lang}&award=P056-A2`);
    await expect(page.locator('#cap-readings')).toBeVisible();
    await expect(page.locator('.unit-head')).toBeVisible();
    await expect.poll(() => overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    // Pictures follow the new width a frame later.
    await expect.poll(() => overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test('amounts in English are in CNY million', async ({ page }) => {
  await page.goto('/funding?lang=en&clause=III-2');
  await expect(page.locator('[data-row="III-2"]')).toContainText('Plant and park storage');
  await expect(page.locator('#clauses thead')).toContainText('CNY M');
  await expect(page.locator('.unit-sentence')).toHaveText(
    /approved CNY 5\.1480 M, 110\.7% of the most allowed CNY 4\.6525 M; CNY 0\.4955 M over\. What binds is 30% of the investment/,
  );
  await expect(page.locator('.unit-rest')).toContainText('0.4955 CNY M');
  await expect(page.locator('main')).not.toContainText('万元');
});

test.describe('of one district', () => {
  test.use({ role: 'changping' });

  test('a unit with awards elsewhere has a verdict and no figures', async ({ page }) => {
    await page.goto('/funding');
    await expect(panel(page, CLAUSES)).toContainText('含辖区外的资助');
    const answer = await page.request.get('/api/portfolio');
    const { units, verdicts, awards } = portfolioColumns.parse(await answer.json());
    const judged = verdicts.unitRow.findIndex((unit) => unit !== null && units.holdsOthers[unit] === 1);
    const award = awards.id[verdicts.awardRow[judged] ?? 0];
    await page.goto(`/funding?award=${award}`);
    const room = panel(page, ROOM);
    await expect(room).toContainText('同一单位含辖区外的资助：只显示判定，不显示合计、上限和余量');
    await expect(room.locator('.unit-head')).toHaveCount(0);
    await panel(page, UNITS).getByRole('radio', { name: /^全部/ }).check();
    const chosen = panel(page, UNITS)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { pressed: true }) });
    await expect(chosen).toContainText('含辖区外的资助');
    await expect(chosen).not.toContainText('万元');
  });
});

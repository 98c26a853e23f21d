import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const table = (page: Page) => page.locator('#project-table');
const rowNames = (page: Page) => table(page).locator('tbody th[scope="row"]');
const header = (page: Page, name: string) =>
  table(page).getByRole('columnheader', { name: new RegExp(`^${name}`) });

test('which projects are late and most over their cap, sorted and saved as a set', async ({ page }) => {
  await page.goto('/projects');
  await header(page, '进度灯').getByRole('button').click();
  await header(page, '占上限')
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await expect(table(page).getByText('按进度灯升序排列，再按占上限降序排列')).toBeVisible();
  expect(search(page).get('sort')).toBe('light:asc~utilisationBp:desc');
  await expect(header(page, '进度灯')).toHaveAttribute('aria-sort', 'ascending');
  await expect(header(page, '占上限')).toHaveAttribute('aria-sort', 'descending');
  const first = table(page).locator('tbody tr[data-row-index="0"]');
  await expect(first).toContainText('红灯');
  const uses = await table(page)
    .locator('tbody tr[data-row-index]')
    .filter({ hasText: '红灯' })
    .locator('.utilisation')
    .allInnerTexts();
  const figures = uses.map((text) => Number.parseFloat(text)).filter((figure) => !Number.isNaN(figure));
  expect(figures.length).toBeGreaterThan(3);
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));

  await table(page).getByRole('button', { name: '列组' }).click();
  await page.getByLabel('名称').fill('晚且超');
  await page.getByRole('button', { name: '保存现在的列' }).click();
  await expect(page.getByText('已保存“晚且超”。')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/projects?columns=name,route');
  await table(page).getByRole('button', { name: '列组' }).click();
  await page.getByRole('button', { name: '晚且超', exact: true }).click();
  await expect(table(page).getByRole('button', { name: '列组：晚且超' })).toBeVisible();
  expect(search(page).get('sort')).toBe('light:asc~utilisationBp:desc');
  expect(search(page).has('columns')).toBe(false);
});

test('columns are chosen, moved and held by buttons, and the address shares them', async ({ page }) => {
  await page.goto('/projects?density=compact');
  await table(page).getByRole('radio', { name: '技术' }).check();
  await expect(header(page, '循环寿命')).toContainText('次');
  await table(page).getByRole('button', { name: '选列' }).click();
  await page.getByRole('button', { name: '企业后移' }).click();
  await page.getByRole('checkbox', { name: '编号' }).check();
  await page.getByRole('radiogroup', { name: '左侧固定列数' }).getByRole('radio', { name: '2' }).check();
  await page.keyboard.press('Escape');
  const wanted = search(page).get('columns');
  expect(wanted?.split(',').slice(0, 4)).toEqual(['name', 'route', 'pin', 'organisation']);
  expect(wanted?.split(',').at(-1)).toBe('code');
  await page.goto(page.url());
  await expect(header(page, '企业')).toBeVisible();
  const names = await table(page).getByRole('columnheader').allInnerTexts();
  expect(names.slice(1, 4).map((name) => name.split('\n')[0])).toEqual(['项目', '路线', '企业']);
  await expect(table(page).locator('tbody tr').first().locator('[data-pinned]')).toHaveCount(3);
  expect(
    await table(page)
      .locator('tbody tr')
      .first()
      .evaluate((row) => row.clientHeight),
  ).toBeLessThan(32);
});

test('a file holds exactly what is shown', async ({ page }) => {
  await page.goto('/projects?columns=code,name,efficiencyPct&sort=efficiencyPct:desc&district=110114');
  const download = page.waitForEvent('download');
  await table(page).getByRole('button', { name: '导出 CSV' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8'))
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]?.split(',').slice(0, 3)).toEqual(['编号', '项目', '循环效率 (%)']);
  const rows = lines.slice(1).filter((line) => line.startsWith('SP-'));
  await expect(table(page).getByRole('heading', { level: 2 })).toHaveText(`项目（${rows.length}）`);
  expect(rows.length).toBeGreaterThan(10);
  const figures = rows.map((line) => Number.parseFloat(line.split(',')[2] ?? ''));
  const known = figures.filter((figure) => !Number.isNaN(figure));
  expect(known).toEqual(known.toSorted((a, b) => b - a));
});

test('totals by group keep the kinds of money apart, and filter', async ({ page }) => {
  await page.goto('/projects');
  const totals = page.getByRole('region', { name: '分组合计' });
  await expect(totals.getByRole('columnheader', { name: '四类资金互不相加' })).toBeVisible();
  await totals.getByRole('combobox', { name: '分组' }).selectOption('light');
  await expect(totals.getByRole('row')).toHaveCount(7);
  await totals.getByRole('button', { name: '红灯' }).click();
  await expect(page).toHaveURL(/light=red/);
  await expect(totals.locator('tfoot')).toContainText('列内合计');
});

test('by keyboard from the table to a project and back to its row', async ({ page }) => {
  await page.goto('/projects?sort=code:asc');
  await rowNames(page).first().getByRole('link').focus();
  for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowDown');
  const focused = page.locator(':focus');
  const name = await focused.innerText();
  await page.keyboard.press('Space');
  await expect(table(page).getByText('已选 1 个')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  expect(search(page).get('sort')).toBe('code:asc');
  await page.goBack();
  await expect(page.locator(':focus')).toHaveText(name);
  await page.keyboard.press('Home');
  await expect(page.locator('tr[data-row-index="0"] a')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('tr[data-row-index="199"] a')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.project-table :focus')).toHaveCount(0);
});

test('a row opens the project beside the page, with Ctrl its own page in a new tab', async ({
  page,
  context,
}) => {
  await page.goto('/projects');
  const row = table(page).locator('tbody tr[data-row-index="0"]');
  await row.locator('td').nth(2).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(search(page).get('project')).toMatch(/^P\d+$/);
  await page.getByRole('dialog').getByRole('link', { name: '打开页面' }).click();
  await expect(page).toHaveURL(/\/projects\/P\d+/);
  await page.goto('/projects');
  const opened = context.waitForEvent('page');
  await row
    .locator('td')
    .nth(2)
    .click({ modifiers: ['Control'] });
  await expect(await opened).toHaveURL(/\/projects\/P\d+/);
});

test.describe('side by side', () => {
  test('three projects stand in the same rows, differences marked, money on one scale', async ({ page }) => {
    await page.goto('/projects');
    for (const index of [0, 1, 2]) await table(page).getByRole('checkbox').nth(index).check();
    await table(page).getByRole('button', { name: '并排对比' }).click();
    const compare = page.getByRole('region', { name: '并排对比' }).first();
    await expect(compare.getByRole('columnheader')).toHaveCount(3);
    expect(search(page).get('with')?.split(',')).toHaveLength(3);
    await expect(compare.getByRole('rowheader', { name: /^批复/ })).toBeVisible();
    await expect(compare.getByRole('img', { name: /数据截至/ })).toHaveCount(3);
    const rows = await compare.getByRole('rowheader').count();
    await compare.getByLabel('只看不同').check();
    expect(await compare.getByRole('rowheader').count()).toBeLessThan(rows);
    await compare.getByLabel('再加一个项目').fill('示例项目 014');
    await compare.getByRole('button', { name: /^示例项目 014/ }).click();
    await expect(compare.getByRole('columnheader')).toHaveCount(4);
    await expect(compare.getByText('最多并排 4 个')).toBeVisible();
    await compare.getByRole('button', { name: '移出示例项目 014' }).click();
    await expect(compare.getByRole('columnheader')).toHaveCount(3);
    await compare.getByRole('button', { name: '结束对比' }).click();
    await expect(page.locator('#project-compare')).toHaveCount(0);
  });

  test('says which projects it does not know and which are too many', async ({ page }) => {
    await page.goto('/projects?with=P001,P014,P033,P046,P047,X9');
    const compare = page.locator('#project-compare');
    await expect(compare.getByText('您能看到的记录里没有：X9。')).toBeVisible();
    await expect(compare.getByText('一次最多并排 4 个，没有显示：P047。')).toBeVisible();
    await expect(compare.getByRole('columnheader')).toHaveCount(4);
  });

  test('a fifth pick is refused in words', async ({ page }) => {
    await page.goto('/projects');
    for (const index of [0, 1, 2, 3]) await table(page).getByRole('checkbox').nth(index).check();
    await table(page).getByRole('checkbox').nth(4).click();
    await expect(table(page).getByText('最多并排 4 个：先取消一个，再选这一个')).toBeVisible();
    await expect(table(page).getByRole('checkbox').nth(4)).not.toBeChecked();
  });
});

test.describe('for an official of one district', () => {
  test.use({ role: 'changping' });

  test('the table holds own projects, and foreign ones cannot be set side by side', async ({ page }) => {
    await page.goto('/projects?with=P014,P047&columns=name,district');
    await expect(page.locator('#project-compare').getByText('您能看到的记录里没有：P047。')).toBeVisible();
    await expect(table(page).getByRole('columnheader', { name: '区', exact: true })).toBeVisible();
    await expect(table(page).locator('tbody tr').first()).toBeVisible();
    const districts = await table(page).locator('tbody tr[data-row-index] td:last-child').allInnerTexts();
    expect(new Set(districts)).toEqual(new Set(['昌平区']));
  });
});

test.describe('without barriers', () => {
  for (const lang of ['zh-CN', 'en']) {
    test(`the table and the comparison have no serious findings in ${lang}`, async ({ page }) => {
      await page.goto(`/projects?with=P014,P046&lang=${lang}`);
      await expect(page.locator('.compare-tracks svg').first()).toBeVisible();
      await expect(page.locator('#project-totals')).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }

  test('nothing runs over on a hand-held screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const lang of ['zh-CN', 'en']) {
      await page.goto(`/projects?with=P014,P046,P047&lang=${lang}`);
      await expect(page.locator('.compare-tracks svg').first()).toBeVisible();
      await expect(page.locator('#project-totals')).toBeVisible();
      expect(await overflowing(page)).toEqual([]);
    }
  });
});

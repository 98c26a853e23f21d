import type { Locator, Page } from '@playwright/test';
import { another, test } from './own-demonstration.ts';
import { expect, overflowing, seriousFindings } from './page-test.ts';

// Each test starts a server, and some open the page for two people.
test.describe.configure({ timeout: 120_000 });

/* The browser itself notes each refusal as an error. */
test.use({ expectedErrors: [/the server responded with a status of (401|409|412)/] });

const form = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
const projectPanel = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: new RegExp(`^${name}`) });
const field = (within: Locator, name: string): Locator => within.getByLabel(name, { exact: true });

test('a changed rating shows in the table, in the headline and in the history', async ({ page }) => {
  await page.goto('/?text=SP-110106-001&project=P001');
  const headline = page.getByRole('region', { name: '关键数字' });
  await expect(headline).toContainText('7.5');
  await projectPanel(page, '示例项目 001').getByRole('button', { name: '编辑', exact: true }).click();
  const edit = form(page, '编辑项目：示例项目 001');
  expect(new URL(page.url()).searchParams.get('edit')).toBe('project:P001');
  await edit.getByLabel(/装机功率/).fill('12.5');
  await edit.getByLabel(/储能容量/).fill('９０');
  await expect(edit.getByText('7.2 小时（容量 ÷ 功率）')).toBeVisible();
  await field(edit, '新增或修改的原因').fill('扩容');
  await edit.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存：示例项目 001')).toBeVisible();
  await expect(edit).toHaveCount(0);
  const panel = projectPanel(page, '示例项目 001');
  await expect(panel.getByText('90.0 MWh')).toBeVisible();
  await panel.getByRole('button', { name: '历史', exact: true }).click();
  const change = form(page, '历史：示例项目 001').getByRole('listitem').first();
  await expect(change).toContainText('市级');
  await expect(change).toContainText('原因：扩容');
  await expect(change.getByRole('row', { name: /装机功率/ })).toHaveText(/3\.75 MW.*12\.5 MW/);
  await page.goBack();
  await page.goBack();
  await page.keyboard.press('Escape');
  await expect(headline).toContainText('90');
  await expect(
    page.getByRole('region', { name: '项目', exact: true }).getByRole('row', { name: /示例项目 001/ }),
  ).toContainText('90.0');
});

test('an award that exceeds is refused, acknowledged with a reason, and seen as exceeding everywhere', async ({
  page,
}) => {
  await page.goto('/?text=SP-110106-001&project=P001');
  const panel = projectPanel(page, '示例项目 001');
  await panel.getByRole('button', { name: '新增资助' }).click();
  const edit = form(page, '新增资助：示例项目 001');
  await field(edit, '条款').selectOption('III-3');
  await expect(edit.getByText('to a maximum of CNY 10 million for each project')).toBeVisible();
  await field(edit, '资金阶段').selectOption({ label: '批复' });
  await field(edit, '批复金额').fill('1,000.01');
  await expect(edit.getByText('= 10,000,100.00 元')).toBeVisible();
  await field(edit, '批复日期').fill('2026-05-06');
  await field(edit, '基数：小批量测试投资').fill('9000');
  await edit.getByRole('button', { name: '保存' }).click();
  await expect(edit.getByRole('heading', { name: '确认并说明理由' })).toBeFocused();
  await expect(edit.getByText('超上限', { exact: true }).first()).toBeVisible();
  expect(await edit.innerText()).not.toMatch(/合规/);
  await edit.getByRole('button', { name: '确认并保存' }).click();
  await expect(edit.getByText('请写明理由')).toBeVisible();
  await field(edit, '理由').fill('市政府专题会议纪要');
  await edit.getByLabel('我知道判定是“超上限”，仍要按此保存').check();
  await edit.getByRole('button', { name: '确认并保存' }).click();
  await expect(page.getByText(/^已保存：III-3/)).toBeVisible();
  const award = panel.getByRole('article', { name: /III-3/ });
  await expect(award.getByText('超上限').first()).toBeVisible();
  await award.getByRole('button', { name: /的历史$/ }).click();
  const history = form(page, /^历史：III-3/);
  await expect(history.getByText('确认后保存，当时的判定：')).toBeVisible();
  await expect(history.getByText('超上限')).toBeVisible();
  await page.goto('/?verdict=exceeds&text=SP-110106-001');
  await expect(
    page.getByRole('region', { name: '项目', exact: true }).getByRole('row', { name: /示例项目 001/ }),
  ).toContainText('超上限');
});

test('two people at one award: the later one sees both values and decides', async ({
  page,
  browser,
  ownOrigin,
}) => {
  await page.goto('/?text=SP-110114-046&edit=award:P046-A1');
  const edit = form(page, /^编辑资助：II-4/);
  await field(edit, '批复金额').fill('170');
  const other = await another(browser, ownOrigin, 'changping');
  await other.goto('/?text=SP-110114-046&edit=award:P046-A1');
  const theirs = form(other, /^编辑资助：II-4/);
  await field(theirs, '批复金额').fill('171');
  await field(theirs, '批复日期').fill('2026-04-30');
  await theirs.getByRole('button', { name: '保存' }).click();
  await expect(theirs).toHaveCount(0);
  await other.context().close();

  await edit.getByRole('button', { name: '保存' }).click();
  await expect(edit.getByRole('heading', { name: '您填写期间，别人改了这条记录' })).toBeFocused();
  const amount = edit.getByRole('radiogroup', { name: /^批复金额/ });
  await expect(amount.getByRole('radio', { name: '我的 1,700,000.00 元' })).toBeChecked();
  await expect(
    edit.getByRole('radiogroup', { name: /^批复日期/ }).getByRole('radio', { name: '现存 2026-04-30' }),
  ).toBeChecked();
  expect(await seriousFindings(page)).toEqual([]);
  await edit.getByRole('button', { name: '按所选内容保存' }).click();
  await expect(edit).toHaveCount(0);
  await page.goto('/?text=SP-110114-046&edit=award-history:P046-A1');
  const [mine, before] = [0, 1].map((at) => form(page, /^历史/).getByRole('article').nth(at));
  await expect(mine ?? page.locator('none')).toContainText(/批复金额1,710,000.00 元1,700,000.00 元/);
  await expect(mine ?? page.locator('none')).not.toContainText('批复日期');
  await expect(before ?? page.locator('none')).toContainText('2026-04-30');
});

test.describe('a district official', () => {
  test.use({ role: 'changping', expectedErrors: [/404/] });

  test('edits own projects and finds no foreign one', async ({ page }) => {
    await page.goto('/?edit=project:P046');
    const edit = form(page, '编辑项目：示例项目 046');
    await expect(field(edit, '所在区').locator('option')).toHaveText(['请选择', '昌平区']);
    await edit.getByLabel(/循环寿命/).fill('0');
    await edit.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('已保存：示例项目 046')).toBeVisible();
    await page.goto('/?edit=project:P001');
    await expect(page.getByText(/不在您的范围内/)).toBeVisible();
  });
});

test.describe('a viewer', () => {
  test.use({ role: 'viewer' });

  test('sees histories and no way to change anything', async ({ page }) => {
    await page.goto('/?project=P046');
    const panel = projectPanel(page, '示例项目 046');
    await expect(panel.getByRole('button', { name: '历史', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(编辑|新增资助|新建项目)/ })).toHaveCount(0);
    await page.goto('/?edit=project:P046');
    await expect(page.getByText('您可以查看这条记录，但不能修改。')).toBeVisible();
  });
});

test('what was typed is not lost by a step back, a reload or a lost session', async ({ page, context }) => {
  await page.goto('/?project=P001');
  await projectPanel(page, '示例项目 001').getByRole('button', { name: '编辑', exact: true }).click();
  const edit = form(page, '编辑项目：示例项目 001');
  await edit.getByLabel(/循环寿命/).fill('8000');
  await page.goBack();
  await expect(edit.getByRole('alertdialog', { name: '还有没保存的改动' })).toBeVisible();
  await edit.getByRole('button', { name: '继续填写' }).click();
  await expect(edit.getByLabel(/循环寿命/)).toHaveValue('8000');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(edit.getByText('已恢复上次没有保存的内容。')).toBeVisible();
  await expect(edit.getByLabel(/循环寿命/)).toHaveValue('8000');
  await context.request.post('/api/sign-out');
  await edit.getByRole('button', { name: '保存' }).click();
  await page.locator('.return-dialog').getByRole('button', { name: /市级/ }).click();
  await edit.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存：示例项目 001')).toBeVisible();
});

test('works by keyboard alone', async ({ page }) => {
  await page.goto('/?project=P001');
  const open = projectPanel(page, '示例项目 001').getByRole('button', { name: '编辑', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  const edit = form(page, '编辑项目：示例项目 001');
  const power = edit.getByLabel(/装机功率/);
  await expect(power).toBeVisible();
  for (
    let step = 0;
    step < 40 && !(await power.evaluate((box) => box === document.activeElement));
    step += 1
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('5 MW');
  await page.keyboard.press('Enter');
  await expect(edit.getByRole('alert')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(power).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  await expect(edit.getByRole('heading', { name: '还有没保存的改动' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(power).toHaveValue('5');
  await power.press('Enter');
  await expect(edit).toHaveCount(0);
  await expect(open).toBeFocused();
});

for (const target of ['project:P046', 'new-award:P046', 'award:P046-A2', 'award-history:P046-A2']) {
  test(`${target} fits a telephone and is accessible`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?text=SP-110114-046&edit=${target}`);
    await expect(page.getByRole('dialog').locator('form, .edit-body p').first()).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

import type { Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, name: string) => panel(page, '人员').getByRole('row', { name: new RegExp(name) });
const secret = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label, { exact: true });

const emailOf = (name: string): string => `${name}.shili@example.invalid`;

async function addPerson(page: Page, name: string, email: string): Promise<string> {
  await page.goto('/settings');
  await page.getByRole('button', { name: '添加人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('邮箱').fill(email);
  await dialog.getByRole('combobox', { name: '区' }).click();
  await page.getByRole('option', { name: '昌平区' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('heading', { name: `初始密码：${name}` })).toBeVisible();
  return secret(page, '初始密码').inputValue();
}

test('the way there is in the navigation, and each choice has words', async ({ page }) => {
  await page.goto('/?route=flow_v');
  await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '设置' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
  await page.getByText('深色', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByText('跟随系统', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('radio', { name: '跟随系统' })).toBeChecked();
  await panel(page, '语言和外观').getByText('EN', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page).toHaveTitle('Parkfolio · Settings');
  const reference = page.getByRole('link', { name: /API reference/ });
  await expect(reference).toHaveAttribute('href', '/api/openapi.json');
});

for (const role of ['changping', 'viewer'] as const) {
  test.describe(`as ${role}`, () => {
    test.use({ role });

    test('own sections alone are there', async ({ page }) => {
      await page.goto('/settings');
      await expect(panel(page, '我的登录').getByRole('row')).not.toHaveCount(1);
      await expect(panel(page, '语言和外观')).toBeVisible();
      await expect(panel(page, '人员')).toHaveCount(0);
      await expect(panel(page, '屏幕')).toHaveCount(0);
    });
  });
}

test('a person is added, signs in, and changes the initial password first', async ({ page }) => {
  const email = emailOf('wang');
  const initial = await addPerson(page, '王示例', email);
  expect(initial.length).toBeGreaterThan(8);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '初始密码：王示例' })).toBeVisible();
  await page.getByRole('button', { name: '我已保存，关闭' }).click();
  await expect(row(page, '王示例')).toContainText('待改初始密码');
  await expect(row(page, '王示例')).toContainText('昌平区');

  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '用邮箱和密码登录' }).click();
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(initial);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '先设置自己的密码' })).toBeVisible();
  await expect(page.getByText('12 到 256 个字符')).toBeVisible();
});

test.describe('rules', () => {
  test.use({ expectedErrors: [/40[09]|412/] });

  test('each broken rule of a new password is named at its field', async ({ page }) => {
    const email = emailOf('li');
    const initial = await addPerson(page, '李示例', email);
    await page.getByRole('button', { name: '我已保存，关闭' }).click();
    await page.getByRole('button', { name: /^账号/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '用邮箱和密码登录' }).click();
    await page.getByLabel('邮箱').fill(email);
    await page.getByLabel('密码', { exact: true }).fill(initial);
    await page.keyboard.press('Enter');
    const next = page.getByLabel('新密码', { exact: true });
    await page.getByLabel('初始密码').fill(initial);
    await next.fill('short');
    await page.getByLabel('再输入一次新密码').fill('other');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await expect(page.getByText('两次输入的不一致')).toBeVisible();
    await page.getByLabel('再输入一次新密码').fill('short');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await expect(next).toHaveAccessibleDescription(/至少 12 个字符/);
    await next.fill('purple rivers run north');
    await page.getByLabel('再输入一次新密码').fill('purple rivers run north');
    await page.getByRole('button', { name: '保存新密码' }).click();
    await expect(page.getByText('仅含昌平区')).toBeVisible();
  });

  test('the same address cannot be given twice', async ({ page }) => {
    await addPerson(page, '赵示例', emailOf('zhao'));
    await page.getByRole('button', { name: '我已保存，关闭' }).click();
    await page.getByRole('button', { name: '添加人员' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('另一个人');
    await dialog.getByLabel('邮箱').fill(emailOf('zhao'));
    await dialog.getByRole('combobox', { name: '区' }).click();
    await page.getByRole('option', { name: '房山区' }).click();
    await dialog.getByRole('button', { name: '添加', exact: true }).click();
    await expect(dialog.getByLabel('邮箱')).toHaveAccessibleDescription(/已有人使用这个邮箱/);
    await expect(dialog.getByLabel('姓名')).toHaveValue('另一个人');
  });

  test('a change that others made meanwhile is shown, and can be loaded', async ({ page }) => {
    await addPerson(page, '钱示例', emailOf('qian'));
    await page.getByRole('button', { name: '我已保存，关闭' }).click();
    await row(page, '钱示例').getByRole('button', { name: /^修改/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('钱示例（改）');
    // Someone else, meanwhile.
    await page.evaluate(async () => {
      const { people } = await (await fetch('/api/people')).json();
      const { id, version } = people.find(({ name }: { name: string }) => name === '钱示例');
      await fetch(`/api/people/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ role: 'viewer', districts: 'all' }),
      });
    });
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog.getByRole('alert')).toContainText('刚被别人改过');
    await expect(dialog.getByText('现在是：钱示例 · 只读 · 全市')).toBeVisible();
    await dialog.getByRole('button', { name: '载入最新内容' }).click();
    await expect(dialog.getByLabel('姓名')).toHaveValue('钱示例');
    await dialog.getByLabel('姓名').fill('钱示例（改）');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(row(page, '钱示例（改）')).toContainText('只读');
  });

  test('the last administrator stays', async ({ page }) => {
    await page.goto('/settings');
    await row(page, '市级演示用户').getByRole('button', { name: /^停用/ }).click();
    const dialog = page.getByRole('dialog', { name: '停用“市级演示用户”？' });
    await dialog.getByRole('button', { name: '停用' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('至少要留一位可以登录的市级管理员');
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(row(page, '市级演示用户')).toContainText('可登录');
  });
});

test('a person is disabled and enabled after a question, and keeps the row', async ({ page }) => {
  await addPerson(page, '孙示例', emailOf('sun'));
  await page.getByRole('button', { name: '我已保存，关闭' }).click();
  await row(page, '孙示例').getByRole('button', { name: /^停用/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await expect(row(page, '孙示例')).toContainText('已停用');
  await row(page, '孙示例').getByRole('button', { name: /^启用/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '启用' }).click();
  await expect(row(page, '孙示例')).not.toContainText('已停用');
});

test.describe('a screen', () => {
  test.use({ expectedErrors: [/401/] });

  test('is given an address, shows with it, and no longer once it is revoked', async ({ page }) => {
    await page.goto('/settings');
    await page.getByRole('button', { name: '添加屏幕' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('会议室一');
    await dialog.getByText('指定的区').click();
    await dialog.getByRole('combobox', { name: '区' }).click();
    await page.getByRole('option', { name: '昌平区' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '添加', exact: true }).click();
    const address = await secret(page, '大屏地址').inputValue();
    expect(address).toMatch(/\/wall#token=pfw_/);
    await page.getByRole('button', { name: '我已保存，关闭' }).click();
    const screens = panel(page, '屏幕')
      .getByRole('row', { name: /会议室一/ })
      .first();
    await expect(screens).toContainText('还没有连接');
    await screens.getByRole('button', { name: '撤销：会议室一' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await expect(screens).toContainText(/撤销/);
    await page.goto(address);
    await page.getByRole('button', { name: '用屏幕身份打开' }).click();
    await expect(page.getByRole('heading', { name: '这个大屏地址已失效' })).toBeVisible();
    await expect(page.getByText(/请向市发展改革委的管理员要新的大屏地址/)).toBeVisible();
    expect(page.url()).not.toContain('pfw_');
  });

  test('comes in by its token, which leaves the address, and sees the wall alone', async ({ page }) => {
    await page.goto('/settings');
    await page.getByRole('button', { name: '添加屏幕' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('会议室二');
    await page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click();
    const address = await secret(page, '大屏地址').inputValue();
    await page.goto(address);
    await expect(page.getByRole('heading', { name: '这个浏览器已有人登录' })).toBeVisible();
    await page.getByRole('button', { name: '用屏幕身份打开' }).click();
    await expect(page.locator('.wall-scene .panel')).toBeVisible();
    await expect(page.getByRole('button', { name: '返回总览' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.goto('/settings');
    await expect(page).toHaveURL(/\/wall$/);
    await expect(page.locator('.wall-scene .panel')).toBeVisible();
    expect(page.url()).not.toContain('pfw_');
  });
});

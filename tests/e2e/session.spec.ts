import type { Page } from '@playwright/test';
import { expect, signIn, test } from './page-test.ts';

const projectCount = (page: Page) => page.locator('.filter-bar').getByText(/个项目/);
const account = (page: Page) => page.getByRole('button', { name: /^账号/ });

/** Notes every text that the page shows from now on, so that a flash is seen too. */
async function watchFor(page: Page, pattern: RegExp): Promise<() => Promise<boolean>> {
  const watch = await page.evaluateHandle((source) => {
    const wanted = new RegExp(source);
    const noted = { seen: false };
    new MutationObserver(() => {
      noted.seen ||= wanted.test(document.body.innerText);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    return noted;
  }, pattern.source);
  return () => watch.evaluate(({ seen }) => seen);
}

test.describe('signed out', () => {
  test.use({ role: null });

  test('every address shows the way in, and leads to itself', async ({ page }) => {
    for (const path of ['/?route=flow_v', '/settings', '/wall']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: '选一个身份进入' })).toBeVisible();
      await expect(page.getByText('演示', { exact: true })).toBeVisible();
      await expect(page.getByText(/全部是合成示例数据/)).toBeVisible();
      await expect(page.locator('.demo-choice')).toHaveCount(4);
    }
    await page.goto('/?route=flow_v');
    await page.getByRole('button', { name: /市发展改革委/ }).click();
    await expect(page.getByRole('button', { name: '路线：全钒液流', exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/\?route=flow_v$/);
    await expect(account(page)).toHaveAccessibleName(/市级，全市/);
    await expect(page.getByText('演示环境', { exact: true })).toBeVisible();
  });

  test('one comes in by keyboard alone', async ({ page }) => {
    await page.goto('/');
    const choice = page.getByRole('button', { name: /昌平区/ });
    await expect(choice).toBeVisible();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      if (await choice.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(choice).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('仅含昌平区')).toBeVisible();
  });

  test.describe('with a wrong password', () => {
    test.use({ expectedErrors: [/401|429/] });

    test('is told so without a hint which part was wrong, and what it typed stays', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: '用邮箱和密码登录' }).click();
      const email = page.getByLabel('邮箱');
      await expect(email).toBeFocused();
      await email.fill('nobody@example.invalid');
      await page.getByLabel('密码', { exact: true }).fill('not the right one');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText('邮箱或密码不正确。请核对后再试。');
      await expect(email).toHaveValue('nobody@example.invalid');
      await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
    });
  });
});

test('signing out leaves nothing of the one before', async ({ page }) => {
  await page.goto('/');
  await expect(projectCount(page)).toContainText('200');
  await account(page).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '选一个身份进入' })).toBeVisible();
  await expect(page.getByText('200')).toHaveCount(0);
  const flashed = await watchFor(page, /\/ 200 个项目/);
  await page.getByRole('button', { name: /昌平区/ }).click();
  await expect(projectCount(page)).toContainText('46');
  expect(await flashed()).toBe(false);
  await page.goBack();
  await expect(page.getByText('/ 200 个项目')).toHaveCount(0);
});

test('signing out in one tab empties the others', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/?route=flow_v');
  await expect(projectCount(other)).toBeVisible();
  await account(page).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(other.getByRole('heading', { name: '选一个身份进入' })).toBeVisible();
  await expect(other.locator('.page-overview')).toHaveCount(0);
});

test.describe('a session that ends in the middle of work', () => {
  test.use({ expectedErrors: [/401|needs a session/] });

  test('is begun again over the same page, and what was asked for is answered', async ({ page, context }) => {
    await page.goto('/?route=flow_v');
    await expect(projectCount(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    const project = page.locator('.slot-projects .project-open').first();
    await project.focus();
    await context.clearCookies();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '登录已结束，请重新登录' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: '登录已结束，请重新登录' })).toBeVisible();
    await page.getByRole('button', { name: /市发展改革委/ }).click();
    await expect(page.getByRole('heading', { name: '登录已结束，请重新登录' })).toHaveCount(0);
    await expect(page.getByRole('dialog').getByRole('heading', { name: '判定', exact: true })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('route')).toBe('flow_v');
    expect(new URL(page.url()).searchParams.get('project')).toMatch(/^P\d+$/);
  });

  test('keeps what was typed', async ({ page, context }) => {
    await page.goto('/settings');
    await page.getByRole('button', { name: '添加屏幕' }).click();
    const name = page.getByRole('dialog').getByLabel('名称');
    await name.fill('没有丢的名称');
    await context.clearCookies();
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByRole('heading', { name: '登录已结束，请重新登录' })).toBeVisible();
    await page.getByRole('button', { name: /市发展改革委/ }).click();
    await expect(name).toHaveValue('没有丢的名称');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByRole('heading', { name: '大屏地址：没有丢的名称' })).toBeVisible();
  });

  test('shows nothing of it to another caller who comes in', async ({ page, context }) => {
    await page.goto('/');
    await expect(projectCount(page)).toContainText('200');
    await page.waitForLoadState('networkidle');
    await context.clearCookies();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(page.getByRole('heading', { name: '登录已结束，请重新登录' })).toBeVisible();
    await page.getByRole('button', { name: /房山区/ }).click();
    await expect(page.getByText('仅含房山区')).toBeVisible();
    await expect(projectCount(page)).not.toContainText('200');
  });
});

test.describe('a district official', () => {
  test.use({ role: 'changping' });

  test('sees the own district, says so on every page, and of the city its totals', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('仅含昌平区')).toBeVisible();
    await expect(projectCount(page)).toHaveText('46 / 46 个项目');
    await expect(page.getByRole('region', { name: '关键数字' }).getByText(/全市/).first()).toBeVisible();
    const codes = await page.evaluate(async () => {
      const answer: { projects: { districtCode: number[] } } = await (await fetch('/api/portfolio')).json();
      return new Set(answer.projects.districtCode).size;
    });
    expect(codes).toBe(1);
    await page.goto('/wall');
    await expect(page.getByText('仅含昌平区')).toBeVisible();
    await expect(page.getByText('演示环境', { exact: true })).toBeVisible();
  });

  test('who takes over from another caller is answered as himself', async ({ page, context }) => {
    await page.goto('/');
    await expect(projectCount(page)).toHaveText('46 / 46 个项目');
    // A question of the former caller that is still on its way would be refused.
    await page.waitForLoadState('networkidle');
    await signIn(context, 'viewer');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect(projectCount(page)).toContainText('200');
    await expect(page.getByText('仅含昌平区')).toHaveCount(0);
  });
});

import type { Page } from '@playwright/test';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const pages = [
  ['/map', '地图选址', 'Map and siting'],
  ['/parks', '园区', 'Parks'],
  ['/routes', '技术路线', 'Technical routes'],
  ['/funding', '资金与上限', 'Funding and caps'],
  ['/projects', '项目', 'Projects'],
  ['/policy', '政策', 'Policy'],
] as const;

/** The field to type in, once it is there and has the focus. */
async function finding(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
}

test.describe('the way between the pages', () => {
  test('keeps the filter from page to page, and drops what a page remembers of itself', async ({ page }) => {
    await page.goto('/?route=flow_v');
    const shown = page.getByRole('region', { name: '筛选' }).getByRole('status');
    const count = await shown.textContent();
    const rail = page.getByRole('navigation', { name: '页面' });
    for (const [path, title] of pages) {
      await rail.getByRole('link', { name: title, exact: true }).first().click();
      await expect(page).toHaveURL(`${path}?route=flow_v`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page).toHaveTitle(`Parkfolio · ${title}`);
      await expect(rail.getByRole('link', { name: title, exact: true }).first()).toHaveAttribute(
        'aria-current',
        'page',
      );
      await expect(shown).toHaveText(count ?? '');
    }
    await page.goto('/policy?clause=III-2');
    await rail.getByRole('link', { name: '资金与上限' }).first().click();
    await expect(page).toHaveURL('/funding');
  });

  test('has a way back that leads where one came from, or up for who came by a link', async ({ page }) => {
    await page.goto('/projects/P014');
    await expect(page.getByRole('heading', { level: 1, name: '示例项目 014' })).toBeVisible();
    await page.getByRole('button', { name: '返回' }).click();
    await expect(page).toHaveURL('/projects');
    await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '政策' }).click();
    await expect(page).toHaveURL('/policy');
    await page.getByRole('button', { name: '返回' }).click();
    await expect(page).toHaveURL('/projects');
    const crumbs = page.getByRole('navigation', { name: '所在位置' });
    await crumbs.getByRole('link', { name: '总览' }).click();
    await expect(page).toHaveURL('/');
    await expect(crumbs).toHaveCount(0);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('reaches every page with a thumb', async ({ page }) => {
      await page.goto('/');
      const tabs = page.getByRole('navigation', { name: '快捷导航' });
      await tabs.getByRole('link', { name: '资金', exact: true }).click();
      await expect(page).toHaveURL('/funding');
      await tabs.getByRole('button', { name: '更多' }).click();
      await tabs.getByRole('link', { name: '政策' }).click();
      await expect(page).toHaveURL('/policy');
      await expect(tabs.getByRole('link', { name: '政策' })).toBeHidden();
    });
  });
});

test.describe('finding', () => {
  test('goes to a park by the initials of its pinyin, with the keyboard alone', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible();
    await page.keyboard.press('/');
    await finding(page);
    await page.keyboard.type('cpnyg');
    await expect(page.getByRole('option', { name: /昌平“能源谷”/ })).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/parks/K1');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('goes to a project by its number, a clause by its name, an enterprise to its projects', async ({
    page,
  }) => {
    await page.goto('/funding');
    await page.getByRole('button', { name: '查图表、项目、条款' }).click();
    await finding(page);
    await page.keyboard.type('P046');
    await page.getByRole('option', { name: /示例项目 046/ }).click();
    await expect(page).toHaveURL('/projects/P046');
    await page.keyboard.press('Control+k');
    await finding(page);
    await page.keyboard.type('III-2');
    await page.getByRole('option', { name: /III-2/ }).first().click();
    await expect(page).toHaveURL('/policy?clause=III-2');
    await page.keyboard.press('Control+k');
    await finding(page);
    await page.keyboard.type('示例企业 07');
    await page.getByRole('listbox').getByRole('group', { name: '企业' }).getByRole('option').first().click();
    await expect(page).toHaveURL('/projects?enterprise=E07');
  });

  test('says that nothing was found, and closes with Escape to where one was', async ({ page }) => {
    await page.goto('/?lang=en');
    const opener = page.getByRole('button', { name: 'Find charts, projects, clauses' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await finding(page);
    await page.keyboard.type('zzzz');
    await expect(page.getByText('Nothing found for “zzzz”')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});

test.describe('a stretch of time', () => {
  test('is brushed over the columns, filters every panel, and can be taken back', async ({ page }) => {
    await page.goto('/');
    const columns = page.locator('[data-period]');
    await columns.nth(1).scrollIntoViewIfNeeded();
    await columns.nth(1).hover();
    await page.mouse.down();
    await columns.nth(3).hover();
    await page.mouse.up();
    await expect(page).toHaveURL(/period=\d{4}-\d{2}\.\.\d{4}-\d{2}/);
    const shown = page.getByRole('region', { name: '筛选' }).getByRole('status');
    await expect(shown).not.toHaveText('200 / 200 个项目');
    await page.goBack();
    await expect(shown).toHaveText('200 / 200 个项目');
  });

  test('is typed as months, and an end before its beginning is said and not taken', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: '批复时间' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('从').fill('2025-01');
    await dialog.getByLabel('到').fill('2024-12');
    await expect(dialog.getByText('结束月份不能早于开始月份')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '只看这段时间' })).toBeDisabled();
    await dialog.getByLabel('到').fill('2025-06');
    await dialog.getByRole('button', { name: '只看这段时间' }).click();
    await expect(page).toHaveURL('/?period=2025-01..2025-06');
    await expect(page.getByRole('button', { name: '批复时间：2025-01 至 2025-06' })).toBeVisible();
    await page.getByRole('button', { name: '去掉筛选 批复时间' }).click();
    await expect(page).toHaveURL('/');
  });
});

for (const [path, title, english] of pages) {
  for (const lang of ['zh-CN', 'en'] as const) {
    test(`${path} in ${lang} is clean for axe, and fits a phone`, async ({ page }) => {
      await page.goto(`${path}?lang=${lang}&scheme=${lang === 'en' ? 'dark' : 'light'}`);
      await expect(
        page.getByRole('heading', { level: 1, name: lang === 'en' ? english : title }),
      ).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(page.locator('.skeleton')).toHaveCount(0);
      expect(await overflowing(page)).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
}

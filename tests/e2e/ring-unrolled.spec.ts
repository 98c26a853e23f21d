import type { Locator, Page } from '@playwright/test';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const panel = (page: Page, name = '五环展开'): Locator => page.getByRole('region', { name, exact: true });
const siteOf = (page: Page): string | null => new URL(page.url()).searchParams.get('site');

test('says which sites lie inside the ring and where along it', async ({ page }) => {
  await page.goto('/map');
  const unrolled = panel(page);
  const picture = unrolled.getByRole('group', { name: /把五环拉直/ });
  await expect(picture).toHaveAccessibleName(/环外 \d+ 个，环内 \d+ 个/);
  await expect(picture.getByText('环内：不在 III-1 支持范围')).toBeVisible();
  await expect(picture.getByText(/^示例项目 \d+ · 五环内$/).first()).toBeVisible();
});

test('by keyboard: along the ring from site to site, and into the map', async ({ page }) => {
  await page.goto('/map');
  const cursor = panel(page).getByRole('button', { name: /距五环 [\d,.]+ 米$/ });
  await cursor.focus();
  await page.keyboard.press('End');
  const last = await cursor.getAttribute('aria-label');
  await page.keyboard.press('Home');
  await expect(cursor).not.toHaveAccessibleName(last ?? '');
  await page.keyboard.press('ArrowRight');
  const name = (await cursor.getAttribute('aria-label'))?.split('，')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect.poll(() => siteOf(page)).not.toBeNull();
  await expect(page.getByRole('region', { name: '场址与五环' }).getByRole('heading', { name })).toBeVisible();
});

test('a click takes the mark under the pointer; what is filtered out stays as context', async ({ page }) => {
  await page.goto('/map?district=110114');
  const unrolled = panel(page);
  await expect(unrolled.getByText('未选的场址')).toBeVisible();
  const cursor = unrolled.getByRole('button', { name: /距五环/ });
  await cursor.focus();
  const mark = await cursor.boundingBox();
  if (mark === null) throw new Error('no mark is on the page');
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await expect.poll(() => siteOf(page)).not.toBeNull();
});

test('the table twin holds the same sites, nearest first, and chooses too', async ({ page }) => {
  await page.goto('/map?district=110114');
  const unrolled = panel(page);
  await unrolled.getByRole('radio', { name: '表' }).check();
  const rows = unrolled.getByRole('row');
  await expect(rows.nth(1)).toContainText('昌平区');
  const metres = async (row: number): Promise<number> =>
    Math.abs(
      Number(
        (await rows.nth(row).getByRole('cell').nth(4).innerText()).replace('−', '-').replaceAll(',', ''),
      ),
    );
  expect(await metres(1)).toBeLessThanOrEqual(await metres(2));
  const first = rows.nth(1).getByRole('button');
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  expect(siteOf(page)).toBe(await rows.nth(1).getByRole('cell').first().innerText());
});

for (const [language, name] of [
  ['zh-CN', '五环展开'],
  ['en', 'The 5th Ring unrolled'],
] as const) {
  test(`fits a telephone and is accessible in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/map?lang=${language}`);
    await expect(panel(page, name).getByRole('group').first()).toBeVisible();
    await expect(panel(page, name).locator('svg.recharts-surface')).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

import { expect, test } from './page-test.ts';

const search = (page: { url: () => string }): URLSearchParams => new URL(page.url()).searchParams;

test('opens from the table by keyboard, and gives the focus back', async ({ page }) => {
  await page.goto('/?verdict=exceeds');
  const name = page
    .getByRole('region', { name: '项目', exact: true })
    .getByRole('button', { name: /^打开|示例项目/ })
    .first();
  await name.focus();
  const title = (await name.innerText()).trim();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: title })).toBeVisible();
  expect(search(page).get('project')).toMatch(/^P\d+$/);
  expect(search(page).get('verdict')).toBe('exceeds');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(search(page).has('project')).toBe(false);
  await expect(name).toBeFocused();
});

test('opens from the map by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.locator('.site-map-cursor').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(search(page).get('project')).toMatch(/^P\d+$/);
});

test('shows money by kind, both tracks, the siting in numbers, and each verdict with its arithmetic', async ({
  page,
}) => {
  await page.goto('/?verdict=exceeds&project=P046');
  const dialog = page.getByRole('dialog');
  for (const name of ['两条时间线', '台账', '选址', '判定']) {
    await expect(dialog.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await expect(dialog.getByText('超上限').first()).toBeVisible();
  await expect(dialog.getByText(/m > 精度 \d+ m \+ 环线 20 m/)).toBeVisible();
  await expect(dialog.getByText(/的 5%：[\d,.]+ × 5% = [\d,.]+ 元/).first()).toBeVisible();
  await expect(dialog.getByText('five percent of the actual contracted amount')).toBeVisible();
  await expect(dialog.getByText('条件清单').first()).toBeVisible();
  await expect(dialog.getByText('上限内 ≠ 符合条件')).toBeVisible();
});

test('an explanation can be copied as text', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
  await page.goto('/?project=P046');
  await page.getByRole('dialog').getByRole('button', { name: '复制说明' }).first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/II-5 强链补链：超上限。/);
});

test.describe('a project that is not there', () => {
  test('is said in the notice of the link, and the page works', async ({ page }) => {
    await page.goto('/?project=P999999');
    await expect(page.getByText('没有编号为 P999999 的项目')).toBeVisible();
    await expect(page.getByRole('region', { name: '关键数字' })).toBeVisible();
  });
});

test.describe('a project that does not load', () => {
  test.use({ expectedErrors: [/503|Failed to load resource/] });

  test('says so beside the page and can be tried again', async ({ page }) => {
    await page.route('**/api/projects/**', (route) => route.fulfill({ status: 503, body: 'no' }));
    await page.goto('/?project=P046');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('项目没有载入')).toBeVisible();
    await page.unroute('**/api/projects/**');
    await dialog.getByRole('button', { name: '重试' }).click();
    await expect(dialog.getByRole('heading', { name: '判定', exact: true })).toBeVisible();
  });
});

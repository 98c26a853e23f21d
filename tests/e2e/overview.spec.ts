import { expect, test } from './page-test.ts';

const address = (page: { url: () => string }): URLSearchParams => new URL(page.url()).searchParams;

test('opens in Chinese on synthetic records and says so', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible();
  await expect(page.getByText('合成数据 · 非真实项目').first()).toBeVisible();
  await expect(page).toHaveTitle('Parkfolio · 总览');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  for (const name of ['地图与选址', '资金与上限', '技术路线', '批复与拨付', '各区', '项目']) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
});

test('a click on a bar filters everything else, and a second tab shows the same', async ({
  page,
  context,
}) => {
  await page.goto('/');
  const routes = page.getByRole('region', { name: '技术路线' });
  await routes.locator('[data-row="flow_v"]').click();
  await expect(page).toHaveURL(/[?&]route=flow_v/);
  await expect(page.getByRole('button', { name: '路线：全钒液流', exact: true })).toBeVisible();
  const shown = await page
    .locator('.filter-bar')
    .getByText(/个项目/)
    .innerText();
  expect(shown).toMatch(/^\d+ \/ 200 个项目/);
  expect(Number.parseInt(shown, 10)).toBeLessThan(200);

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('.filter-bar').getByText(/个项目/)).toHaveText(shown);
  await expect(second.getByRole('button', { name: '路线：全钒液流', exact: true })).toBeVisible();

  await page.goBack();
  await expect(page).not.toHaveURL(/route=/);
  await expect(page.locator('.filter-bar').getByText(/个项目/)).toContainText('200');
});

test('a click on the map filters by its district', async ({ page }) => {
  await page.goto('/');
  const map = page.getByRole('region', { name: '地图与选址' }).locator('.leaflet-container');
  await expect(map).toBeVisible();
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.06, box.y + box.height * 0.7);
  await expect(page).toHaveURL(/[?&]district=1101\d\d/);
  await expect(page.locator('.chip[data-active]')).toContainText('区：');
});

test('a legend entry of the map filters too, and its chip takes the filter off again', async ({ page }) => {
  await page.goto('/');
  const legend = page.getByRole('region', { name: '地图与选址' });
  await legend.getByRole('button', { name: /^全钒液流/ }).click();
  await expect(page).toHaveURL(/route=flow_v/);
  await page.getByRole('button', { name: '去掉筛选 路线' }).click();
  await expect(page).not.toHaveURL(/route=/);
});

test('several filters combine, and clear at once', async ({ page }) => {
  await page.goto('/?district=110114,110111&measure=III-2');
  await expect(page.locator('.chip[data-active]')).toHaveCount(2);
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.locator('.chip[data-active]')).toHaveCount(0);
  expect([...address(page).keys()]).toEqual([]);
});

test('switches the language and keeps the view', async ({ page }) => {
  await page.goto('/?route=flow_v');
  await page.getByText('EN', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(address(page).get('route')).toBe('flow_v');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
});

test('drills from a headline figure to a clause and to its awards', async ({ page }) => {
  await page.goto('/');
  const headline = page.getByRole('region', { name: '关键数字' });
  await headline.getByRole('button', { name: '解释这个数：需要处理的判定' }).click();
  const card = page.getByRole('dialog');
  await expect(card.getByText('III-2 厂区园区配置储能')).toBeVisible();
  await expect(card.locator('q').first()).toContainText(/CNY|percent|years/);
  await card
    .getByRole('button', { name: /只看 III-2/ })
    .first()
    .click();
  await expect(page).toHaveURL(/measure=III-2/);
  await expect(page).toHaveURL(/verdict=exceeds/);
  await expect(page.locator('.filter-bar').getByText(/个项目/)).not.toContainText(/^200/);
});

test('a headline count filters by its verdict', async ({ page }) => {
  await page.goto('/');
  const count = page.getByRole('region', { name: '关键数字' }).getByRole('button', { name: /超上限/ });
  await count.click();
  await expect(count).toHaveAttribute('aria-pressed', 'true');
  expect(address(page).get('verdict')).toBe('exceeds');
});

test('the table twin filters by keyboard alone', async ({ page }) => {
  await page.goto('/');
  const routes = page.getByRole('region', { name: '技术路线' });
  await routes.getByRole('radio', { name: '图' }).focus();
  await page.keyboard.press('ArrowRight');
  const row = routes.getByRole('button', { name: '全钒液流' });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  expect(address(page).get('route')).toBe('flow_v');
});

test('finds projects by text', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('示例企业 07');
  await expect(page).toHaveURL(/text=/);
  await expect(page.locator('.filter-bar').getByText(/个项目/)).not.toContainText(/^200/);
});

test('a filter that selects nothing says so and is cleared in place', async ({ page }) => {
  await page.goto('/?district=110114&text=没有这样的项目');
  await expect(page.getByText('没有项目符合这些筛选')).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByText('没有项目符合这些筛选')).toHaveCount(0);
});

test('a broken link opens the nearest view and says what it dropped', async ({ page }) => {
  await page.goto('/?route=flow_v,diesel&verdict=perhaps&nonsense=1');
  await expect(page.getByRole('button', { name: '路线：全钒液流', exact: true })).toBeVisible();
  const notice = page.getByText(/已显示最接近的视图/);
  await expect(notice).toBeVisible();
  await expect(page.getByText(/diesel/)).toBeVisible();
  await page.getByRole('button', { name: '知道了，关闭提示' }).click();
  await expect(notice).toHaveCount(0);
});

test('another address is no page, and leads back', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible();
  await page.getByRole('link', { name: '回到总览' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible();
});

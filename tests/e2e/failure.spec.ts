import { expect, test } from './page-test.ts';

test.use({ expectedErrors: [/503|Failed to load resource|Failed to fetch dynamically imported module/] });

const refusal = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'urn:parkfolio:problem:unavailable',
    title: 'The server cannot answer now',
    status: 503,
    code: 'unavailable',
    detail: 'sentinel of the browser test',
    issues: [],
  }),
};

test('a first load that fails says what is safe, and a retry brings the page', async ({ page }) => {
  await page.route('**/api/portfolio', (route) => route.fulfill(refusal));
  await page.goto('/');
  await expect(page.getByText('数据没有载入')).toBeVisible();
  await expect(page.getByText('服务器上的记录没有改动。')).toBeVisible();
  await page.getByText('说明', { exact: true }).click();
  await expect(page.getByText('sentinel of the browser test')).toBeVisible();
  await page.unroute('**/api/portfolio');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('region', { name: '关键数字' })).toBeVisible();
});

test('half an answer is unreadable, not half a page', async ({ page }) => {
  await page.route('**/api/portfolio', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({
      response,
      headers: { 'content-type': 'application/json' },
      body: body.slice(0, body.length / 2),
    });
  });
  await page.goto('/');
  await expect(page.getByText('数据没有载入')).toBeVisible();
  await expect(page.getByRole('region', { name: '关键数字' })).toHaveCount(0);
});

test('an update that fails leaves the last good data on screen with its time', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00+08:00') });
  await page.goto('/');
  const headline = page.getByRole('region', { name: '关键数字' });
  await expect(headline).toBeVisible();
  await page.route('**/api/portfolio', (route) => route.fulfill(refusal));
  await page.clock.fastForward('06:00');
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(page.getByText(/没能更新，显示的是/)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(headline).toBeVisible();
  await page.unroute('**/api/portfolio');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByText(/没能更新/)).toHaveCount(0);
});

test('a chunk that does not arrive fails in its own panel and can be tried again', async ({ page }) => {
  await page.route('**/assets/funding-panel-*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText(/“资金与上限”没有显示出来/)).toBeVisible();
  await expect(page.getByRole('region', { name: '技术路线' })).toBeVisible();
});

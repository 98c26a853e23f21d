import { developmentOrigin } from './origins.ts';
import { expect, test } from './page-test.ts';

// There the API lives in the page, and so does who is signed in.
test.use({
  role: null,
  baseURL: developmentOrigin,
  expectedErrors: [/503|Failed to load resource|WebSocket/],
});
// Vite compiles what a page asks for when it first asks.
test.setTimeout(180_000);

test('the app runs on the mocked API alone, and shows its designed states', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /市发展改革委/ }).click({ timeout: 120_000 });
  await expect(page.getByRole('region', { name: '关键数字' })).toBeVisible({ timeout: 120_000 });
  const health = await page.evaluate(async () => (await fetch('/api/health')).json());
  expect(health).toMatchObject({ status: 'ok' });

  await page.goto('/?fault=failing');
  await expect(page.getByText('数据没有载入')).toBeVisible({ timeout: 60_000 });

  await page.goto('/?fault=empty');
  await expect(page.getByText('还没有记录')).toBeVisible({ timeout: 60_000 });

  await page.goto('/?fault=stale');
  await expect(page.getByText(/可能不反映近况/)).toBeVisible({ timeout: 60_000 });
});

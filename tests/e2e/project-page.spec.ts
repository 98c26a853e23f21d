import type { Page } from '@playwright/test';
import { expect, overflowing, seriousFindings, signIn, test } from './page-test.ts';

const panel = (page: Page, id: string) => page.locator(`#project-${id}`);

test('a deep link opens the project with its money, its tracks and its siting', async ({ page }) => {
  await page.goto('/projects/P046');
  await expect(page.getByRole('heading', { level: 1, name: '示例项目 046' })).toBeVisible();
  await expect(page).toHaveTitle(/示例项目 046/);
  await expect(panel(page, 'facts').getByRole('heading', { level: 2 })).toHaveText(
    /^批复 .* 万元，超上限 .* 万元$/,
  );
  await expect(panel(page, 'facts')).toContainText('超上限');
  await expect(panel(page, 'tracks').getByRole('img', { name: /建设.*数据截至/ })).toBeVisible();
  await expect(
    panel(page, 'ledger').getByRole('columnheader', { name: /^(申报|批复|拨付|追回)/ }),
  ).toHaveCount(4);
  await expect(panel(page, 'ledger').locator('tfoot')).toContainText('列内合计');
  await expect(panel(page, 'siting').getByText(/m > 精度 \d+ m \+ 环线 20 m/)).toBeVisible();
});

test('what exactly was decided about this project and by which clause', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
  await page.goto('/projects/P046');
  const award = panel(page, 'verdicts').getByRole('article', { name: /^II-5/ });
  await expect(award.getByText('超上限').first()).toBeVisible();
  await expect(award.getByText(/的 5%：[\d,.]+ × 5% = [\d,.]+ 元/)).toBeVisible();
  await expect(award.getByText('five percent of the actual contracted amount')).toBeVisible();
  await expect(award.getByText('译/参考')).toBeVisible();
  await expect(award.getByText('条件清单')).toBeVisible();
  await expect(award.getByText(/种口径，结论/)).toBeVisible();
  await expect(panel(page, 'verdicts').getByText('上限内 ≠ 符合条件')).toBeVisible();
  await award.getByRole('button', { name: '复制说明' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/II-5 强链补链：超上限。/);
});

test('who changed what and why', async ({ page }) => {
  await page.goto('/projects/P120');
  const notes = panel(page, 'notes');
  await notes.getByRole('button', { name: '保存备注' }).click();
  await expect(notes.getByText('请先写备注')).toBeVisible();
  const text = `核对并网日期 ${test.info().workerIndex}-${test.info().retry}`;
  await notes.getByLabel('新备注').fill(text);
  await notes.getByRole('button', { name: '保存备注' }).click();
  await expect(notes.getByText('备注已保存')).toBeVisible();
  await expect(notes.getByText(text)).toBeVisible();
  const history = panel(page, 'history');
  const entry = history
    .getByRole('listitem')
    .filter({ hasText: '新建' })
    .filter({ hasText: '备注 ' })
    .first();
  await expect(entry).toContainText('市级演示用户');

  await panel(page, 'facts').getByRole('button', { name: '编辑' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/循环寿命/).fill('8123');
  await form.getByLabel(/原因/).fill('按检测报告更正');
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(form).toHaveCount(0);
  const edit = history.getByRole('listitem').filter({ hasText: '按检测报告更正' }).first();
  await expect(edit).toContainText('修改');
  await expect(edit.getByRole('row').filter({ hasText: '循环寿命' })).toContainText('8,123 次');
  await expect(panel(page, 'facts')).toContainText('8,123 次');
});

test('documents open elsewhere, and say where', async ({ page }) => {
  await page.goto('/projects/P085');
  const link = panel(page, 'documents').getByRole('link').first();
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  await expect(panel(page, 'documents')).toContainText('documents.example');
  await expect(panel(page, 'documents').getByText('示例', { exact: true }).first()).toBeVisible();
});

test('the next and the previous project follow the order of the table', async ({ page }) => {
  await page.goto('/projects/P014?sort=code:asc&district=110114');
  const ways = page.getByRole('navigation', { name: '前后项目' });
  const place = await ways.innerText();
  await ways.getByRole('link', { name: /^下一个/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '示例项目 014' })).toHaveCount(0);
  await expect(ways).not.toHaveText(place);
  expect(new URL(page.url()).searchParams.get('sort')).toBe('code:asc');
  await ways.getByRole('link', { name: /^上一个/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '示例项目 014' })).toBeVisible();
});

test.describe('a project that is gone or of another district', () => {
  test.use({ role: null, expectedErrors: [/404|Failed to load resource/] });

  test('is said in the same words, and the way on works', async ({ page, context }) => {
    await signIn(context, 'changping');
    const words: string[] = [];
    for (const id of ['P047', 'P999']) {
      await page.goto(`/projects/${id}`);
      const notice = page.getByRole('alert').filter({ hasText: '没有这个项目' });
      await expect(notice).toBeVisible();
      await expect(page.getByRole('region', { name: '台账' })).toHaveCount(0);
      words.push((await notice.innerText()).replaceAll(id, 'X'));
    }
    expect(words[0]).toBe(words[1]);
    await page.getByRole('link', { name: '看全部项目' }).click();
    await expect(page.locator('#project-table tbody tr').first()).toBeVisible();
  });
});

test.describe('a project that does not load', () => {
  test.use({ expectedErrors: [/503|Failed to load resource/] });

  test('says so and can be tried again', async ({ page }) => {
    await page.route('**/api/projects/P046', (route) => route.fulfill({ status: 503, body: 'no' }));
    await page.goto('/projects/P046');
    await expect(page.getByText('项目没有载入')).toBeVisible();
    await page.unroute('**/api/projects/P046');
    await page.getByRole('button', { name: '重试' }).click();
    await expect(panel(page, 'verdicts')).toBeVisible();
  });
});

test.describe('for who only reads', () => {
  test.use({ role: 'viewer' });

  test('there is the history and no form', async ({ page }) => {
    await page.goto('/projects/P085');
    await expect(panel(page, 'history')).toBeVisible();
    await expect(panel(page, 'notes')).toBeVisible();
    await expect(page.getByLabel('新备注')).toHaveCount(0);
    await expect(panel(page, 'facts').getByRole('button', { name: '编辑' })).toHaveCount(0);
  });
});

test.describe('for an official of one district', () => {
  test.use({ role: 'changping' });

  test('the page opens with forms for own projects', async ({ page }) => {
    await page.goto('/projects/P014');
    await expect(panel(page, 'facts').getByRole('button', { name: '编辑' })).toBeVisible();
    await expect(panel(page, 'history')).toBeVisible();
  });
});

test('on paper there are no controls, and every panel is there', async ({ page }) => {
  await page.goto('/projects/P046');
  await expect(panel(page, 'history')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const id of ['facts', 'tracks', 'ledger', 'siting', 'verdicts', 'notes', 'history'])
    await expect(panel(page, id)).toBeVisible();
  await expect(panel(page, 'facts').getByRole('button', { name: '编辑' })).toBeHidden();
  await expect(page.getByRole('button', { name: '复制说明' }).first()).toBeHidden();
  await expect(page.getByRole('button', { name: '保存备注' })).toBeHidden();
});

test.describe('without barriers', () => {
  for (const lang of ['zh-CN', 'en']) {
    test(`the page has no serious findings in ${lang}`, async ({ page }) => {
      await page.goto(`/projects/P046?lang=${lang}`);
      await expect(panel(page, 'history')).toBeVisible();
      await expect(panel(page, 'verdicts')).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }

  test('nothing runs over on a hand-held screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const lang of ['zh-CN', 'en']) {
      await page.goto(`/projects/P046?lang=${lang}`);
      await expect(panel(page, 'history')).toBeVisible();
      expect(await overflowing(page)).toEqual([]);
    }
  });
});

import { expect, overflowing, seriousFindings, test } from './page-test.ts';
import type { Locator, Page } from '@playwright/test';

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const panel = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

async function allThere(page: Page): Promise<void> {
  await expect(page.locator('.page-routes > .slot section')).toHaveCount(6);
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

test('which route is at which stage, and a click filters everything by both', async ({ page }) => {
  await page.goto('/routes');
  const matrix = panel(page, '路线 × 环节');
  const cell = matrix.getByRole('button', { name: /^全钒液流，投运：/ });
  const count = Number((await cell.innerText()).trim());
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect.poll(() => search(page).get('route')).toBe('flow_v');
  expect(search(page).get('stage')).toBe('operating');
  await expect(page.locator('.filter-bar').getByText(/个项目/)).toContainText(new RegExp(`^${count} /`));
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  // What is not selected stays, with its figure.
  await expect(matrix.getByRole('button', { name: /^磷酸铁锂，投运：[1-9]/ })).toBeVisible();
  await page.goBack();
  await expect.poll(() => search(page).has('stage')).toBe(false);
  expect(search(page).has('route')).toBe(false);
});

test('row and column heads filter one dimension, by keyboard alone', async ({ page }) => {
  await page.goto('/routes');
  const matrix = panel(page, '路线 × 环节');
  const grid = matrix.getByRole('grid');
  await expect(grid).toBeVisible();
  await matrix.locator('.matrix [tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page).get('route')).toBe('li_semi_solid');
  await page.keyboard.press('Enter');
  await expect.poll(() => search(page).has('route')).toBe(false);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await expect(grid.getByRole('button', { name: '退役', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect.poll(() => search(page).get('stage')).toBe('operating');
});

test('by funding stage an award is counted, and the page says so', async ({ page }) => {
  await page.goto('/routes');
  const matrix = panel(page, '路线 × 环节');
  await matrix.getByRole('radio', { name: '资金' }).check();
  await expect(matrix.getByText(/每笔资助计一次/)).toBeVisible();
  await expect(matrix.getByRole('radio', { name: '容量' })).toHaveCount(0);
  await matrix.getByRole('button', { name: /^全钒液流，拨付：/ }).click();
  await expect.poll(() => search(page).get('funding')).toBe('disbursed');
});

test('what a megawatt hour of a route takes, and whether the sample is enough', async ({ page }) => {
  await page.goto('/routes');
  const cost = panel(page, '每 MWh 的资金');
  await expect(cost.getByText('批复资金 ÷ 容量，万元/MWh')).toBeVisible();
  await expect(cost.getByText(/样本少于 5 个/).first()).toBeVisible();
  await expect(cost.getByText(/不计入/).first()).toBeVisible();
  await cost.getByRole('radio', { name: '表' }).check();
  const row = cost.getByRole('row', { name: /^全钒液流/ });
  const [, ratio = '', median = '', lowest = '', highest = '', sample = ''] = await row
    .getByRole('cell')
    .allInnerTexts();
  const figures = [ratio, median, lowest, highest].map((text) => Number(text.replaceAll(',', '')));
  expect(figures.every((figure) => figure > 0)).toBe(true);
  expect(figures[2]).toBeLessThanOrEqual(figures[1] ?? 0);
  expect(figures[1]).toBeLessThanOrEqual(figures[3] ?? 0);
  expect(Number(sample)).toBeGreaterThanOrEqual(5);
  await expect(cost.getByRole('row', { name: /^半固态锂/ })).toContainText('少');
  await cost.getByRole('radio', { name: '拨付' }).check();
  expect((await row.getByRole('cell').allInnerTexts())[1]).not.toBe(ratio);
});

test('a dot opens its project', async ({ page }) => {
  await page.goto('/routes');
  const dot = panel(page, '每 MWh 的资金').locator('circle[data-record]').first();
  const id = await dot.getAttribute('data-record');
  await dot.hover();
  await expect(panel(page, '每 MWh 的资金').getByText('点按：打开项目')).toBeVisible();
  await dot.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(search(page).get('project')).toBe(id);
});

test('whether the named high-safety share grows, in shares and absolute figures', async ({ page }) => {
  await page.goto('/routes');
  const share = panel(page, '高安全路线占比');
  await share.getByRole('radio', { name: '年' }).check();
  await expect(share.locator('[data-class="named"][data-period="2025"]')).toHaveCount(2);
  await expect(share.getByText(/少于 5 笔/)).toBeVisible();
  const named = share.getByRole('button', { name: /^政策点名/ });
  const before = await named.textContent();
  await named.click();
  await expect.poll(() => search(page).get('route')).toContain('flow_v');
  expect(search(page).get('route')).not.toContain('li_lfp');
  // Its own filter leaves the shares as they are.
  await expect(named).toHaveText(before ?? '');
  await expect(share.getByText(/路线筛选不改变本图的份额/)).toBeVisible();
  await named.click();
  await expect.poll(() => search(page).has('route')).toBe(false);
  await share.getByRole('radio', { name: '表' }).check();
  await share.getByRole('button', { name: '2025 年', exact: true }).click();
  await expect.poll(() => search(page).get('period')).toBe('2025-01..2025-12');
});

test('where validations get stuck, and for another clause', async ({ page }) => {
  await page.goto('/routes');
  const funnel = panel(page, /走到哪一步/);
  await expect(funnel.getByText(/停留最多：/)).toBeVisible();
  await expect(funnel.getByText(/笔申报中 \d+ 笔已批复（\d+%）/)).toBeVisible();
  await funnel.getByRole('radio', { name: '表' }).check();
  const reached = async (): Promise<number[]> => {
    const rows = await funnel.getByRole('row').all();
    const texts = await Promise.all(rows.slice(1, 8).map((row) => row.getByRole('cell').first().innerText()));
    return texts.map(Number);
  };
  const steps = await reached();
  expect(steps).toHaveLength(7);
  expect(steps.toSorted((a, b) => b - a)).toEqual(steps);
  await funnel.getByRole('combobox', { name: '条款' }).selectOption('III-2');
  await expect.poll(() => search(page).get('clause')).toBe('III-2');
  expect((await reached())[0]).toBeGreaterThan(steps[0] ?? 0);
  await page.reload();
  await expect(funnel.getByRole('combobox', { name: '条款' })).toHaveValue('III-2');
  await funnel.getByRole('radio', { name: '按路线' }).check();
  await funnel.getByRole('button', { name: /^磷酸铁锂，批复：/ }).click();
  await expect.poll(() => search(page).get('measure')).toBe('III-2');
  expect(search(page).get('route')).toBe('li_lfp');
});

test('a clause that pays nothing is said, and the page works', async ({ page }) => {
  await page.goto('/routes?clause=III-1');
  await expect(page.getByText('没有资金条款 III-1，显示 III-3')).toBeVisible();
});

test('which routes lack efficiency data, and outliers open their project by keyboard', async ({ page }) => {
  await page.goto('/routes');
  const performance = panel(page, '性能记录');
  await expect(performance.getByText('均为项目填报值，主管部门未测试、未核验')).toBeVisible();
  const note = await performance.getByText(/^未填：效率/).innerText();
  const [, missing = '', count = ''] = /效率 (\d+)\/(\d+)/.exec(note) ?? [];
  expect(Number(count)).toBe(200);
  await performance.getByRole('radio', { name: '表' }).check();
  const rows = await performance.getByRole('row').all();
  const perRoute = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').first().innerText()));
  const lacking = perRoute.reduce((sum, text) => sum + Number(text.split('/')[0]), 0);
  expect(lacking).toBe(Number(missing));
  await performance.getByRole('radio', { name: '图' }).check();
  const outlier = performance.getByRole('button', { name: /往返效率 .*%/ }).first();
  await outlier.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outlier).toBeFocused();
});

test('figures agree with those of the overview', async ({ page }) => {
  await page.goto('/routes?district=110114');
  const total = panel(page, '路线 × 环节').locator('tfoot .matrix-total').last();
  const shown = await total.innerText();
  await expect(page.locator('.filter-bar').getByText(/个项目/)).toContainText(new RegExp(`^${shown} /`));
});

for (const lang of ['zh-CN', 'en']) {
  test(`nothing serious for axe in ${lang}, in pictures and tables`, async ({ page }) => {
    await page.goto(`/routes?lang=${lang}&route=flow_v&stage=operating`);
    await allThere(page);
    expect(await seriousFindings(page)).toEqual([]);
    const tables = page.getByRole('radio', { name: lang === 'en' ? 'Table' : '表', exact: true });
    for (const radio of await tables.all()) await radio.check();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test('units follow the language', async ({ page }) => {
  await page.goto('/routes?lang=en');
  const cost = panel(page, 'Money per MWh');
  await expect(cost.getByText('Awarded money ÷ capacity, CNY M/MWh')).toBeVisible();
  await expect(page.getByText('万元')).toHaveCount(0);
  await cost.getByRole('radio', { name: 'Table' }).check();
  await expect(cost.getByText('CNY M/MWh').first()).toBeVisible();
});

test.describe('at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing reaches beyond the edge, and the matrix keeps its first column', async ({ page }) => {
    await page.goto('/routes');
    await allThere(page);
    expect(await overflowing(page)).toEqual([]);
    const name = panel(page, '路线 × 环节').getByRole('button', { name: '全钒液流 政策点名', exact: true });
    const before = await name.boundingBox();
    await panel(page, '路线 × 环节')
      .locator('.matrix-scroll')
      .evaluate((box) => box.scrollTo({ left: 200 }));
    await expect
      .poll(() =>
        panel(page, '路线 × 环节')
          .locator('.matrix-scroll')
          .evaluate((box) => box.scrollLeft),
      )
      .toBeGreaterThan(100);
    expect((await name.boundingBox())?.x).toBe(before?.x);
  });
});

test.describe('a district official', () => {
  test.use({ role: 'changping' });

  test('sees the routes of his district alone', async ({ page }) => {
    await page.goto('/routes');
    await allThere(page);
    const total = panel(page, '路线 × 环节').locator('tfoot .matrix-total').last();
    const own = Number(await total.innerText());
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(200);
    await expect(panel(page, '性能记录').getByText(new RegExp(`效率 \\d+/${own}，`))).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

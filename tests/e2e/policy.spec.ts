import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const clausePanel = (page: Page) => page.getByRole('region', { name: /^条款 / });
const worked = (page: Page) => page.getByRole('region', { name: '算例与试算', exact: true });
const under = (page: Page) => page.getByRole('region', { name: '条款下的项目与资金', exact: true });
const versions = (page: Page) => page.getByRole('region', { name: '版本对照', exact: true });
const index = (page: Page) => page.getByRole('region', { name: '条款总览', exact: true });

const catalogueText = readFileSync(
  resolve(import.meta.dirname, '../../data/policy/beijing-2023-11-23.json'),
  'utf8',
);

test.describe('what does III-2 say, and what is its ceiling?', () => {
  test('the index answers by keyboard, and the address keeps the clause', async ({ page }) => {
    await page.goto('/policy');
    const choice = index(page).getByRole('button', { name: /^III-2 / });
    await expect(choice).toContainText('最高 3,000 万元，且不超过奖励范围内总投资的 30%');
    await choice.focus();
    await page.keyboard.press('Enter');
    const clause = clausePanel(page);
    await expect(clause.getByRole('heading', { level: 2 })).toHaveText('条款 III-2 厂区园区配置储能');
    expect(search(page).get('clause')).toBe('III-2');
    await expect(choice).toHaveAttribute('aria-current', 'true');
    const quotation = clause.locator('q[lang=en]').first();
    await expect(quotation).toContainText('up to CNY 30 million');
    await expect(clause.getByText('原文', { exact: true })).toBeVisible();
    await expect(clause.getByText('译/参考', { exact: true })).toBeVisible();
    await expect(clause.getByText('官方译本').first()).toBeVisible();
    await expect(
      clause.getByRole('row', { name: /^固定上限 3,000 万元 不适用 计算单位合计 写明/ }),
    ).toBeVisible();
    await expect(clause.getByRole('row', { name: /^基数的比例 30% 奖励范围内总投资/ })).toBeVisible();
    await page.goBack();
    await expect(clause.getByRole('heading', { level: 2 })).toHaveText('条款 I-1 重大技术创新');
  });

  test('a deep link opens it, and the neighbours are one step away', async ({ page }) => {
    await page.goto('/policy?clause=III-2');
    await clausePanel(page)
      .getByRole('button', { name: /^下一条 III-3/ })
      .click();
    await expect(clausePanel(page).getByRole('heading', { level: 2 })).toContainText('III-3');
  });

  test('its citation is copied', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
    await page.goto('/policy?clause=III-2');
    await clausePanel(page).getByRole('button', { name: '复制引文' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/北京市人民政府，2023-11-23，III-2 厂区园区配置储能：“.*CNY 30 million.*2023-11-23\.1/);
  });

  test('it prints on one sheet', async ({ page }) => {
    // A4 across between its margins: 273 by 186 mm.
    const sheetPx = (186 / 25.4) * 96;
    const longest = page.locator('#clause');
    for (const address of ['II-3b', 'II-3b&lang=en', 'II-5&lang=en', 'IV-2a']) {
      await page.goto(`/policy?clause=${address}`);
      await expect(longest.getByRole('heading', { level: 2 })).toContainText(address.split('&')[0] ?? '');
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const box = await longest.boundingBox();
      expect(box?.height ?? Number.POSITIVE_INFINITY).toBeLessThan(sheetPx);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    }
  });
});

test('what counts as one unit, and why?', async ({ page }) => {
  await page.goto('/policy?clause=II-3a');
  const basis = clausePanel(page).getByRole('region', { name: '按什么单位计算' });
  await expect(basis).toContainText('文本指向按项目计算，上限一句没有明写');
  await expect(basis).toContainText('按句子主语理解');
  const candidates = basis.getByRole('list', { name: '可能的口径' }).getByRole('listitem');
  await expect(candidates).toHaveText(['按项目默认', '按企业从严']);
  await expect(basis).toContainText('2 种口径都要算');
  await page.goto('/policy?clause=III-3');
  await expect(basis).toContainText('文本写明按项目计算');
});

test('which measures have no money, and what came of them: all 16 are there', async ({ page }) => {
  await page.goto('/policy');
  const rows = index(page)
    .getByRole('button')
    .filter({ hasText: /^(I|II|III|IV)-\d/ });
  await expect(rows).toHaveCount(19);
  const names = await rows.allInnerTexts();
  const measures = new Set(names.map((name) => /^[IV]+-\d/.exec(name)?.[0]));
  expect(measures.size).toBe(16);
  const without = names.filter((name) => name.includes('不涉及资金'));
  expect(without).toHaveLength(7);
  for (const name of without) expect(name).not.toContain('没有登记成果');
  await index(page).getByRole('button', { name: /^I-2 / }).click();
  await expect(worked(page)).toContainText('不涉及资金，没有可算的上限');
  const outputs = under(page).getByRole('table', { name: '成果' });
  await expect(outputs.getByRole('row')).toHaveCount(8);
  await expect(
    outputs.getByRole('row', { name: /^示例产业创新中心 01 创新载体 .*昌平区 2025-02-24/ }),
  ).toBeVisible();
  await outputs.getByRole('button', { name: '只看昌平区' }).first().click();
  expect(search(page).get('district')).toBe('110114');
  await expect(under(page).getByText(/另有 \d+ 项在筛选之外/)).toBeVisible();
});

test.describe('would 25 million on a base of 60 million fit?', () => {
  test('the calculator says no, with the arithmetic and what would fit', async ({ page }) => {
    await page.goto('/policy?clause=III-2');
    const calculator = worked(page).getByRole('region', { name: /^试算/ });
    await calculator.getByRole('textbox', { name: '批复金额', exact: true }).fill('2500');
    await calculator.getByRole('textbox', { name: '奖励范围内总投资', exact: true }).fill('6000');
    const result = calculator.getByRole('region', { name: '判定', exact: true });
    await expect(result).toContainText('超上限');
    await expect(result).toContainText('1,800 万元');
    await expect(result.getByRole('list', { name: '怎么算' })).toContainText(
      '60,000,000.00 × 30% = 18,000,000.00 元',
    );
    await expect(result).toContainText('138.89%');
    await expect(result).toContainText('2 种读法的结果');
    await calculator.getByRole('textbox', { name: '批复金额', exact: true }).fill('1800');
    await expect(result).toContainText('达上限');
    await expect(worked(page)).toContainText('不保存任何内容，不是审批决定');
  });

  test('what cannot be read is named by field and rule', async ({ page }) => {
    await page.goto('/policy?clause=II-3b');
    const calculator = worked(page).getByRole('region', { name: /^试算/ });
    await calculator.getByRole('textbox', { name: '批复金额', exact: true }).first().fill('-5');
    await calculator.getByRole('textbox', { name: '支持年度', exact: true }).nth(1).fill('20.5');
    const result = calculator.getByRole('region', { name: '判定', exact: true });
    await expect(result).toContainText('第 1 笔，批复金额：不能为负数');
    await expect(result).toContainText('第 2 笔，支持年度：请填整数');
    await calculator.getByRole('textbox', { name: '批复金额', exact: true }).first().fill('5');
    await calculator.getByRole('textbox', { name: '支持年度', exact: true }).nth(1).fill('25');
    await expect(result).toContainText('第 2 笔，支持年度：不能小于 1,000');
  });

  test('examples are judged as they are looked at, and one can be tried', async ({ page }) => {
    await page.goto('/policy?clause=II-3b');
    const gap = worked(page).getByRole('listitem', { name: '中间空了一年' });
    await expect(gap).toContainText('依解读而定');
    await expect(gap).toContainText('按支持年度个数');
    await gap.getByRole('button', { name: '放进试算' }).click();
    const calculator = worked(page).getByRole('region', { name: /^试算/ });
    await expect(calculator.getByRole('textbox', { name: '支持年度', exact: true })).toHaveCount(3);
    await expect(calculator.getByRole('textbox', { name: '批复金额', exact: true }).first()).toBeFocused();
    await expect(calculator.getByRole('region', { name: '判定', exact: true })).toContainText('依解读而定');
  });
});

test('who received money under the clause: the counts filter, and lead on', async ({ page }) => {
  await page.goto('/policy?clause=III-2');
  await expect(under(page).getByRole('table', { name: '资金记录' })).toBeVisible();
  const all = Number(await under(page).locator('.clause-figures dd').nth(1).innerText());
  expect(all).toBeGreaterThan(1);
  await under(page).getByRole('button', { name: '只看这一条款' }).click();
  expect(search(page).get('measure')).toBe('III-2');
  await under(page)
    .getByRole('button', { name: /^超上限/ })
    .click();
  expect(search(page).get('verdict')).toBe('exceeds');
  await expect(under(page).getByText(/另有 \d+ 笔在筛选之外/)).toBeVisible();
  await expect(under(page).getByRole('link', { name: '在“资金与上限”里看' })).toHaveAttribute(
    'href',
    /^\/funding\?.*clause=III-2/,
  );
  await under(page).getByRole('table', { name: '资金记录' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/projects\/P\d+/);
});

test.describe('what differs between the two versions?', () => {
  test('clause by clause in words, as a table and as a file', async ({ page }) => {
    await page.goto('/policy?versions=2023-11-23.1,2026-sample.1');
    const panel = versions(page);
    await expect(panel).toContainText('5 条有改动，1 条新增，1 条删除，13 条相同');
    await expect(panel.getByText('合成样稿，无人发布').first()).toBeAttached();
    const clause = panel.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^III-2/ }) });
    await expect(clause).toContainText('最高 3,000 万元');
    await expect(clause).toContainText('最高 5,000 万元');
    await expect(panel).toContainText('不按新版重判');
    await panel.getByText('表', { exact: true }).click();
    await expect(
      panel.getByRole('row', { name: /III-2 .* 改动 限额 .* 最高 3,000 万元 最高 5,000 万元/ }),
    ).toBeVisible();
    const file = page.waitForEvent('download');
    await panel.getByRole('button', { name: '导出对照表' }).click();
    const path = await (await file).path();
    expect(readFileSync(path, 'utf8')).toContain('最高 5,000 万元');
    await panel.getByRole('button', { name: '对调' }).click();
    await expect(panel).toContainText('5 条有改动，1 条新增，1 条删除');
    expect(search(page).get('versions')).toBe('2026-sample.1,2023-11-23.1');
  });

  test('a file of one’s own can be the newer side, and leaves the browser for nowhere', async ({ page }) => {
    await page.goto('/policy');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' && !request.url().endsWith('/api/caps/evaluate'))
        sent.push(request.url());
    });
    await versions(page)
      .locator('input[type=file]')
      .setInputFiles({
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          catalogueText
            .replace('"version": "2023-11-23.1"', '"version": "mine.1"')
            .replace('"maxYears": 3', '"maxYears": 5'),
        ),
      });
    await expect(versions(page)).toContainText('1 条有改动，0 条新增，0 条删除，18 条相同');
    await expect(versions(page)).toContainText('不超过 5 年');
    expect(search(page).get('versions')).toContain('file:');
    expect(sent).toEqual([]);
    await page.reload();
    await expect(versions(page)).toContainText('要对照的文件不随链接传送');
  });

  test('a broken file is refused with clause, field, line and rule', async ({ page }) => {
    await page.goto('/policy');
    const pick = async (text: string): Promise<void> =>
      versions(page)
        .locator('input[type=file]')
        .setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await pick(catalogueText.replace('"fen": 3000000000', '"fen": "30000000"'));
    const alert = versions(page).getByRole('alert');
    await expect(alert).toContainText('这个文件不能用来对照');
    await expect(
      alert.getByRole('row', { name: /^第 1 行规则（I-1）.*第 \d+ 行.*金额（分）/ }),
    ).toBeVisible();
    await pick(catalogueText.slice(0, -40));
    await expect(alert).toContainText(/第 \d+ 行第 \d+ 列起不是有效的 JSON/);
    await expect(versions(page)).toContainText('条有改动');
  });

  test('a version that is not kept is said so', async ({ page }) => {
    await page.goto('/policy?versions=2023-11-23.1,1999');
    await expect(versions(page).getByRole('alert')).toContainText('没有版本 1999');
  });
});

test('an unknown clause is said plainly, and the rest of the page works', async ({ page }) => {
  await page.goto('/policy?clause=V-9');
  const panel = page.getByRole('region', { name: '条款', exact: true });
  await expect(panel).toContainText('没有编号为 V-9 的条款');
  await expect(index(page).getByRole('button', { name: /^III-2 / })).toBeVisible();
  await expect(versions(page)).toContainText('条有改动');
  await panel.getByRole('button', { name: '看第一条（I-1）' }).click();
  await expect(clausePanel(page).getByRole('heading', { level: 2 })).toContainText('I-1');
});

test.describe('a district official', () => {
  test.use({ role: 'changping' });

  test('sees the whole text, and records of the own district only', async ({ page }) => {
    await page.goto('/policy?clause=III-2');
    await expect(
      index(page)
        .getByRole('button')
        .filter({ hasText: /^(I|II|III|IV)-\d/ }),
    ).toHaveCount(19);
    const table = under(page).getByRole('table', { name: '资金记录' });
    await expect(table).toBeVisible();
    const districts = new Set(await table.locator('tbody td:nth-of-type(2)').allInnerTexts());
    expect([...districts]).toEqual(['昌平区']);
    await expect(worked(page).getByRole('list', { name: '怎么算' }).first()).toBeVisible();
  });
});

test.describe('a viewer', () => {
  test.use({ role: 'viewer' });

  test('reads, computes and compares', async ({ page }) => {
    await page.goto('/policy?clause=II-5&lang=en');
    const panel = page.getByRole('region', { name: /^Clause II-5/ });
    await expect(panel.locator('q[lang=en]')).not.toHaveCount(0);
    await expect(panel).toContainText('at most CNY 30 M');
    await expect(page.getByRole('region', { name: 'Two versions', exact: true })).toContainText(
      '5 clauses changed',
    );
    await expect(
      page
        .getByRole('region', { name: 'Worked examples and calculator' })
        .getByText('Reading-dependent')
        .first(),
    ).toBeVisible();
  });
});

for (const lang of ['zh-CN', 'en']) {
  test(`is accessible and fits a narrow screen in ${lang}`, async ({ page }) => {
    await page.goto(`/policy?clause=II-3b&lang=${lang}`);
    await expect(page.locator('.evaluation-steps').first()).toBeVisible();
    await expect(page.locator('.diff')).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowing(page)).toEqual([]);
    await page.goto(`/policy?clause=I-2&lang=${lang}&scheme=dark`);
    await expect(page.locator('.clause-outputs tbody tr').first()).toBeVisible();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });
}

test('on a narrow screen the chosen clause comes into sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/policy');
  await index(page).getByRole('button', { name: /^I-3 / }).click();
  await expect(clausePanel(page).getByRole('heading', { level: 2 })).toBeInViewport();
});

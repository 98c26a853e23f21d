import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { another, test } from './own-demonstration.ts';
import { expect, overflowing, seriousFindings } from './page-test.ts';

// Each test starts a server, and some open the page for two people.
test.describe.configure({ timeout: 120_000 });

/* The browser itself notes each refusal as an error. */
test.use({ expectedErrors: [/the server responded with a status of (404|412)/] });

const drawer = (page: Page): Locator => page.getByRole('dialog', { name: /^园区范围：/ });
const button = (within: Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
const corners = (area: Locator): Locator => area.getByRole('textbox', { name: /^角点 \d+ 经度$/ });
const saved = (page: Page, name: string): Locator => page.getByText(`已保存：${name}`);

/** A point of the map by its shares of width and height. */
async function placeOn(area: Locator, x: number, y: number): Promise<[number, number]> {
  const box = await area.locator('.outline-map').boundingBox();
  if (box === null) throw new Error('the map is not on the page');
  return [box.x + x * box.width, box.y + y * box.height];
}

async function clickOn(
  page: Page,
  area: Locator,
  places: readonly (readonly [number, number])[],
): Promise<void> {
  for (const [x, y] of places) await page.mouse.click(...(await placeOn(area, x, y)));
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
}

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const geojson = (ring: readonly (readonly [number, number])[], properties: object = {}): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }],
  });

async function paste(area: Locator, text: string): Promise<void> {
  await button(area, '导入 GeoJSON').click();
  await area.getByLabel('或粘贴文本').fill(text);
  await button(area, '读取文本').click();
}

test('a park is drawn, crossed, mended and saved, and is there for others', async ({
  page,
  browser,
  ownOrigin,
}) => {
  await page.goto('/?edit=park-area:K3');
  const area = drawer(page);
  await expect(area.getByText('尚无实测范围，示意圆不能作为范围导出。')).toBeVisible();
  await expect(button(area, '保存')).toBeDisabled();
  await button(area, '画一块').click();
  await clickOn(page, area, [
    [0.3, 0.3],
    [0.7, 0.7],
    [0.7, 0.3],
    [0.3, 0.7],
  ]);
  await expect(corners(area)).toHaveCount(4);
  await expect(area.getByText('不能保存：还有一圈没有闭合。')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(area.getByText(/第 1 块 · 外边界：边界自己交叉或碰到自己/)).toBeVisible();
  await expect(button(area, '保存')).toBeDisabled();
  await expect(button(area, '保存')).toHaveAccessibleDescription('不能保存：请先改好上面的问题。');

  await drag(page, await placeOn(area, 0.7, 0.7), await placeOn(area, 0.5, 0.2));
  await expect(area.getByText(/有 1 处问题/)).toHaveCount(0);
  await expect(area.getByText(/\d\.\d+ km²/).first()).toBeVisible();
  await button(area, '撤销').click();
  await expect(area.getByText(/有 1 处问题/)).toBeVisible();
  await button(area, '重做').click();
  await expect(area.getByText(/五环外，最近处 [\d,.]+ k?m/)).toBeVisible();
  await area.getByLabel('修改的原因（写入历史）').fill('按规划图勾绘');
  await button(area, '保存').click();
  await expect(saved(page, '良乡大学城')).toBeVisible();
  await expect(area).toHaveCount(0);

  const other = await another(browser, ownOrigin, 'fangshan');
  await other.goto('/?edit=park-area:K3');
  await expect(corners(drawer(other))).toHaveCount(4);
  await expect(button(drawer(other), '导出 GeoJSON')).toBeVisible();
  await other.context().close();
});

test('a new corner comes out of the middle of an edge, and Delete takes the selected one', async ({
  page,
}) => {
  await page.goto('/?edit=park-area:K3');
  const area = drawer(page);
  await button(area, '画一块').click();
  await clickOn(page, area, [
    [0.3, 0.3],
    [0.7, 0.3],
    [0.7, 0.7],
    [0.3, 0.7],
    // The first corner closes the ring.
    [0.3, 0.3],
  ]);
  await expect(corners(area)).toHaveCount(4);
  await expect(button(area, '闭合')).toBeDisabled();
  await drag(page, await placeOn(area, 0.5, 0.3), await placeOn(area, 0.5, 0.1));
  await expect(corners(area)).toHaveCount(5);
  await expect(button(area, '选中角点 2')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect(corners(area)).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(corners(area)).toHaveCount(5);
});

test('GeoJSON in GCJ-02 is read as such, previewed, stored as it came, and exported in WGS84', async ({
  page,
}) => {
  await page.goto('/?edit=park-area:K3');
  const area = drawer(page);
  await paste(area, geojson(square(116.16, 39.71, 0.02), { name: '示例地块' }));
  await expect(area.getByRole('radio', { name: /^示例地块/ })).toBeChecked();
  await expect(area.getByText('请先选坐标系，再看预览。')).toBeVisible();
  await expect(button(area, '采用')).toBeDisabled();
  for (const crs of ['WGS84', 'CGCS2000', 'GCJ-02', 'BD-09'])
    await expect(area.getByRole('radio', { name: new RegExp(`^${crs}`) })).not.toBeChecked();
  await area.getByRole('radio', { name: /^GCJ-02/ }).check();
  await expect(area.getByText(/3\.\d+ km²/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await button(area, '采用').click();
  await expect(area.getByText('将按 GCJ-02 坐标原样保存。')).toBeVisible();
  await button(area, '保存').click();
  await expect(saved(page, '良乡大学城')).toBeVisible();

  const answer = await page.request.get('/api/parks/K3/detail');
  const stored: unknown = await answer.json();
  expect(stored).toMatchObject({
    park: { outline: { crs: 'GCJ02', polygons: [[square(116.16, 39.71, 0.02)]] } },
  });

  await page.goto('/?edit=park-area:K3');
  const download = page.waitForEvent('download');
  await button(area, '导出 GeoJSON').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^园区范围_K3_良乡大学城_\d{4}-\d\d-\d\d\.geojson$/);
  const exported = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    features: [{ properties: Record<string, unknown>; geometry: { coordinates: [number, number][][] } }];
  };
  const [{ properties, geometry }] = exported.features;
  expect(properties).toMatchObject({ id: 'K3', name_zh: '良乡大学城', district: '房山区', synthetic: true });
  const [lon, lat] = geometry.coordinates[0]?.[0] ?? [0, 0];
  // GCJ-02 lies some hundred metres off there.
  expect(116.16 - lon).toBeGreaterThan(0.003);
  expect(Math.abs(39.71 - lat)).toBeLessThan(0.003);
});

test('a self-crossing file and one in GB18030 are refused in words, and nothing is lost', async ({
  page,
}) => {
  await page.goto('/?edit=park-area:K1');
  const area = drawer(page);
  await expect(corners(area).nth(20)).toBeVisible();
  const before = await corners(area).count();
  const bow: [number, number][] = [
    [116.4, 40.1],
    [116.5, 40.2],
    [116.5, 40.1],
    [116.4, 40.2],
    [116.4, 40.1],
  ];
  await paste(area, geojson(bow));
  const refusal = area.getByRole('alert');
  await expect(refusal).toContainText('没有读入任何内容');
  await expect(refusal).toContainText(
    '要素 1 · 第 1 块 · 外边界：边界自己交叉或碰到自己（116.450000, 40.150000）',
  );
  await expect(button(area, '采用')).toBeDisabled();
  await area.locator('input[type=file]').setInputFiles({
    name: '范围.geojson',
    mimeType: 'application/geo+json',
    // 昌平 in GB18030.
    buffer: Buffer.from([0x7b, 0x22, 0xb2, 0xfd, 0xc6, 0xbd, 0x22, 0x7d]),
  });
  await expect(refusal).toContainText('文件是 GB18030（GBK）编码，没有读取；请另存为 UTF-8');
  await area.getByLabel('或粘贴文本').fill('{"type": "Polygon", "coordinates": [[[116, 40], ["x", 41]]]}');
  await button(area, '读取文本').click();
  await expect(refusal).toContainText('要素 1 · 第 1 块 · 外边界 · 第 2 点：不是一对数字');
  await button(area, '取消导入').click();
  await expect(corners(area)).toHaveCount(before);
  await expect(area.getByText('没有改动，不必保存。')).toBeVisible();
});

test('by keyboard alone: corners are typed, stepped and saved', async ({ page }) => {
  await page.goto('/?edit=park-area:K4');
  const area = drawer(page);
  await button(area, '画一块').press('Enter');
  for (const [lon, lat] of square(116.05, 39.64, 0.03).slice(0, 3)) {
    await area.getByLabel('下一角点经度').fill(String(lon));
    await area.getByLabel('下一角点纬度').fill(String(lat));
    await page.keyboard.press('Enter');
    await expect(area.getByLabel('下一角点经度')).toBeFocused();
  }
  await page.keyboard.type('东');
  await page.keyboard.press('Enter');
  await expect(area.getByRole('alert')).toHaveText('请填十进制度数：经度如 116.3912，纬度如 39.9065。');
  await button(area, '闭合').press('Enter');
  const first = area.getByLabel('角点 1 经度', { exact: true });
  await first.press('ArrowUp');
  await expect(first).toHaveValue('116.050100');
  await button(area, '在角点 1 后插入').press('Enter');
  await expect(corners(area)).toHaveCount(4);
  await expect(button(area, '选中角点 2')).toHaveAttribute('aria-pressed', 'true');
  const map = area.getByRole('button', { name: '园区范围地图' });
  const second = area.getByLabel('角点 2 纬度', { exact: true });
  const start = Number(await second.inputValue());
  await map.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => Number(await second.inputValue())).toBeGreaterThan(start);
  // Escape gives up the selection first, and does not close.
  await page.keyboard.press('Escape');
  await expect(button(area, '选中角点 2')).toHaveAttribute('aria-pressed', 'false');
  await button(area, '删除角点 2').press('Enter');
  await expect(corners(area)).toHaveCount(3);
  await button(area, '保存').press('Enter');
  await expect(saved(page, '窦店高端制造业基地')).toBeVisible();
});

test('what others stored meanwhile is shown, and one decides', async ({ page, browser, ownOrigin }) => {
  await page.goto('/?edit=park-area:K3');
  const area = drawer(page);
  await paste(area, geojson(square(116.16, 39.71, 0.02)));
  await area.getByRole('radio', { name: /^WGS84/ }).check();
  await button(area, '采用').click();

  const other = await another(browser, ownOrigin, 'fangshan');
  await other.goto('/?edit=park-area:K3');
  const theirs = drawer(other);
  await paste(theirs, geojson(square(116.17, 39.72, 0.01)));
  await theirs.getByRole('radio', { name: /^CGCS2000/ }).check();
  await button(theirs, '采用').click();
  await button(theirs, '保存').click();
  await expect(saved(other, '良乡大学城')).toBeVisible();
  await other.context().close();

  await button(area, '保存').click();
  await expect(area.getByRole('heading', { name: '您画的期间，别人改了这个园区' })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  await button(area, '保存我画的').click();
  await expect(saved(page, '良乡大学城')).toBeVisible();
  const stored: unknown = await (await page.request.get('/api/parks/K3/detail')).json();
  expect(stored).toMatchObject({ park: { outline: { crs: 'WGS84' } } });
});

test('what was drawn is not lost by a step back or a reload', async ({ page }) => {
  await page.goto('/');
  await page.goto('/?edit=park-area:K3');
  const area = drawer(page);
  await button(area, '画一块').click();
  await clickOn(page, area, [
    [0.3, 0.3],
    [0.7, 0.3],
  ]);
  await expect(corners(area)).toHaveCount(2);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(area.getByText('已恢复上次没有保存的内容。')).toBeVisible();
  await expect(corners(area)).toHaveCount(2);
  await area.getByRole('button', { name: '关闭园区范围' }).click();
  await expect(area.getByRole('alertdialog', { name: '还有没保存的改动' })).toBeVisible();
  await area.getByRole('button', { name: '继续填写' }).click();
  await expect(corners(area)).toHaveCount(2);
});

test.describe('a viewer', () => {
  test.use({ role: 'viewer' });

  test('looks and exports, and has no tool to change anything', async ({ page }) => {
    await page.goto('/?edit=park-area:K1');
    const area = drawer(page);
    await expect(area.getByText('您可以查看和导出这个范围，但不能修改。')).toBeVisible();
    await expect(area.getByText(/\d\.\d+ km²/)).toBeVisible();
    await expect(button(area, '导出 GeoJSON')).toBeVisible();
    await expect(area.getByRole('toolbar')).toHaveCount(0);
    await expect(button(area, '保存')).toHaveCount(0);
    await clickOn(page, area, [[0.5, 0.5]]);
    await expect(corners(area)).toHaveCount(0);
  });
});

test.describe('a district official', () => {
  test.use({ role: 'changping' });

  test('draws the own parks and finds no foreign one', async ({ page }) => {
    await page.goto('/?edit=park-area:K2');
    await expect(button(drawer(page), '画一块')).toBeVisible();
    await page.goto('/?edit=park-area:K3');
    await expect(page.getByRole('alert')).toContainText('不在您的范围内');
  });
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`fits a telephone and is accessible in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?lang=${language}&edit=park-area:K1`);
    const area = page.getByRole('dialog');
    await expect(area.locator('.area-facts dd').first()).toContainText('km²');
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await area.getByRole('button', { name: language === 'en' ? 'Import GeoJSON' : '导入 GeoJSON' }).click();
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

import type { Locator, Page } from '@playwright/test';
import { largePortfolio } from '../bench/large-portfolio.ts';
import { publishedGcj02 } from '../fixtures/published-gcj02.ts';
import { expect, overflowing, seriousFindings, test } from './page-test.ts';
import { crossOnPage, serveTiles, syntheticLayer } from './synthetic-tiles.ts';

type SiteFacts = { id: string; project: string; name: string; siting: string; hasPlace: boolean };

/** Every site with its project and its siting, straight from the answer's columns. */
async function sitesOf(page: Page): Promise<SiteFacts[]> {
  const { dictionaries, projects, sites } = await (await page.request.get('/api/portfolio')).json();
  return sites.id.map((id: string, site: number) => {
    const project = sites.projectRow[site];
    return {
      id,
      project: projects.id[project],
      name: projects.nameZh[project],
      siting: dictionaries.siting[sites.sitingCode[site]],
      hasPlace: sites.lon[site] !== null,
    };
  });
}

async function openMap(page: Page, address = '/map'): Promise<void> {
  await page.goto(address);
  await expect(listOf(page).getByRole('row').nth(2)).toBeVisible();
}

const listOf = (page: Page): Locator => page.getByRole('table', { name: /^场址清单/ });
const mapOf = (page: Page): Locator => page.getByRole('figure', { name: '场址与五环路地图' });
const card = (page: Page): Locator => page.getByRole('region', { name: '选中的场址' });
const shownCount = (page: Page): Locator => page.getByRole('region', { name: '筛选' }).getByRole('status');
const rowNames = async (page: Page): Promise<string[]> => listOf(page).locator('[data-site]').allInnerTexts();

test('says which sites are inside the ring, and everything follows', async ({ page }) => {
  await openMap(page);
  const inside = (await sitesOf(page)).filter(({ siting }) => siting === 'inside');
  const chip = page.getByRole('list', { name: /^各选址结论/ }).getByRole('button', { name: /五环内/ });
  await expect(chip).toContainText(String(inside.length));
  await chip.click();
  await expect(page).toHaveURL(/siting=inside/);
  const projects = new Set(inside.map(({ project }) => project));
  await expect(shownCount(page)).toContainText(String(projects.size));
  const names = new Set((await rowNames(page)).map((name) => name.replace(/（.*/, '')));
  expect(names).toEqual(new Set(inside.map(({ name }) => name)));
  await expect(listOf(page).getByRole('row', { name: /需要处理/ })).toBeVisible();
});

test('says how far a site is from the ring, and by which rule', async ({ page }) => {
  await openMap(page);
  const chosen = (await sitesOf(page)).find(({ id }) => id === 'P132-S1');
  const detail = await (await page.request.get('/api/projects/P132')).json();
  const [site] = detail.sites;
  await listOf(page)
    .getByRole('button', { name: new RegExp(`^${chosen?.name}`) })
    .click();
  await expect(page).toHaveURL(/site=P132-S1/);
  const distance = Math.round(Math.abs(site.distanceM)).toLocaleString('en');
  await expect(card(page)).toContainText(`${distance} m`);
  await expect(card(page)).toContainText(
    `${distance} m > 精度 ${site.precisionM} m + 线误差 ${site.ringUncertaintyM} m`,
  );
  await expect(card(page)).toContainText(`${site.wgs84.lon.toFixed(5)}, ${site.wgs84.lat.toFixed(5)}`);
  await expect(card(page)).toContainText('不在支持范围');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await card(page).getByRole('button', { name: '复制判定句' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`场址距五环路 ${distance} m，环内`);
  expect(copied).toContain('合成数据');
  await card(page).getByRole('link', { name: '打开项目' }).click();
  await expect(page).toHaveURL(/\/projects\/P132/);
});

test('asks for a survey where a site lies on the line', async ({ page }) => {
  await openMap(page);
  const onLine = (await sitesOf(page)).find(({ id }) => id === 'P188-S1');
  expect(onLine?.siting).toBe('on_the_line');
  await page.goto('/map?site=P188-S1');
  await expect(card(page)).toContainText('待勘测');
  await expect(card(page)).toContainText(/\d+ m ≤ 精度 \d+ m \+ 线误差 \d+ m，待勘测/);
  await expect(listOf(page).getByRole('row', { name: /示例项目 188/ })).toContainText('压线');
});

test('lists what has no position, and places none of it', async ({ page }) => {
  await openMap(page, '/map?siting=unknown');
  const sites = await sitesOf(page);
  const projects = new Set(sites.filter(({ siting }) => siting === 'unknown').map(({ project }) => project));
  const lost = sites.filter(({ project, hasPlace }) => projects.has(project) && !hasPlace);
  expect(lost.length).toBeGreaterThan(0);
  await expect(page.getByText(`${lost.length} 处场址无坐标，未上图`)).toBeVisible();
  const [first] = lost;
  await page.goto(`/map?site=${first?.id}`);
  await expect(card(page)).toContainText('算不出距离');
  await expect(card(page)).toContainText(/坐标未填|坐标系未填/);
});

test('never counts a site outside the city as supported', async ({ page }) => {
  await openMap(page);
  const outside = listOf(page).getByRole('row', { name: /市外$/ }).first();
  await outside.getByRole('button').click();
  await expect(card(page)).toContainText('在市外：不论离环多远，都不算在支持范围');
  await expect(card(page)).toContainText('不在支持范围');
});

test('selects an area by a lasso, and the figures follow until it is dropped', async ({ page }) => {
  await openMap(page);
  const before = await shownCount(page).textContent();
  await page.getByRole('button', { name: '套索' }).click();
  const surface = page.getByRole('button', { name: /^套索：/ });
  const { x, y, width, height } = (await surface.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number): [number, number] => [
    x + width * (0.3 + 0.18 * Math.cos(share * 2 * Math.PI)),
    y + height * (0.75 + 0.18 * Math.sin(share * 2 * Math.PI)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) await page.mouse.move(...at(step / 40));
  await page.mouse.up();
  await expect(page).toHaveURL(/area=/);
  await expect(surface).toBeHidden();
  await expect(shownCount(page)).not.toHaveText(before ?? '');
  const shown = /(\d+)/.exec((await shownCount(page).textContent()) ?? '')?.[1];
  await expect(page.getByText(`已圈选，范围内 ${shown} 个项目`)).toBeVisible();
  await page.getByRole('button', { name: '取消圈选' }).click();
  await expect(shownCount(page)).toHaveText(before ?? '');
});

test('says that a line which crosses itself is no area, and loses nothing', async ({ page }) => {
  await openMap(page);
  await page.getByRole('button', { name: '套索' }).click();
  const surface = page.getByRole('button', { name: /^套索：/ });
  const { x, y, width, height } = (await surface.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number): [number, number] => [
    x + width * (0.5 + 0.3 * Math.sin(share * 2 * Math.PI)),
    y + height * (0.5 + 0.2 * Math.sin(share * 4 * Math.PI)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(...at(step / 60));
  await page.mouse.up();
  await expect(page.getByText('线自己交叉，围不成范围')).toBeVisible();
  await expect(page).not.toHaveURL(/area=/);
  await page.keyboard.press('Escape');
  await expect(surface).toBeHidden();
});

test('leads from the list to the distance by the keyboard alone', async ({ page }) => {
  await openMap(page);
  await page.getByRole('button', { name: '到环 m' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const first = page.locator('[data-site]').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = page.locator('[data-site]').nth(2);
  await expect(third).toBeFocused();
  const name = (await third.innerText()).replace(/（.*/, '');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText(name);
  await expect(card(page)).toContainText(/> 精度 [\d,]+ m \+ 线误差 20 m/);
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAttribute('data-site', /.+/);
  await expect(page.locator(':focus')).toBeInViewport();
});

test('sorts the list, and keeps what is seen in the address', async ({ page }) => {
  await openMap(page);
  await page.getByRole('button', { name: '到环 m' }).click();
  await page.getByRole('button', { name: '到环 m' }).click();
  await expect(page).toHaveURL(/sort=distance/);
  await expect(listOf(page).getByRole('columnheader', { name: /到环/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.getByRole('checkbox', { name: '到五环等距线' }).uncheck();
  await expect(page).toHaveURL(/layers=no-iso/);
  await mapOf(page).getByRole('button', { name: '放大' }).click();
  await expect(page).toHaveURL(/at=/);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '到五环等距线' })).not.toBeChecked();
});

test.describe('a link that asks for what is not there', () => {
  test('says so, and shows the rest', async ({ page }) => {
    await openMap(page, '/map?site=P999-S1&tiles=nowhere');
    await expect(page.getByText('链接要的场址“P999-S1”不在数据里')).toBeVisible();
    await expect(page.getByText('链接要的底图“nowhere”没有配置')).toBeVisible();
  });
});

test.describe('a tile server that does not answer', () => {
  test.use({ expectedErrors: [/Failed to load resource|net::ERR/] });

  test('is named once, while everything else works', async ({ page }) => {
    await page.route('**/api/tile-layers', (route) =>
      route.fulfill({ json: { layers: [syntheticLayer('WGS84')] } }),
    );
    await page.route('**/synthetic-tiles/**', (route) => route.abort());
    await openMap(page, '/map?tiles=synthetic');
    const notice = page.getByText('底图“合成底图”没有响应');
    await expect(notice).toBeVisible();
    await expect(page.locator('img.leaflet-tile:visible')).toHaveCount(0);
    await page.locator('[data-site]').first().click();
    await expect(card(page)).toContainText('线误差 20 m');
    await page.unroute('**/synthetic-tiles/**');
    await serveTiles(page, { lon: 116.4, lat: 40 });
    await page.getByRole('button', { name: '重试' }).click();
    await expect(notice).toBeHidden();
    await expect(page.getByText('审图号：合成 0 号')).toBeVisible();
  });
});

test.describe('tiles in GCJ-02', () => {
  const ZOOM = 16;
  const pxPerMetre = (lat: number): number =>
    (256 * 2 ** ZOOM) / (40_075_016.686 * Math.cos((lat * Math.PI) / 180));

  /** How far our mark of a site lies from the cross that the tiles carry at its place, in metres on the ground. */
  async function metresApart(page: Page, declared: 'WGS84' | 'GCJ02'): Promise<number> {
    const detail = await (await page.request.get('/api/projects/P132')).json();
    const { lon, lat } = detail.sites[0].wgs84;
    await serveTiles(page, publishedGcj02(lon, lat));
    await page.route('**/api/tile-layers', (route) =>
      route.fulfill({ json: { layers: [syntheticLayer(declared)] } }),
    );
    const at = `${lat.toFixed(4)},${lon.toFixed(4)},${ZOOM}`;
    await openMap(page, `/map?tiles=synthetic&layers=no-precision&at=${at}`);
    await expect(page.getByText('审图号：合成 0 号')).toBeVisible();
    await expect(async () => {
      const { x, y } = await crossOnPage(page);
      expect(Number.isFinite(x + y)).toBe(true);
    }).toPass();
    const cross = await crossOnPage(page);
    const mark = await markNear(page, '示例项目 132');
    return Math.hypot(cross.x - mark.x, cross.y - mark.y) / pxPerMetre(lat);
  }

  /** The middle of the site's mark, from the pixels of the canvas that the sites are drawn on. */
  async function markNear(page: Page, project: string): Promise<{ x: number; y: number }> {
    const cursor = page.locator('.site-map-cursor');
    await cursor.focus();
    await page.keyboard.press('Home');
    await expect(cursor).toHaveAccessibleName(new RegExp(project));
    return cursor.evaluate((place) => {
      const near = place.getBoundingClientRect();
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('canvas.site-map-canvas')].at(-1);
      const pen = canvas?.getContext('2d');
      if (canvas === undefined || pen === null || pen === undefined) throw new Error('no canvas');
      const box = canvas.getBoundingClientRect();
      const ratio = canvas.width / box.width;
      const [left, top] = [near.left - box.left, near.top - box.top].map((px) => Math.round(px * ratio));
      const side = Math.round(near.width * ratio);
      const { data } = pen.getImageData(left ?? 0, top ?? 0, side, side);
      let [sumX, sumY, count] = [0, 0, 0];
      for (let at = 0; at < side * side; at += 1) {
        if ((data[4 * at + 3] ?? 0) < 128) continue;
        sumX += at % side;
        sumY += Math.floor(at / side);
        count += 1;
      }
      if (count === 0) throw new Error('no mark on the canvas');
      return {
        x: box.left + ((left ?? 0) + sumX / count + 0.5) / ratio,
        y: box.top + ((top ?? 0) + sumY / count + 0.5) / ratio,
      };
    });
  }

  test('line up with our points within five metres', async ({ page }) => {
    expect(await metresApart(page, 'GCJ02')).toBeLessThan(5);
    await expect(page.getByText('底图为 GCJ-02')).toBeVisible();
  });

  test('would be far off if they were taken for WGS84', async ({ page }) => {
    expect(await metresApart(page, 'WGS84')).toBeGreaterThan(100);
  });
});

test('keeps ten thousand projects readable', async ({ page }) => {
  const columns = largePortfolio({ projects: 10_000, awards: 10_000 });
  await page.route('**/api/portfolio', (route) => route.fulfill({ json: columns }));
  await openMap(page);
  await expect(listOf(page)).toHaveAttribute('aria-rowcount', /^11\d{3}$/);
  expect(await page.locator('[data-site]').count()).toBeLessThan(80);
  await page.locator('[data-site]').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAttribute('data-site', /^S\d+$/);
  await expect(page.locator(':focus')).toBeInViewport();
});

test('exports the picture from vectors, with its legend and sources', async ({ page }) => {
  await openMap(page, '/map?site=P188-S1');
  await expect(card(page)).toContainText('线误差');
  await page.getByRole('button', { name: /导出.*场址与五环/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /SVG/ }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const part of await file.createReadStream()) chunks.push(Buffer.from(part));
  const svg = Buffer.concat(chunks).toString('utf8');
  expect(svg).toContain('五环路');
  expect(svg).toContain('OpenStreetMap');
  expect(svg).toContain('压线，待勘测');
  expect(svg).not.toContain('<image');
});

test.describe('an official of one district', () => {
  test.use({ role: 'changping' });

  test('sees the sites of that district alone', async ({ page }) => {
    await openMap(page);
    const districts = await listOf(page).locator('tbody td:nth-child(3)').allInnerTexts();
    expect(new Set(districts)).toEqual(new Set(['昌平区']));
    await page.locator('[data-site]').first().click();
    await expect(card(page)).toContainText('昌平区');
  });
});

for (const [lang, size] of [
  ['zh-CN', { width: 390, height: 844 }],
  ['en', { width: 390, height: 844 }],
  ['zh-CN', { width: 1440, height: 900 }],
  ['en', { width: 1440, height: 900 }],
] as const) {
  test(`has no serious finding and nothing beyond the edge: ${lang}, ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(`/map?lang=${lang}&site=P188-S1`);
    await expect(page.locator('[data-site]').first()).toBeVisible();
    await expect(page.locator('.siting-card-actions')).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

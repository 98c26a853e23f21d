import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './page-test.ts';

async function exported(page: Page, panel: string, item: RegExp): Promise<Download> {
  await page
    .getByRole('region', { name: panel, exact: true })
    .getByRole('button', { name: `导出：${panel}` })
    .click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

for (const panel of ['地图与选址', '资金与上限', '技术路线', '批复与拨付', '各区']) {
  test(`${panel} leaves as a self-contained SVG`, async ({ page }) => {
    await page.goto('/?district=110114');
    const download = await exported(page, panel, /SVG/);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    const svg = (await bytesOf(download)).toString('utf8');
    expect(svg).toContain(panel);
    expect(svg).toContain('昌平区');
    expect(svg).toContain('数据截至 2026-10-31');
    expect(svg).toContain('合成数据');
    expect(svg).not.toMatch(/var\(|<script|<image|<foreignObject|class=|href="(?!#)/);
    const errors = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror').length,
      svg,
    );
    expect(errors).toBe(0);
  });
}

test('a PNG holds the picture, with Chinese glyphs drawn', async ({ page }) => {
  await page.goto('/');
  const bytes = await bytesOf(await exported(page, '资金与上限', /PNG/));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  const shape = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    }
    // Two different characters drawn as the same box would be a missing font.
    const glyph = (text: string): string => {
      pen.clearRect(0, 0, 40, 40);
      pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      pen.fillText(text, 2, 34);
      return pen.getImageData(0, 0, 40, 40).data.join();
    };
    return { width: image.width, colours: colours.size, distinct: glyph('批') !== glyph('拨') };
  }, bytes.toString('base64'));
  expect(shape.width).toBeGreaterThan(1000);
  expect(shape.colours).toBeGreaterThan(20);
  expect(shape.distinct).toBe(true);
});

test('a CSV holds the exact figures behind the picture', async ({ page }) => {
  await page.goto('/');
  const download = await exported(page, '资金与上限', /CSV/);
  expect(download.suggestedFilename()).toMatch(/资金与上限.*\.csv$/);
  const text = (await bytesOf(download)).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('\r\n');
  expect(text).toContain('III-2');
  expect(text).toContain('合成数据');
  expect(text).toMatch(/\d+\.\d{2}/);
});

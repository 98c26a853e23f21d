import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

const SIDE_PX = 256;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of one tile: white, with the column and the row in red where there are any. */
function tilePng(column: number | null, row: number | null): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE_PX, 0);
  header.writeUInt32BE(SIDE_PX, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = Buffer.alloc(SIDE_PX * (1 + 3 * SIDE_PX), 255);
  for (let y = 0; y < SIDE_PX; y += 1) {
    const start = y * (1 + 3 * SIDE_PX);
    pixels[start] = 0;
    for (let x = 0; x < SIDE_PX; x += 1) {
      if (x === column || y === row) pixels.set([255, 0, 0], start + 1 + 3 * x);
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixel of a tile on which a share of the world falls; null when it falls on another tile. */
function pixelOn(share: number, tile: number, zoom: number): number | null {
  const pixel = Math.floor((share * 2 ** zoom - tile) * SIDE_PX);
  return pixel >= 0 && pixel < SIDE_PX ? pixel : null;
}

const unitX = (lon: number): number => lon / 360 + 0.5;
const unitY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

/** Where the tiles of a test are asked for, on the app's own origin. */
const SYNTHETIC_URL = '/synthetic-tiles/{z}/{x}/{y}.png';

export function syntheticLayer(crs: 'WGS84' | 'GCJ02'): object {
  return {
    id: 'synthetic',
    name: { zh: '合成底图', en: 'Synthetic tiles' },
    url: SYNTHETIC_URL,
    subdomains: [],
    crs,
    minZoom: 3,
    maxZoom: 18,
    attribution: { zh: '© 合成', en: '© Synthetic' },
    approvalNumber: '合成 0 号',
  };
}

/** Answers with tiles that carry one meridian and one parallel, in the coordinates of their own reference system. */
export async function serveTiles(page: Page, { lon, lat }: { lon: number; lat: number }): Promise<void> {
  await page.route('**/synthetic-tiles/**', async (route) => {
    const [z = 0, x = 0, y = 0] = new URL(route.request().url()).pathname.match(/\d+/g)?.map(Number) ?? [];
    const body = tilePng(pixelOn(unitX(lon), x, z), pixelOn(unitY(lat), y, z));
    await route.fulfill({ contentType: 'image/png', body });
  });
}

/** Where the red lines of the tiles cross on the page, from the tiles' own pixels as they are laid out. */
export async function crossOnPage(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate((side) => {
    let [x, y] = [Number.NaN, Number.NaN];
    for (const tile of document.querySelectorAll<HTMLImageElement>('img.leaflet-tile')) {
      const canvas = new OffscreenCanvas(side, side);
      const pen = canvas.getContext('2d');
      if (pen === null) continue;
      pen.drawImage(tile, 0, 0, side, side);
      const { data } = pen.getImageData(0, 0, side, side);
      const isRed = (column: number, row: number): boolean => data[4 * (row * side + column) + 1] === 0;
      const box = tile.getBoundingClientRect();
      for (let at = 0; at < side; at += 1) {
        if (isRed(at, 0) && isRed(at, side - 1)) x = box.left + ((at + 0.5) / side) * box.width;
        if (isRed(0, at) && isRed(side - 1, at)) y = box.top + ((at + 0.5) / side) * box.height;
      }
    }
    return { x, y };
  }, SIDE_PX);
}

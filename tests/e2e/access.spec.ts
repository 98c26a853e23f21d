import { expect, overflowing, seriousFindings, test } from './page-test.ts';

const pages = [
  { name: 'overview', path: '/', ready: '.overview .slot-projects .panel' },
  {
    name: 'filtered overview',
    path: '/?district=110114&verdict=exceeds',
    ready: '.overview .slot-projects .panel',
  },
  { name: 'project', path: '/?project=P001', ready: '[role="dialog"] h3' },
  { name: 'big screen', path: '/wall', ready: '.wall-scene .panel' },
];

for (const { name, path, ready } of pages) {
  for (const lang of ['zh-CN', 'en']) {
    for (const scheme of ['light', 'dark']) {
      test(`axe finds nothing serious: ${name}, ${lang}, ${scheme}`, async ({ page }) => {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}&scheme=${scheme}`);
        await expect(page.locator(ready).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await seriousFindings(page)).toEqual([]);
      });
    }
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
      { width: 3840, height: 2160 },
    ]) {
      test(`nothing reaches beyond the page: ${name}, ${lang}, ${viewport.width} px`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}&scheme=light`);
        await expect(page.locator(ready).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await overflowing(page)).toEqual([]);
      });
    }
  }
}

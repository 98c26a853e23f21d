import { type DemoRole, expect, overflowing, seriousFindings, signIn, test } from './page-test.ts';

test.use({ role: null });

const pages: { name: string; path: string; ready: string; role?: DemoRole | null }[] = [
  { name: 'overview', path: '/', ready: '.page-overview .slot-projects .panel' },
  {
    name: 'filtered overview',
    path: '/?district=110114&verdict=exceeds',
    ready: '.page-overview .slot-projects .panel',
  },
  { name: 'project', path: '/?project=P001', ready: '[role="dialog"] h3' },
  { name: 'big screen', path: '/wall', ready: '.wall-scene .panel' },
  {
    name: "a district's overview",
    path: '/',
    ready: '.page-overview .slot-projects .panel',
    role: 'changping',
  },
  { name: "a district's big screen", path: '/wall', ready: '.wall-scene .panel', role: 'changping' },
  { name: 'settings', path: '/settings', ready: '#people tbody tr' },
  { name: "a viewer's settings", path: '/settings', ready: '#own-sessions tbody tr', role: 'viewer' },
  { name: 'sign-in', path: '/', ready: '.demo-choice', role: null },
  { name: 'big screen without a session', path: '/wall', ready: '.demo-choice', role: null },
];

for (const { name, path, ready, role = 'commission' } of pages) {
  for (const lang of ['zh-CN', 'en']) {
    for (const scheme of ['light', 'dark']) {
      test(`axe finds nothing serious: ${name}, ${lang}, ${scheme}`, async ({ page, context }) => {
        if (role !== null) await signIn(context, role);
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
      test(`nothing reaches beyond the page: ${name}, ${lang}, ${viewport.width} px`, async ({
        page,
        context,
      }) => {
        if (role !== null) await signIn(context, role);
        await page.setViewportSize(viewport);
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}&scheme=light`);
        await expect(page.locator(ready).first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await overflowing(page)).toEqual([]);
      });
    }
  }
}

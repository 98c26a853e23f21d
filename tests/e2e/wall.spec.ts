import { expect, test } from './page-test.ts';

test('rotates through the panels with the time of their data', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T10:00:00+08:00') });
  await page.goto('/wall');
  const current = page.locator('.wall-scenes [aria-current="step"]');
  await expect(current).toHaveText('选址');
  await expect(page.getByRole('status')).toContainText('数据截至 2026-10-31');
  await expect(page.getByText('合成数据 · 非真实项目')).toBeVisible();
  await page.clock.runFor(20_100);
  await expect(current).toHaveText('资金与上限');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.clock.runFor(60_000);
  await expect(current).toHaveText('资金与上限');
});

test('a presenter steps by keys and leaves to the same view', async ({ page }) => {
  await page.goto('/wall?district=110114');
  const current = page.locator('.wall-scenes [aria-current="step"]');
  await expect(page.locator('.wall-filter')).toContainText('昌平区');
  await page.keyboard.press('ArrowRight');
  await expect(current).toHaveText('资金与上限');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(current).toHaveText('要处理的');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/\?district=110114$/);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 7680, height: 2160 },
]) {
  for (const lang of ['zh-CN', 'en']) {
    test(`shows every panel whole and readable at ${viewport.width} x ${viewport.height}, ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(`/wall?lang=${lang}`);
      const scenes = page.locator('.wall-scenes button');
      await expect(scenes.first()).toBeVisible();
      for (let scene = 0; scene < (await scenes.count()); scene += 1) {
        await scenes.nth(scene).click();
        await expect(page.locator('.wall-scene .panel')).toBeVisible();
        await expect(page.locator('.wall-fit[data-found]')).toHaveCount(1);
        await expect
          .poll(() =>
            page.locator('.wall-scene .panel').evaluate((panel) => panel.scrollHeight - panel.clientHeight),
          )
          .toBeLessThanOrEqual(1);
        const smallest = await page.evaluate(() => {
          const stage = document.querySelector<HTMLElement>('.wall-stage')!;
          const scale = stage.getBoundingClientRect().width / stage.offsetWidth;
          const sizes = [...stage.querySelectorAll('*')]
            .filter((element) =>
              [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
            )
            .filter((element) => element.getBoundingClientRect().width > 2)
            .map((element) => Number.parseFloat(getComputedStyle(element).fontSize) * scale);
          return Math.min(...sizes);
        });
        expect(smallest).toBeGreaterThanOrEqual(viewport.height / 75);
        const beyond = await page.evaluate(() => {
          const stage = document.querySelector<HTMLElement>('.wall-stage')!;
          const edge = stage.getBoundingClientRect().right - 1;
          return [...document.querySelectorAll('.wall-head, .wall-foot')].flatMap((bar) => {
            const inner = bar.getBoundingClientRect().right + 1;
            return [...bar.querySelectorAll('*')]
              .filter((element) => {
                const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
                return isCut || element.getBoundingClientRect().right > Math.min(edge, inner);
              })
              .map((element) => element.textContent);
          });
        });
        expect(beyond).toEqual([]);
      }
    });
  }
}

import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';

/**
 * The browser test of this project: an unexpected console error or exception, and any request that leaves the
 * app's own origin, fails the test that met it. `expectedErrors` lets a test name the errors it provokes. Each test
 * is signed in to the demonstration in a `role` of its own session; null for nobody.
 */
export type DemoRole = 'commission' | 'changping' | 'fangshan' | 'viewer';

export const test = base.extend<{ expectedErrors: RegExp[]; role: DemoRole | null; quiet: undefined }>({
  role: ['commission', { option: true }],
  expectedErrors: [[], { option: true }],
  quiet: [
    async ({ context, baseURL, expectedErrors, role }, use) => {
      if (role !== null) await signIn(context, role);
      const noise: string[] = [];
      const note = (text: string): void => {
        if (!expectedErrors.some((expected) => expected.test(text))) noise.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') note(message.text());
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`content policy: ${event.violatedDirective} ${event.sourceFile}`);
        });
      });
      context.on('weberror', (failure) => note(String(failure.error())));
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) note(`outside request: ${url}`);
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Signs a browser in to the demonstration, as one click does. */
export async function signIn(context: BrowserContext, role: DemoRole): Promise<void> {
  const answer = await context.request.post('/api/demo/sign-in', { data: { role } });
  expect(answer.status()).toBe(200);
}

/** Serious and critical findings of axe, each with the elements it names. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Elements that reach beyond the right edge of the page, and text that its own box cuts. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Charts are drawn to a new width after it is there: two frames, and then whatever they asked for.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => requestIdleCallback(resolve));
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').slice(0, 40)}"`;
    const scrolls = (element: Element | null): boolean => {
      for (let node = element; node !== null && node !== document.body; node = node.parentElement) {
        const { overflowX, position } = getComputedStyle(node);
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden' || overflowX === 'clip')
          return true;
        if (position === 'fixed') return true;
      }
      return false;
    };
    if (document.documentElement.scrollWidth > width)
      found.push(`page scrolls sideways: ${document.documentElement.scrollWidth} > ${width}`);
    for (const element of document.querySelectorAll('body *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.right > width + 1 && !scrolls(element.parentElement))
        found.push(`beyond the edge: ${name(element)}`);
    }
    return found.slice(0, 20);
  });
}

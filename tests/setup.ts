import { afterEach, beforeEach, vi } from 'vitest';

/*
 * Noise fails: a console.error that a test did not expect is a failure of that test. A test that expects one silences
 * it with `vi.spyOn(console, 'error').mockImplementation(…)`.
 */
let errors: unknown[][] = [];

beforeEach(() => {
  errors = [];
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    errors.push(parts);
  });
});

afterEach(() => {
  if (errors.length > 0) {
    throw new Error(
      `unexpected console.error: ${errors.map((parts) => parts.map(String).join(' ')).join('\n')}`,
    );
  }
});

/** What browsers have and jsdom lacks; a test that needs other answers stubs its own. */
if (typeof window !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  afterEach(cleanup);
  // A busy machine is slow, not wrong.
  configure({ asyncUtilTimeout: 10_000 });

  window.matchMedia ??= (media) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  });
  window.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.scrollTo = () => undefined;
}

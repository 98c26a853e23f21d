/** Rows that one step of the page keys passes. */
const PAGE = 10;

/** Where a key leads from a row of a list; null for keys that lead nowhere. The ends hold. */
export function listStep(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}

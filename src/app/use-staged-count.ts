import { startTransition, useEffect, useState } from 'react';

/**
 * Counts up to `total`, one step a task: what is mounted by it comes onto the page one after the other, and a click or
 * key in between does not wait for all.
 */
export function useStagedCount(total: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setCount(count + 1)), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}

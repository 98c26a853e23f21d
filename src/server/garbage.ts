import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects garbage now. The engine lets its heap grow far beyond what lives before it does so by itself, and hardly
 * gives memory back; worth its half second only after something as large as a whole ledger was read.
 */
export const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    // As if memory had run out: pages that are empty then go back to the system.
    if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  };
})();

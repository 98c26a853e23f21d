import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The Chromium that the browser tests drive: `CHROMIUM_PATH`, else one on the PATH.
 * Throws with the way to get one when there is none.
 */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const folder = folders.find((entry) => entry !== '' && existsSync(join(entry, name)));
    if (folder !== undefined) return join(folder, name);
  }
  throw new Error('no Chromium found: apt-get install chromium, or set CHROMIUM_PATH');
}

/** Quiet, offline and without a sandbox, as root in a container needs it. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

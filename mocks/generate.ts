/**
 * Writes a synthetic portfolio: `node mocks/generate.ts [--projects N] [--seed N] [--out FILE]`.
 * Without options it writes the sample that `data` holds, byte for byte.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readSources, SAMPLE_FILE } from './sample/data-folder.ts';
import { portfolioText } from './sample/portfolio-text.ts';
import { SAMPLE_PROJECTS, SAMPLE_SEED, samplePortfolio } from './sample/sample-portfolio.ts';

const MAX_PROJECTS = 100_000;
/** Text is written in pieces of about this length. */
const PIECE_LENGTH = 1 << 20;

/** @throws RangeError naming the option when its text is no whole number in the range */
function wholeNumber(
  option: string,
  text: string | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new RangeError(`--${option} is a whole number from ${least} to ${most}, not ${text}`);
  }
  return value;
}

function readOptions(): { projects: number; seed: number; out: string } {
  const { values } = parseArgs({
    options: { projects: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  });
  return {
    projects: wholeNumber('projects', values.projects, SAMPLE_PROJECTS, 1, MAX_PROJECTS),
    seed: wholeNumber('seed', values.seed, SAMPLE_SEED, 0, Number.MAX_SAFE_INTEGER),
    out: values.out ?? SAMPLE_FILE,
  };
}

function write(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE_LENGTH) continue;
    writeFileSync(file, text);
    text = '';
  }
  writeFileSync(file, text);
  closeSync(file);
}

try {
  const { projects, seed, out } = readOptions();
  const { catalogue, boundaries } = readSources();
  const records = samplePortfolio({ projects, seed, boundaries, catalogue });
  write(out, portfolioText(records));
  process.stdout.write(
    `${out}: ${records.projects.length} projects, ${records.awards.length} awards of ${records.organisations.length} organisations (synthetic, seed ${seed})\n`,
  );
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}

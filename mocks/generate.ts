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
    process.stderr.write(`--${option} is a whole number from ${least} to ${most}, not ${text}\n`);
    process.exit(1);
  }
  return value;
}

const { values } = parseArgs({
  options: { projects: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
});
const projects = wholeNumber('projects', values.projects, SAMPLE_PROJECTS, 1, MAX_PROJECTS);
const seed = wholeNumber('seed', values.seed, SAMPLE_SEED, 0, Number.MAX_SAFE_INTEGER);
const out = values.out ?? SAMPLE_FILE;

const { catalogue, boundaries } = readSources();
const records = samplePortfolio({ projects, seed, boundaries, catalogue });
const file = openSync(out, 'w');
let piece = '';
for (const text of portfolioText(records)) {
  piece += text;
  if (piece.length < PIECE_LENGTH) continue;
  writeFileSync(file, piece);
  piece = '';
}
writeFileSync(file, piece);
closeSync(file);
process.stdout.write(
  `${out}: ${records.projects.length} projects, ${records.awards.length} awards of ${records.organisations.length} organisations (synthetic, seed ${seed})\n`,
);

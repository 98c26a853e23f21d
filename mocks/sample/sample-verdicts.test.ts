import { describe, expect, it } from 'vitest';
import { portfolioColumns } from '../../src/contract/portfolio.ts';
import type { PortfolioColumns } from '../../src/domain/portfolio-columns.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { createService } from '../../src/server/service.ts';
import { readSources } from './data-folder.ts';
import { SAMPLE_PROJECTS, SAMPLE_SEED, samplePortfolio } from './sample-portfolio.ts';

const { catalogue, boundaries, boundaryFiles } = readSources();

async function columnsOf(projects: number): Promise<PortfolioColumns> {
  const records = samplePortfolio({ projects, seed: SAMPLE_SEED, boundaries, catalogue });
  const store = createMemoryStore({ dataVersion: 'sample', records });
  const service = createService({ store, catalogue, boundaryFiles, appVersion: '0' });
  const answer = await service.portfolio({
    id: 'viewer',
    name: 'viewer',
    role: 'viewer',
    districts: 'all',
    mustChangePassword: false,
  });
  return portfolioColumns.parse(await new Response(await answer.json()).json());
}

function countOf(codes: readonly number[], dictionary: readonly string[]): Record<string, number> {
  const counts = Object.fromEntries(dictionary.map((code) => [code, 0]));
  for (const code of codes) counts[dictionary[code] ?? '?'] = (counts[dictionary[code] ?? '?'] ?? 0) + 1;
  return counts;
}

describe('verdicts on the sample', () => {
  it('are all there but invalid_input, in believable numbers', async () => {
    const { verdicts, dictionaries } = await columnsOf(SAMPLE_PROJECTS);
    const counts = countOf(verdicts.verdictCode, dictionaries.verdict);
    const expected: Record<string, [least: number, most: number]> = {
      at_cap: [6, 12],
      exceeds: [4, 7],
      interpretation_dependent: [6, 12],
      cannot_verify: [6, 12],
      no_quantified_cap: [3, 12],
      not_monetary: [2, 8],
      out_of_period: [2, 6],
    };
    const unbelievable = Object.entries(expected).filter(([verdict, [least, most]]) => {
      const count = counts[verdict] ?? 0;
      return count < least || count > most;
    });
    expect(unbelievable).toEqual([]);
    expect(counts['invalid_input']).toBe(0);
    expect(counts['within']).toBeGreaterThan(verdicts.verdictCode.length * 0.55);
  });

  it('are all there in a larger sample too', async () => {
    const { verdicts, dictionaries } = await columnsOf(1000);
    const counts = countOf(verdicts.verdictCode, dictionaries.verdict);
    const absent = Object.keys(counts).filter((verdict) => counts[verdict] === 0);
    expect(absent).toEqual(['invalid_input']);
    expect(counts['within']).toBeGreaterThan(verdicts.verdictCode.length * 0.55);
  });

  it('come with lights of every colour', async () => {
    const { projects, dictionaries } = await columnsOf(SAMPLE_PROJECTS);
    const counts = countOf(projects.lightCode, dictionaries.light);
    expect(Object.keys(counts).filter((light) => counts[light] === 0)).toEqual([]);
    expect(counts['green']).toBeGreaterThan(projects.lightCode.length / 2);
  });
});

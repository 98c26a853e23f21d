import { describe, expect, it } from 'vitest';
import type { AwardFigures } from '../../src/domain/caps/award-figures.ts';
import { evaluateCaps } from '../../src/domain/caps/evaluation.ts';
import { judgeLedger } from '../../src/domain/caps/ledger.ts';
import { catalogue } from '../api/api-under-test.ts';

const AWARDS = 100_000;
const monetary = catalogue.measures.filter((measure) => measure.monetary);

/** Awards of 30,000 recipients under every measure with money; amounts and bases by plain arithmetic. */
function ledger(): { measure: (typeof monetary)[number]; awards: AwardFigures[] }[] {
  return monetary.map((measure, kind) => ({
    measure,
    awards: Array.from({ length: Math.floor(AWARDS / monetary.length) }, (_, index): AwardFigures => {
      const amount = 50_000_000 + ((index * 7_919 + kind * 104_729) % 900_000_000);
      const cited = measure.terms.flatMap((term) => ('base' in term ? [term.base] : []));
      return {
        id: `${measure.id}-${index}`,
        amountFen: BigInt(amount),
        enterprise: `E${(index * 31) % 30_000}`,
        project: `P${index}`,
        date: `2025-${String((index % 12) + 1).padStart(2, '0')}-15`,
        basesFen: new Map(cited.map((base) => [base, BigInt(amount) * 4n])),
        baseRef: null,
        year: 2024 + (index % 3),
        days: 365,
      };
    }),
  }));
}

const records = ledger();
const plant = catalogue.measures.find(({ id }) => id === 'III-2')!;
const quoted = Array.from({ length: 10_000 }, (_, index) => ({
  id: `a${index}`,
  amt: `${1_000_000 + index}.00`,
  ent: `E${index % 2000}`,
  prj: `P${index}`,
  date: '2025-06-30',
  bases: { reward_scope_investment: `${8_000_000 + index}.00` },
}));

describe('verdicts', () => {
  it(`of a ledger of ${AWARDS} awards under every measure and reading`, async ({ bench }) => {
    const { latency } = await bench('ledger', () => judgeLedger(records)).run({
      iterations: 5,
      warmupIterations: 1,
      time: 0,
    });
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  it('of 10,000 awards in one evaluation', async ({ bench }) => {
    const { latency } = await bench('evaluation', () => evaluateCaps(plant, quoted)).run();
    expect(latency.samplesCount).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import catalogue from '../../../data/policy/beijing-2023-11-23.json' with { type: 'json' };
import cases from '../../../tests/fixtures/worked-cases.json' with { type: 'json' };
import { policyDocument } from '../../contract/catalogue.ts';
import { percentText } from '../money/percent.ts';
import { yuanText } from '../money/yuan.ts';
import type { QuotedAward } from './award-figures.ts';
import { evaluateCaps } from './evaluation.ts';
import { judgeLedger } from './ledger.ts';
import { readAwardFigures } from './award-figures.ts';

const { measures } = policyDocument.parse(catalogue);
const measureOf = (id: string) => measures.find((measure) => measure.id === id)!;

function figures(measure: string, awards: QuotedAward[]) {
  const { verdict, judged } = evaluateCaps(measureOf(measure), awards);
  const figure = judged?.figures;
  const allowed = figure?.allowedMaxFen ?? null;
  return {
    allowedMax: allowed === null ? null : yuanText(allowed),
    utilisationPct: figure?.binding ? percentText(figure.binding.sumFen, figure.binding.limitFen) : null,
    pooledPct: allowed === null ? null : percentText(figure?.sumFen ?? 0n, allowed),
    verdict,
    headroom: figure?.headroomFen == null ? null : yuanText(figure.headroomFen),
  };
}

describe('the worked cases', () => {
  it('are all here', () => {
    expect(cases).toHaveLength(28);
  });

  it.each(cases as { id: string; title: string; measure: string; awards: QuotedAward[]; expect: object }[])(
    '$id: $title',
    ({ measure, awards, expect: wanted }) => {
      expect(figures(measure, awards)).toEqual(wanted);
      expect(figures(measure, awards.toReversed())).toEqual(wanted);
    },
  );

  it.each(cases as { id: string; measure: string; awards: QuotedAward[]; expect: { verdict: string } }[])(
    '$id comes to the same verdict as a ledger of its own',
    ({ measure, awards, expect: wanted }) => {
      const read = awards.map(readAwardFigures);
      const figured = read.flatMap((award) => ('figures' in award ? [award.figures] : []));
      if (figured.length < awards.length) return expect(wanted.verdict).toBe('invalid_input');
      const { verdicts } = judgeLedger([{ measure: measureOf(measure), awards: figured }]);
      expect([...verdicts.values()].map(({ verdict }) => verdict)).toEqual(awards.map(() => wanted.verdict));
    },
  );
});

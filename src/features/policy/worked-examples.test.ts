import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { apiOver, catalogue } from '../../../tests/api/api-under-test.ts';
import { smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import cases from '../../../tests/fixtures/worked-cases.json' with { type: 'json' };
import { capEvaluationQuery } from '../../api/cap-evaluation-query.ts';
import type { CapEvaluation, CapEvaluationRequest } from '../../contract/caps.ts';
import type { QuotedAward } from '../../domain/caps/award-figures.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import { type AskedNames, evaluationRequest, neededFigures } from './asked-award.ts';
import { enteredAwards, type EnteredAward, entryOf } from './entered-award.ts';
import { type Situation, WORKED_EXAMPLES } from './worked-examples.ts';

const names: AskedNames = {
  award: (index) => `a${index}`,
  enterprise: (index) => `E${index}`,
  project: (index) => `P${index}`,
};

const measureOf = (id: string) => {
  const measure = catalogue.measures.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
};

/** As the page asks: its query, the client, the server. */
async function judged(request: CapEvaluationRequest): Promise<CapEvaluation> {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(
    capEvaluationQuery(request),
  );
}

beforeAll(() => {
  const api = apiOver(smallPortfolio());
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) =>
    api.request(path, {
      method: 'POST',
      body: typeof init.body === 'string' ? init.body : '',
      headers: { 'content-type': 'application/json' },
    }),
  );
});

/** A worked case as a person would type it into the calculator, amounts in yuan. */
function typed(award: QuotedAward, first: QuotedAward | undefined, bases: readonly string[]): EnteredAward {
  const number = (key: string | null | undefined): number => Number((key ?? '').replace(/\D/g, '') || 1) - 1;
  return {
    amount: { text: award.amt ?? '', unit: 'yuan' },
    date: award.date ?? '',
    enterprise: number(award.ent),
    project: number(award.prj),
    bases: Object.fromEntries(
      bases.map((base) => [base, { text: award.bases?.[base] ?? '', unit: 'yuan' as const }]),
    ),
    sharesBase: award !== first && award.baseRef != null && award.baseRef === first?.baseRef,
    year: award.year == null ? '' : String(award.year),
    days: award.days == null ? '' : String(award.days),
  };
}

type Case = {
  id: string;
  title: string;
  measure: string;
  awards: QuotedAward[];
  expect: { verdict: CapVerdict };
};

describe('the calculator', () => {
  it.each(cases as Case[])(
    '$id $title: comes to the same',
    async ({ measure: id, awards, expect: wanted }) => {
      const measure = measureOf(id);
      const needed = neededFigures(measure);
      const entered = enteredAwards(
        awards.map((award) => typed(award, awards[0], needed.bases)),
        needed,
      );
      if (entered.state === 'refused') {
        expect(wanted.verdict).toBe('invalid_input');
        return;
      }
      const { verdict, allowedMax, utilisationPct, pooledPct, headroom } = await judged(
        evaluationRequest(measure, entered.awards, names),
      );
      expect({ verdict, allowedMax, utilisationPct, pooledPct, headroom }).toEqual(wanted);
    },
  );

  it('says of each figure that is none which one it is and why', () => {
    const measure = measureOf('IV-2a');
    const needed = neededFigures(measure);
    const [entry] = (WORKED_EXAMPLES['IV-2a'] ?? []).flatMap(({ awards }) =>
      awards.map((award) => entryOf(award, needed)),
    );
    if (entry === undefined) throw new Error('no example');
    expect(
      enteredAwards(
        [
          entry,
          {
            ...entry,
            amount: { text: '-1', unit: 'yuan' },
            bases: { ...entry.bases, loan_principal: { text: '500万', unit: 'wan' } },
            days: '1.5',
          },
        ],
        needed,
      ),
    ).toEqual({
      state: 'refused',
      refusals: [
        { award: 1, field: 'amt', rule: 'negative' },
        { award: 1, field: 'bases.loan_principal', rule: 'unit_in_text' },
        { award: 1, field: 'days', rule: 'whole' },
      ],
    });
  });
});

/** What each situation is there to show. */
const SHOWS: Record<Situation, CapVerdict> = {
  atFixedCap: 'at_cap',
  oneFenAbove: 'exceeds',
  beforeEffective: 'out_of_period',
  wellBelow: 'within',
  twoProjects: 'interpretation_dependent',
  twoSolutions: 'interpretation_dependent',
  percentBinds: 'at_cap',
  abovePercent: 'exceeds',
  fixedCapBinds: 'within',
  baseMissing: 'cannot_verify',
  sharedBase: 'exceeds',
  perProject: 'at_cap',
  contractShare: 'at_cap',
  twoContracts: 'interpretation_dependent',
  threeYears: 'at_cap',
  fourthYear: 'exceeds',
  yearMissing: 'cannot_verify',
  gapYear: 'interpretation_dependent',
  wholeYear: 'interpretation_dependent',
  withinBoth: 'within',
  daysMissing: 'cannot_verify',
  unquantified: 'no_quantified_cap',
  dateMissing: 'cannot_verify',
};

const examples = Object.entries(WORKED_EXAMPLES).flatMap(([id, of]) =>
  of.map((example) => ({ id, ...example })),
);

describe('the worked examples', () => {
  it('are there for every clause with money, two to five each', () => {
    expect(Object.keys(WORKED_EXAMPLES)).toEqual(
      catalogue.measures.filter(({ monetary }) => monetary).map(({ id }) => id),
    );
    for (const of of Object.values(WORKED_EXAMPLES)) {
      expect(of.length).toBeGreaterThanOrEqual(2);
      expect(of.length).toBeLessThanOrEqual(5);
    }
  });

  it.each(examples)('$id shows what $situation says', async ({ id, situation, awards }) => {
    const { verdict } = await judged(evaluationRequest(measureOf(id), awards, names));
    expect(verdict).toBe(SHOWS[situation]);
  });

  it('come back exactly from being typed', () => {
    for (const { id, awards } of examples) {
      const needed = neededFigures(measureOf(id));
      const request = (asked: typeof awards): CapEvaluationRequest =>
        evaluationRequest(measureOf(id), asked, names);
      const entered = enteredAwards(
        awards.map((award) => entryOf(award, needed)),
        needed,
      );
      expect(entered.state === 'read' ? request(entered.awards) : entered).toEqual(request(awards));
    }
  });
});

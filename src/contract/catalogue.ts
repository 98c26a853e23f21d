import { z } from './schema-kit.ts';
import { BASES, RATE_READINGS, YEAR_READINGS, type Catalogue } from '../domain/caps/catalogue.ts';
import { bilingual, calendarDate, fen, recordId } from './record.ts';

const basisPoints = z.int().min(0).max(1_000_000);
const baseId = recordId;

const capTerm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('absolute'), fen, scope: z.literal('unit') }),
  z.strictObject({ kind: z.literal('percent'), basisPoints, base: baseId, scope: z.literal('base') }),
  z.strictObject({ kind: z.literal('annual_cap'), fen, scope: z.literal('unit_year') }),
  z.strictObject({
    kind: z.literal('term_years'),
    maxYears: z.int().min(1).max(100),
    scope: z.literal('unit'),
    readings: z.array(z.enum(YEAR_READINGS)).min(1),
  }),
  z.strictObject({
    kind: z.literal('rate_points'),
    basisPoints,
    base: baseId,
    scope: z.literal('award'),
    readings: z.array(z.enum(RATE_READINGS)).min(1),
  }),
  z.strictObject({
    kind: z.literal('not_above_cost'),
    base: baseId,
    scope: z.literal('award'),
    origin: z.enum(['inferred', 'stated']),
  }),
  z.strictObject({ kind: z.literal('unquantified'), scope: z.literal('unit') }),
]);

const measure = z
  .strictObject({
    id: recordId,
    section: z.string().min(1).max(16),
    title: bilingual,
    titleGrade: z.enum(['V', 'T', 'R']),
    shortTitle: bilingual,
    paraphrase: bilingual,
    quotations: z.array(z.string().min(1).max(300)).min(1),
    instrument: z.string().min(1).max(64),
    monetary: z.boolean(),
    terms: z.array(capTerm).max(20),
    basis: z.strictObject({
      textual: z.enum(BASES).nullable(),
      evidence: bilingual.nullable(),
      candidates: z.array(z.enum(BASES)).max(BASES.length),
      default: z.enum(BASES).nullable(),
      strict: z.enum(BASES).nullable(),
    }),
    effective: z.strictObject({
      from: calendarDate,
      to: calendarDate.nullable(),
      fromEvidence: bilingual,
      toEvidence: bilingual,
    }),
    conditions: z.array(z.strictObject({ id: recordId, text: bilingual })).max(50),
    notes: z
      .array(
        z.strictObject({
          id: recordId,
          text: bilingual,
          options: z.array(bilingual),
          default: bilingual.nullable(),
        }),
      )
      .max(50),
    flags: z.array(z.string().min(1).max(64)).max(50),
  })
  .superRefine(({ monetary, terms, basis }, context) => {
    const fail = (path: string[], rule: string, message: string): void =>
      context.addIssue({ code: 'custom', path, message, params: { rule } });
    if (!monetary) return;
    if (terms.length === 0) fail(['terms'], 'monetary_without_terms', 'a measure with money needs a term');
    if (basis.default === null || !basis.candidates.includes(basis.default)) {
      fail(
        ['basis', 'default'],
        'default_not_a_candidate',
        'the default basis must be one of the candidates',
      );
    }
    const pays = terms.some((term) => term.kind === 'not_above_cost');
    for (const term of terms) {
      if (term.kind === 'rate_points' && term.readings.includes('percent_of_cost') && !pays) {
        fail(['terms'], 'percent_of_cost_without_cost', 'percent_of_cost needs a not_above_cost term');
      }
    }
  });

/** `GET /api/policy`, and the file form of a catalogue in `data/policy`. */
export const policyDocument = z
  .strictObject({
    id: recordId,
    version: z.string().min(1).max(64),
    /** A sample for trying the comparison, not a text that anybody issued; absent in a text that somebody did. */
    synthetic: z.boolean().default(false),
    document: z.strictObject({
      title: bilingual,
      publisher: bilingual,
      printedOn: calendarDate,
      language: z.string(),
      note: bilingual,
    }),
    timeZone: z.string().min(1),
    currency: z.literal('CNY'),
    bases: z.array(z.strictObject({ id: baseId, label: bilingual })),
    measures: z.array(measure).min(1),
  })
  .superRefine(({ bases, measures }, context) => {
    const known = new Set(bases.map(({ id }) => id));
    const seen = new Set<string>();
    measures.forEach(({ id, terms }, row) => {
      const fail = (path: (string | number)[], rule: string, message: string): void =>
        context.addIssue({ code: 'custom', path: ['measures', row, ...path], message, params: { rule } });
      if (seen.has(id)) fail(['id'], 'repeated_id', `measure ${id} stands twice`);
      seen.add(id);
      terms.forEach((term, index) => {
        if ('base' in term && !known.has(term.base)) {
          fail(['terms', index, 'base'], 'unknown_base', `base ${term.base} is not listed under bases`);
        }
      });
    });
  }) satisfies z.ZodType<Catalogue>;

/** `GET /api/catalogues`: one entry a version, the one that judges first. */
export const catalogueList = z.strictObject({
  catalogues: z.array(
    z.strictObject({
      id: recordId,
      version: z.string(),
      title: bilingual,
      /** The one that verdicts rest on. */
      inForce: z.boolean(),
      /** A sample for trying the comparison, not a text that anybody issued. */
      synthetic: z.boolean(),
    }),
  ),
});

export type PolicyDocument = z.infer<typeof policyDocument>;

import { z } from './schema-kit.ts';
import { CAP_VERDICTS } from '../domain/vocabulary.ts';

/** A figure as text: long enough for any sum of money, short enough to refuse nonsense. */
const figure = z.string().max(64);
const key = z.string().max(200);

/** One award to judge; null or absent means missing. Amounts and bases are decimal yuan. */
const capAward = z.strictObject({
  id: z.string().min(1).max(200),
  amt: figure.nullish(),
  ent: key.nullish(),
  prj: key.nullish(),
  date: z.string().max(40).nullish(),
  bases: z.record(z.string().max(100), figure.nullable()).nullish(),
  baseRef: key.nullish(),
  year: z.int().min(1000).max(9999).nullish(),
  days: z.int().min(0).nullish(),
});

const MAX_AWARDS_PER_EVALUATION = 10_000;

export const capEvaluationRequest = z.strictObject({
  measure: z.string().min(1).max(64),
  awards: z
    .array(capAward)
    .min(1)
    .max(MAX_AWARDS_PER_EVALUATION)
    .superRefine((awards, context) => {
      const seen = new Set<string>();
      awards.forEach((award, index) => {
        if (seen.has(award.id)) {
          context.addIssue({
            code: 'custom',
            path: [index, 'id'],
            message: 'repeated id',
            params: { rule: 'repeated_id' },
          });
        }
        seen.add(award.id);
      });
    }),
  /** Whether inferred terms (not above the cost paid) count; on by default. */
  inferredTerms: z.boolean().optional(),
});

const decimal = z.string().regex(/^-?\d+\.\d{2}$/);

export const bindingTerm = z.strictObject({
  kind: z.string(),
  unit: z.string(),
  sum: decimal,
  limit: decimal,
});

export const capCandidate = z.strictObject({
  basis: z.string(),
  reading: z.string().nullable(),
  verdict: z.enum(CAP_VERDICTS),
  /** Of any length: it names whatever is missing. */
  reason: z.strictObject({ zh: z.string(), en: z.string() }),
});

/** Decimal strings with two places, or null where a figure cannot be computed. */
export const capEvaluation = z.strictObject({
  verdict: z.enum(CAP_VERDICTS),
  allowedMax: decimal.nullable(),
  utilisationPct: decimal.nullable(),
  pooledPct: decimal.nullable(),
  headroom: decimal.nullable(),
  bindingTerm: bindingTerm.nullable(),
  explanation: z.strictObject({ zh: z.string(), en: z.string() }),
  candidates: z.array(capCandidate),
});

export type CapEvaluationRequest = z.infer<typeof capEvaluationRequest>;
export type CapEvaluation = z.infer<typeof capEvaluation>;

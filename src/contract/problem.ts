import { awardJudgement } from './project-detail.ts';
import { z } from './schema-kit.ts';
import { CAP_VERDICTS } from '../domain/vocabulary.ts';

/** Stable codes of the refusals; a client words them in the user's language. */
export const PROBLEM_CODES = [
  'malformed_json',
  'invalid_request',
  'body_too_large',
  'unsupported_media_type',
  'unknown_measure',
  'not_found',
  'method_not_allowed',
  /** No valid session. */
  'not_signed_in',
  /** Wrong address or password; which one is not said. */
  'wrong_credentials',
  /** The role may not do this, whatever the row. */
  'not_allowed',
  /** Everything but a new password is refused until the first one is changed. */
  'password_change_required',
  'too_many_requests',
  /** A change without If-Match, or with one that names no version. */
  'version_required',
  /** Someone else changed the record since; `current` holds it as it is now. */
  'stale_version',
  /** Live records refer to the one that was to be withdrawn. */
  'in_use',
  /** Another record has this project code or address. */
  'already_exists',
  /** The award exceeds its cap or cannot be verified and was not acknowledged; `judgement` says why. */
  'acknowledgement_required',
  'idempotency_key_reused',
  'internal',
  'unavailable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One broken rule: `field` is a dotted path with indices (`awards.0.amt`, `3.lon`). */
export const problemIssue = z.strictObject({ field: z.string(), rule: z.string(), detail: z.string() });

/** RFC 9457 problem details with a stable code. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string(),
  issues: z.array(problemIssue),
  /** The record as it is now, for `stale_version`. */
  current: z.strictObject({ version: z.int().min(1), record: z.record(z.string(), z.unknown()) }).optional(),
  /** Of the award that was to be stored, for `acknowledgement_required`. */
  judgement: awardJudgement.optional(),
  /** Other awards whose verdict would become one to acknowledge; null: an award outside the caller's districts. */
  affected: z
    .array(z.strictObject({ awardId: z.string().nullable(), verdict: z.enum(CAP_VERDICTS) }))
    .optional(),
});

export type ProblemIssue = z.infer<typeof problemIssue>;
export type Problem = z.infer<typeof problem>;

import { z } from './schema-kit.ts';

/** Stable codes of the refusals; a client words them in the user's language. */
export const PROBLEM_CODES = [
  'malformed_json',
  'invalid_request',
  'body_too_large',
  'unsupported_media_type',
  'unknown_measure',
  'not_found',
  'method_not_allowed',
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
});

export type ProblemIssue = z.infer<typeof problemIssue>;
export type Problem = z.infer<typeof problem>;

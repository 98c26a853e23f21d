import type { Problem, ProblemCode, ProblemIssue } from '../contract/problem.ts';

/** What went wrong: a refusal's code, `network` when no answer came, `unreadable` when it breaks the contract. */
export type ApiErrorCode = ProblemCode | 'network' | 'unreadable';

/** The one failure that the client throws; `message` is a line for an administrator, not for the screen. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  /** The broken rules, for a refusal that names them. */
  readonly issues: readonly ProblemIssue[];
  /** The whole refusal, when the server gave one: the current record, the judgement. */
  readonly problem: Problem | null;
  /** Seconds after which another try may succeed; null when the server named none. */
  readonly retryAfterS: number | null;

  constructor(
    code: ApiErrorCode,
    message: string,
    more: { problem?: Problem; retryAfterS?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.problem = more.problem ?? null;
    this.retryAfterS = more.retryAfterS ?? null;
    this.issues = more.problem?.issues ?? [];
  }
}

/** A failure of a query or change as the client's own; anything else that was thrown broke the contract. */
export function apiErrorOf(error: Error | null): ApiError | null {
  if (error === null || error instanceof ApiError) return error;
  return new ApiError('unreadable', error.message, { cause: error });
}

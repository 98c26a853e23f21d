import type { Problem, ProblemCode, ProblemIssue } from '../contract/problem.ts';
import type { RecordKind } from '../domain/vocabulary.ts';

const REFUSALS: Record<ProblemCode, { status: number; title: string }> = {
  malformed_json: { status: 400, title: 'The body is not JSON' },
  invalid_request: { status: 400, title: 'The request breaks the contract' },
  body_too_large: { status: 400, title: 'The body is too large' },
  unknown_measure: { status: 400, title: 'The policy has no such measure' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json' },
  not_found: { status: 404, title: 'Nothing is here' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  wrong_credentials: { status: 401, title: 'Address or password is wrong' },
  not_allowed: { status: 403, title: 'This role may not do that' },
  password_change_required: { status: 403, title: 'The initial password must be changed first' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  version_required: { status: 428, title: 'If-Match must name the version that was read' },
  stale_version: { status: 412, title: 'The record was changed by someone else' },
  in_use: { status: 409, title: 'Other records refer to this one' },
  already_exists: { status: 409, title: 'There is one already' },
  acknowledgement_required: { status: 409, title: 'The award must be acknowledged' },
  idempotency_key_reused: { status: 422, title: 'The key belongs to another request' },
  internal: { status: 500, title: 'The server failed' },
  unavailable: { status: 503, title: 'The server cannot answer now' },
};

type RefusalMore = Pick<Problem, 'current' | 'judgement' | 'affected'>;

/** A request that is refused for a reason its sender may know; travels as RFC 9457 problem details. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly issues: ProblemIssue[];
  /** What a client needs to go on: the current record, the judgement. */
  readonly more: RefusalMore;
  /** Seconds after which the request may be tried again. */
  readonly retryAfterS: number | undefined;

  constructor(
    code: ProblemCode,
    detail: string,
    issues: ProblemIssue[] = [],
    more: RefusalMore & { retryAfterS?: number } = {},
  ) {
    super(detail);
    const { retryAfterS, ...members } = more;
    this.code = code;
    this.issues = issues;
    this.more = members;
    this.retryAfterS = retryAfterS;
  }
}

/** The same words whether a record is missing or out of the caller's sight. */
export function notFound(kind: RecordKind, id: string): Refusal {
  return new Refusal('not_found', `no ${kind} ${id}`);
}

/** After a store was away, a client should wait so long before it asks again. */
const RETRY_AFTER_S = 5;

/** @param detail what is wrong, where it is more than that the store is away */
export function storeUnavailable(detail = 'the store of the records does not answer'): Refusal {
  return new Refusal('unavailable', detail, [], { retryAfterS: RETRY_AFTER_S });
}

/** The refusal as `application/problem+json`, never cached. */
export function problemResponse(refusal: Refusal, headers: Record<string, string> = {}): Response {
  const { status, title } = REFUSALS[refusal.code];
  const body: Problem = {
    type: `urn:parkfolio:problem:${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.message,
    issues: refusal.issues,
    ...refusal.more,
  };
  const retry = refusal.retryAfterS === undefined ? {} : { 'retry-after': String(refusal.retryAfterS) };
  const { current } = refusal.more;
  const tag = current === undefined ? {} : { etag: `"${current.version}"` };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...retry,
      ...tag,
      ...headers,
    },
  });
}

import type { Problem, ProblemCode, ProblemIssue } from '../contract/problem.ts';

const REFUSALS: Record<ProblemCode, { status: number; title: string }> = {
  malformed_json: { status: 400, title: 'The body is not JSON' },
  invalid_request: { status: 400, title: 'The request breaks the contract' },
  body_too_large: { status: 400, title: 'The body is too large' },
  unknown_measure: { status: 400, title: 'The policy has no such measure' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json' },
  not_found: { status: 404, title: 'Nothing is here' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  internal: { status: 500, title: 'The server failed' },
  unavailable: { status: 503, title: 'The server cannot answer now' },
};

/** A request that is refused for a reason its sender may know; travels as RFC 9457 problem details. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly issues: ProblemIssue[];

  constructor(code: ProblemCode, detail: string, issues: ProblemIssue[] = []) {
    super(detail);
    this.code = code;
    this.issues = issues;
  }
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
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

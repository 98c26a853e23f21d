import type { z } from 'zod';
import { problem } from '../contract/problem.ts';
import { ApiError } from './api-error.ts';

type ReadEndpoint<Answer> = { method: 'GET'; path: string; response: z.ZodType<Answer> };
type ChangeEndpoint<Answer, Body extends z.ZodType> = {
  method: 'POST' | 'PATCH';
  path: string;
  body?: Body;
  response: z.ZodType<Answer>;
};
type PathValues = Readonly<Record<string, string>>;

/**
 * A reader of one endpoint of the contract; it takes the values of the path's `{…}` parts. An answer with the
 * entity tag of the last one is the same object again, neither downloaded whole nor parsed.
 *
 * The reader throws an ApiError: `network`, `unreadable`, or the code of the server's problem.
 */
export function reader<Answer>(
  endpoint: ReadEndpoint<Answer>,
): (values: PathValues, signal: AbortSignal) => Promise<Answer> {
  const last = new Map<string, { entityTag: string; answer: Answer }>();
  memories.add(last);
  return async (values, signal) => {
    const path = pathWith(endpoint.path, values);
    const response = await answerOf(path, { signal, headers: { accept: 'application/json' } });
    if (!response.ok) throw await refusalOf(path, response);

    const entityTag = response.headers.get('etag');
    const known = last.get(path);
    if (known !== undefined && known.entityTag === entityTag) {
      await response.body?.cancel();
      return known.answer;
    }
    const answer = parsedAnswer(path, endpoint.response, await jsonOf(path, response, signal));
    if (entityTag !== null) last.set(path, { entityTag, answer });
    return answer;
  };
}

const memories = new Set<Map<string, unknown>>();

/** Forgets every answer that readers keep for its entity tag. */
export function forgetAnswers(): void {
  for (const memory of memories) memory.clear();
}

/**
 * A sender of changes to one endpoint of the contract. `version` is that of the record as it was read (If-Match);
 * with an `idempotencyKey` a repeated creation answers as the first one did.
 *
 * The sender throws an ApiError: `network`, `unreadable`, or the code of the server's problem.
 */
export function sender<Answer, Body extends z.ZodType = z.ZodUndefined>(
  endpoint: ChangeEndpoint<Answer, Body>,
): (change: {
  values?: PathValues;
  body: z.input<Body>;
  version?: number;
  idempotencyKey?: string;
}) => Promise<Answer> {
  return async ({ values = {}, body, version, idempotencyKey }) => {
    const path = pathWith(endpoint.path, values);
    const headers = new Headers({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (version !== undefined) headers.set('if-match', `"${version}"`);
    if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
    const response = await answerOf(path, {
      method: endpoint.method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await refusalOf(path, response);
    return parsedAnswer(path, endpoint.response, await jsonOf(path, response));
  };
}

function parsedAnswer<Answer>(path: string, schema: z.ZodType<Answer>, value: unknown): Answer {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ApiError('unreadable', `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

function pathWith(path: string, values: PathValues): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

async function answerOf(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    // An abandoned request is not a failure; the query client knows the abort by its own error.
    if (request.signal?.aborted === true) throw error;
    throw new ApiError('network', `${path}: no answer`, { cause: error });
  }
}

async function jsonOf(path: string, response: Response, signal?: AbortSignal): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    // A body that breaks off is a lost connection; one that is complete and no JSON is a broken answer.
    const code = error instanceof SyntaxError ? 'unreadable' : 'network';
    throw new ApiError(code, `${path}: ${code === 'network' ? 'the answer broke off' : 'not JSON'}`, {
      cause: error,
    });
  }
}

async function refusalOf(path: string, response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problem.safeParse(body);
  if (parsed.success) {
    const retryAfterS = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
    return new ApiError(parsed.data.code, `${path}: ${parsed.data.detail}`, {
      problem: parsed.data,
      ...(Number.isFinite(retryAfterS) && { retryAfterS }),
    });
  }
  // Something between the app and its server answered, such as a gateway whose server is down.
  const code = response.status >= 502 && response.status <= 504 ? 'unavailable' : 'unreadable';
  return new ApiError(code, `${path}: status ${response.status}`);
}

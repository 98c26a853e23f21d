import type { z } from 'zod';
import type { Role } from '../domain/vocabulary.ts';
import type { Caller } from './caller.ts';
import type { EncodedAnswer } from './json-answer.ts';
import { brokenContract, parseBody, requireNoOtherBody } from './request-body.ts';

/** What the tables say of one endpoint, whatever its schemas. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  summary: string;
  cached: boolean;
  roles: 'anyone' | readonly Role[];
  response: z.ZodType;
  /** Of the answer; 200 unless it says otherwise. */
  status?: number;
  params?: z.ZodObject;
  body?: z.ZodType;
};

/** A request that may be made, with its parts parsed by their schemas; undefined where the endpoint has none. */
export type Asked<Params, Body, Asker> = { request: Request; caller: Asker; params: Params; body: Body };

export type Reply<Answer> = {
  answer: Answer;
  /** Where it is not the endpoint's. */
  status?: number;
  /** Entity tag with its quotes. */
  tag?: string;
  headers?: Headers;
};

/** An endpoint with what answers it. */
export type Operation = {
  endpoint: Endpoint;
  /** @throws Refusal where the path or the body breaks the contract */
  answer: (
    request: Request,
    caller: Caller | null,
    pathValues: Record<string, string>,
    maxBodyBytes: number,
  ) => Promise<Reply<object>>;
};

type Parts<Params, Body, Answer> = {
  params?: z.ZodType<Params>;
  body?: z.ZodType<Body>;
  response: z.ZodType<Answer>;
};

/** Ties an endpoint for anyone to what answers it. */
export function operation<Answer extends object, Params = undefined, Body = undefined>(
  endpoint: Endpoint & { roles: 'anyone' } & Parts<Params, Body, Answer>,
  run: (asked: Asked<Params, Body, Caller | null>) => Promise<Reply<Answer>>,
): Operation {
  return parsed(endpoint, run);
}

/** Ties an endpoint with a list of roles to what answers a caller in one of them. */
export function callersOperation<Answer extends object, Params = undefined, Body = undefined>(
  endpoint: Endpoint & { roles: readonly Role[] } & Parts<Params, Body, Answer>,
  run: (asked: Asked<Params, Body, Caller>) => Promise<Reply<Answer | EncodedAnswer>>,
): Operation {
  return parsed<Params, Body>(endpoint, async ({ caller, ...asked }) => {
    if (caller === null) throw new RangeError(`${endpoint.path} was let in without a caller`);
    return run({ ...asked, caller });
  });
}

function parsed<Params, Body>(
  endpoint: Endpoint & { params?: z.ZodType<Params>; body?: z.ZodType<Body> },
  run: (asked: Asked<Params, Body, Caller | null>) => Promise<Reply<object>>,
): Operation;
function parsed(
  endpoint: Endpoint,
  run: (asked: Asked<unknown, unknown, Caller | null>) => Promise<Reply<object>>,
): Operation {
  return {
    endpoint,
    async answer(request, caller, pathValues, maxBodyBytes) {
      const params = endpoint.params === undefined ? undefined : parseParams(endpoint.params, pathValues);
      if (endpoint.body === undefined && endpoint.method !== 'GET') requireNoOtherBody(request);
      const body =
        endpoint.body === undefined ? undefined : await parseBody(request, endpoint.body, maxBodyBytes);
      return run({ request, caller, params, body });
    },
  };
}

function parseParams(schema: z.ZodObject, values: Record<string, string>): unknown {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw brokenContract(parsed.error, 'path');
}

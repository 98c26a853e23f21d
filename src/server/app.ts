import { type Context, Hono } from 'hono';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import { accountOperations } from './account-operations.ts';
import type { Accounts } from './accounts.ts';
import { admit, refuseOtherOrigins } from './admission.ts';
import { jsonAnswer } from './json-answer.ts';
import { openApiDocument } from './openapi.ts';
import type { Endpoint, Operation, Reply } from './operation.ts';
import { changeOperations, readOperations } from './record-operations.ts';
import { problemResponse, Refusal, storeUnavailable } from './refusal.ts';
import { MAX_BODY_BYTES } from './request-body.ts';
import type { Service } from './service.ts';
import { serviceOperations } from './service-operations.ts';
import { EmptyLedgerError, StoreUnavailableError } from './store.ts';

/**
 * The whole API as a web-standard function `app.fetch(Request) -> Response`: Node serves it in production, MSW
 * in development and tests. Routes come from the endpoint tables; refusals are problem details; an unexpected
 * failure answers 500 without its cause, which goes to `reportFailure`.
 */
export function createApp(parts: {
  service: Service;
  accounts: Accounts;
  reportFailure?: (failure: unknown, request: Request) => void;
  /** Of a body that is read; 8 MiB unless said. */
  limits?: { bodyBytes: number };
}): Hono {
  const { service, accounts, reportFailure, limits = { bodyBytes: MAX_BODY_BYTES } } = parts;
  const app = new Hono();
  const methods = new Map<string, string[]>();
  const mount = (
    method: Endpoint['method'],
    path: string,
    answer: (context: Context) => Promise<Response>,
  ): void => {
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(method, route, answer);
    methods.set(route, [...(methods.get(route) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  };
  const mountAll = (operations: Operation[], asksWho: (endpoint: Endpoint) => boolean): void => {
    for (const { endpoint, answer } of operations) {
      const isPersonal = asksWho(endpoint);
      mount(endpoint.method, endpoint.path, async (context) => {
        const request = context.req.raw;
        if (endpoint.method !== 'GET') refuseOtherOrigins(request);
        const caller = isPersonal ? await accounts.identify(request) : null;
        admit(endpoint, caller, endpoint.path === accountEndpoints.changePassword.path);
        const reply = await answer(request, caller, context.req.param(), limits.bodyBytes);
        return response(request, endpoint, reply, isPersonal);
      });
    }
  };

  // What needs no session reads none, so that it answers while accounts cannot.
  mountAll(serviceOperations(service), ({ roles }) => roles !== 'anyone');
  mountAll(readOperations(service.read), () => true);
  mountAll(changeOperations(service.write), () => true);
  mountAll(accountOperations(accounts), () => true);
  const document = openApiDocument(service.appVersion);
  mount('GET', '/api/openapi.json', (context) =>
    jsonAnswer(context.req.raw, document, `"${service.appVersion}"`),
  );

  for (const [route, allowed] of methods) {
    app.all(route, (context) =>
      problemResponse(
        new Refusal('method_not_allowed', `${context.req.method} is not one of ${allowed.join(', ')}`),
        { allow: allowed.join(', ') },
      ),
    );
  }
  app.notFound((context) =>
    problemResponse(new Refusal('not_found', `no endpoint at ${context.req.path.slice(0, 200)}`)),
  );
  app.onError((failure, context) => {
    const refusal = refusalOf(failure);
    if (refusal !== null) return problemResponse(refusal);
    reportFailure?.(failure, context.req.raw);
    return problemResponse(
      new Refusal('internal', 'The failure was recorded; the request may be tried again.'),
    );
  });
  return app;
}

async function response(
  request: Request,
  endpoint: Endpoint,
  { answer, status, tag, headers }: Reply<object>,
  isPersonal: boolean,
): Promise<Response> {
  const json = await jsonAnswer(request, answer, endpoint.cached ? tag : undefined);
  if (tag !== undefined && !endpoint.cached) json.headers.set('etag', tag);
  if (isPersonal) json.headers.set('vary', 'Cookie, Accept-Encoding');
  for (const [name, value] of headers ?? []) json.headers.append(name, value);
  const wanted = status ?? endpoint.status ?? json.status;
  if (wanted === json.status || json.status === 304) return json;
  return new Response(json.body, { status: wanted, headers: json.headers });
}

/** A failure that its sender may know of; null: it is ours alone. */
function refusalOf(failure: Error): Refusal | null {
  if (failure instanceof Refusal) return failure;
  if (failure instanceof StoreUnavailableError) return storeUnavailable();
  if (failure instanceof EmptyLedgerError) {
    return storeUnavailable('no portfolio was imported yet: `parkfolio import` does it');
  }
  return null;
}

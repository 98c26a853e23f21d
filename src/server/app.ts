import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { type EndpointName, endpoints } from '../contract/endpoint.ts';
import { jsonAnswer } from './json-answer.ts';
import { type Endpoint, openApiDocument } from './openapi.ts';
import { problemResponse, Refusal } from './refusal.ts';
import { invalidRequest, parseBody } from './request-body.ts';
import { dottedPath, schemaIssues } from '../contract/schema-issue.ts';
import type { Service } from './service.ts';

type Operation = { endpoint: Endpoint; answer: (context: Context) => Promise<object> };

function read<Answer extends object>(
  endpoint: Endpoint & { response: z.ZodType<Answer> },
  run: () => Promise<Answer>,
): Operation {
  return { endpoint, answer: run };
}

function readOne<Params, Answer extends object>(
  endpoint: Endpoint & { params: z.ZodType<Params>; response: z.ZodType<Answer> },
  run: (params: Params) => Promise<Answer>,
): Operation {
  return {
    endpoint,
    async answer(context) {
      const parsed = endpoint.params.safeParse(context.req.param());
      if (parsed.success) return run(parsed.data);
      throw invalidRequest(
        schemaIssues(parsed.error).map(({ path, rule, detail }) => ({
          field: dottedPath(path, 'path'),
          rule,
          detail,
        })),
      );
    },
  };
}

function submit<Body, Answer extends object>(
  endpoint: Endpoint & { body: z.ZodType<Body>; response: z.ZodType<Answer> },
  run: (body: Body) => Promise<Answer>,
): Operation {
  return { endpoint, answer: async (context) => run(await parseBody(context.req.raw, endpoint.body)) };
}

/**
 * The whole API as a web-standard function `app.fetch(Request) -> Response`: Node serves it in production, MSW
 * in development and tests. Routes come from the endpoint table; refusals are problem details; an unexpected
 * failure answers 500 without its cause, which goes to `reportFailure`.
 */
export function createApp(parts: { service: Service; reportFailure?: (failure: unknown) => void }): Hono {
  const { service, reportFailure } = parts;
  const operations: Record<EndpointName, Operation> = {
    health: read(endpoints.health, service.health),
    ready: read(endpoints.ready, service.ready),
    policy: read(endpoints.policy, service.policy),
    boundaries: read(endpoints.boundaries, service.boundaries),
    portfolio: read(endpoints.portfolio, service.portfolio),
    project: readOne(endpoints.project, ({ id }) => service.project(id)),
    evaluateCaps: submit(endpoints.evaluateCaps, service.evaluateCaps),
    checkSiting: submit(endpoints.checkSiting, service.checkSiting),
  };
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

  for (const { endpoint, answer } of Object.values(operations)) {
    mount(endpoint.method, endpoint.path, async (context) => {
      // The tag first: records that change in between are sent under the old tag and asked for again.
      const tag = endpoint.cached ? `"${await service.contentVersion()}"` : undefined;
      return jsonAnswer(context.req.raw, await answer(context), tag);
    });
  }
  const document = openApiDocument(service.appVersion);
  mount('GET', '/api/openapi.json', (context) =>
    jsonAnswer(context.req.raw, document, `"${service.appVersion}"`),
  );

  for (const [route, allowed] of methods) {
    app.all(route, (context) =>
      problemResponse(
        new Refusal('method_not_allowed', `${context.req.method} is not one of ${allowed.join(', ')}`),
        {
          allow: allowed.join(', '),
        },
      ),
    );
  }
  app.notFound((context) =>
    problemResponse(new Refusal('not_found', `no endpoint at ${context.req.path.slice(0, 200)}`)),
  );
  app.onError((failure) => {
    if (failure instanceof Refusal) return problemResponse(failure);
    reportFailure?.(failure);
    return problemResponse(
      new Refusal('internal', 'The failure was recorded; the request may be tried again.'),
    );
  });
  return app;
}

import { z } from 'zod';
import { endpoints } from '../contract/endpoint.ts';
import { problem } from '../contract/problem.ts';

/** What the table says of one endpoint, whatever its schemas. */
export type Endpoint = {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  cached: boolean;
  response: z.ZodType;
  params?: z.ZodObject;
  body?: z.ZodType;
};

type JsonSchema = Record<string, unknown>;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function operation(name: string, endpoint: Endpoint) {
  const params = endpoint.params === undefined ? [] : Object.entries(endpoint.params.shape);
  const etag = {
    ETag: { description: 'Strong; changes with data or program version', schema: { type: 'string' } },
  };
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: params.map(([param, schema]) => ({
      name: param,
      in: 'path',
      required: true,
      schema: z.toJSONSchema(schema, { target: 'draft-2020-12' }),
    })),
    ...(endpoint.body === undefined
      ? {}
      : { requestBody: { required: true, content: json(jsonSchema(endpoint.body, 'input')) } }),
    responses: {
      '200': {
        description: 'The answer',
        content: json(jsonSchema(endpoint.response, 'output')),
        ...(endpoint.cached ? { headers: etag } : {}),
      },
      ...(endpoint.cached
        ? { '304': { description: 'Not modified since the If-None-Match tag', headers: etag } }
        : {}),
      ...(endpoint.body === undefined && params.length === 0
        ? {}
        : { '400': refusal('Broken rules, each with its field') }),
      ...(params.length === 0 ? {} : { '404': refusal('No such record') }),
      ...(endpoint.body === undefined ? {} : { '415': refusal('Not application/json') }),
      default: refusal('Any other refusal'),
    },
  };
}

/** The OpenAPI 3.1 document of every endpoint of the table. */
export function openApiDocument(appVersion: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(name, endpoint),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parkfolio',
      version: appVersion,
      description:
        'Money is integer fen in records and columns and decimal yuan text in cap evaluations. Dates are YYYY-MM-DD. Refusals are RFC 9457 problem details with a stable code.',
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: { Problem: jsonSchema(problem, 'output') } },
  };
}

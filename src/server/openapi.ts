import { z } from 'zod';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import { endpoints } from '../contract/endpoint.ts';
import { problem } from '../contract/problem.ts';
import { changeEndpoints, recordEndpoints } from '../contract/record-kind.ts';
import type { Endpoint } from './operation.ts';

type JsonSchema = Record<string, unknown>;
type Parameter = { name: string; in: 'path' | 'header'; required: boolean; schema: JsonSchema };

/** What a change of a record asks of its sender beside the body. */
type Precondition = 'none' | 'if_match' | 'idempotency_key';
type Described = { operationId: string; endpoint: Endpoint; precondition: Precondition };

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io });
  return rest;
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } });

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const header = (description: string) => ({ description, schema: { type: 'string' } });

const IF_MATCH: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  schema: { type: 'string', description: 'The ETag of the version that was read', examples: ['"3"'] },
};
const IDEMPOTENCY_KEY: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: {
    type: 'string',
    pattern: '^[\\x21-\\x7e]{1,100}$',
    description: 'A request that is repeated under its key is answered as the first one was',
  },
};

/** Refusals by status that an endpoint may answer with, beside those that anything may. */
function refusalsOf({ endpoint, precondition }: Described): Record<string, object> {
  const { body, params, roles, method } = endpoint;
  const isRecordChange = precondition !== 'none' && roles !== 'anyone';
  return {
    ...(body !== undefined || params !== undefined
      ? { '400': refusal('Broken rules, each with its field') }
      : {}),
    ...(roles === 'anyone'
      ? {}
      : {
          '401': refusal('Nobody is signed in'),
          '403': refusal('The role may not do this, or the initial password must be changed first'),
        }),
    ...(params === undefined ? {} : { '404': refusal('No such record in the sight of the caller') }),
    ...(isRecordChange
      ? { '409': refusal('In use, there already, or an award whose verdict must be acknowledged') }
      : {}),
    ...(precondition === 'if_match'
      ? {
          '412': refusal('Changed since: `current` holds the record as it is'),
          '428': refusal('If-Match names no version'),
        }
      : {}),
    ...(method === 'GET' ? {} : { '415': refusal('Not application/json') }),
    ...(precondition === 'idempotency_key' ? { '422': refusal('The key belongs to another request') } : {}),
    '503': refusal(
      'The store does not answer, or holds no portfolio yet; Retry-After says when to ask again',
    ),
    default: refusal('Any other refusal'),
  };
}

function operation(described: Described) {
  const { operationId, endpoint, precondition } = described;
  const { params, body, response, roles, cached, status = 200 } = endpoint;
  const path = Object.entries(params?.shape ?? {}).map(
    ([name, schema]): Parameter => ({
      name,
      in: 'path',
      required: true,
      schema: z.toJSONSchema(schema, { target: 'draft-2020-12' }),
    }),
  );
  const etag = { ETag: header('Strong; changes with data or program version') };
  const isRecord = precondition !== 'none';
  return {
    operationId,
    summary: endpoint.summary,
    description: roles === 'anyone' ? 'For anyone.' : `For the roles ${roles.join(', ')}.`,
    security: roles === 'anyone' ? [] : [{ person: [] }, ...(roles.includes('wall') ? [{ screen: [] }] : [])],
    parameters: [
      ...path,
      ...(precondition === 'if_match' ? [IF_MATCH] : []),
      ...(precondition === 'idempotency_key' ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: json(jsonSchema(body, 'input')) } }),
    responses: {
      [String(status)]: {
        description: 'The answer',
        content: json(jsonSchema(response, 'output')),
        headers: {
          ...(cached ? etag : {}),
          ...(isRecord ? { ETag: header('The version of the record, quoted') } : {}),
          ...(precondition === 'idempotency_key'
            ? {
                Location: header('Address of the new record'),
                'Idempotency-Replayed': header('true: the first answer to this key'),
              }
            : {}),
        },
      },
      ...(cached
        ? { '304': { description: 'Not modified since the If-None-Match tag', headers: etag } }
        : {}),
      ...refusalsOf(described),
    },
  };
}

function plain(table: Record<string, Endpoint>): Described[] {
  return Object.entries(table).map(([operationId, endpoint]) => ({
    operationId,
    endpoint,
    precondition: operationId === 'editPerson' ? 'if_match' : 'none',
  }));
}

function capital(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

function allEndpoints(): Described[] {
  return [
    ...plain(endpoints),
    ...plain(recordEndpoints).map((described) => ({
      ...described,
      operationId: `read${capital(described.operationId)}`,
    })),
    ...Object.entries(changeEndpoints).flatMap(([kind, { create, edit, withdraw }]): Described[] => [
      { operationId: `create${capital(kind)}`, endpoint: create, precondition: 'idempotency_key' },
      { operationId: `edit${capital(kind)}`, endpoint: edit, precondition: 'if_match' },
      { operationId: `withdraw${capital(kind)}`, endpoint: withdraw, precondition: 'if_match' },
    ]),
    ...plain(accountEndpoints),
  ];
}

function sessionCookie(name: string) {
  const description = 'Set at sign-in: HttpOnly, SameSite=Lax; its name begins with __Secure- over HTTPS';
  return { type: 'apiKey', in: 'cookie', name, description };
}

/** The OpenAPI 3.1 document of every endpoint of the tables. */
export function openApiDocument(appVersion: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const described of allEndpoints()) {
    const { method, path } = described.endpoint;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(described) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parkfolio',
      version: appVersion,
      description:
        'Money is integer fen in records and columns and decimal yuan text in cap evaluations. Dates are YYYY-MM-DD. Refusals are RFC 9457 problem details with a stable code. What a caller may see is decided record by record: one out of sight is answered like one that is missing.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        person: sessionCookie('parkfolio.session_token'),
        screen: sessionCookie('parkfolio.wall'),
      },
    },
  };
}

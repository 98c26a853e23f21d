import { z } from './schema-kit.ts';
import { boundaries } from './boundary.ts';
import { capEvaluation, capEvaluationRequest } from './caps.ts';
import { policyDocument } from './catalogue.ts';
import { portfolioColumns } from './portfolio.ts';
import { projectDetail } from './project-detail.ts';
import { recordId } from './record.ts';
import { sitingRequest, sitingResponse } from './siting.ts';

const health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  dataVersion: z.string(),
});

/**
 * Every endpoint of the product. `src/server` builds its routes and the OpenAPI document from this table,
 * `src/api` its client. A path parameter is written `{id}`; `cached` answers carry an ETag.
 */
export const endpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server runs, its version and the data version',
    response: health,
    cached: false,
  },
  ready: {
    method: 'GET',
    path: '/api/ready',
    summary: 'Whether requests can be answered: 503 while the store does not answer',
    response: z.strictObject({ status: z.literal('ready') }),
    cached: false,
  },
  policy: {
    method: 'GET',
    path: '/api/policy',
    summary: 'The policy catalogue: 19 rule rows of 16 measures',
    response: policyDocument,
    cached: true,
  },
  boundaries: {
    method: 'GET',
    path: '/api/boundaries',
    summary: 'The ring, the ring roads and the districts, WGS84',
    response: boundaries,
    cached: true,
  },
  portfolio: {
    method: 'GET',
    path: '/api/portfolio',
    summary: 'The whole portfolio as columns, with verdicts and cap units over the whole ledger',
    response: portfolioColumns,
    cached: true,
  },
  project: {
    method: 'GET',
    path: '/api/projects/{id}',
    summary: 'One project with sites, milestones, awards and their verdicts, and money by kind',
    params: z.strictObject({ id: recordId }),
    response: projectDetail,
    cached: true,
  },
  evaluateCaps: {
    method: 'POST',
    path: '/api/caps/evaluate',
    summary: 'Judge awards of one measure against its terms; reads no stored rows',
    body: capEvaluationRequest,
    response: capEvaluation,
    cached: false,
  },
  checkSiting: {
    method: 'POST',
    path: '/api/siting/check',
    summary: 'Judge points against the 5th Ring; reads no stored rows',
    body: sitingRequest,
    response: sitingResponse,
    cached: false,
  },
} as const;

export type EndpointName = keyof typeof endpoints;
export type EndpointResponse<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['response']>;

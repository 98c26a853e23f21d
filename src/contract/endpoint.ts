import { z } from './schema-kit.ts';
import { RECORD_KINDS } from '../domain/vocabulary.ts';
import { boundaries } from './boundary.ts';
import { capEvaluation, capEvaluationRequest } from './caps.ts';
import { catalogueList, policyDocument } from './catalogue.ts';
import { parkDetail } from './park-detail.ts';
import { portfolioColumns } from './portfolio.ts';
import { projectDetail } from './project-detail.ts';
import { recordId } from './record.ts';
import { revision } from './revision.ts';
import { sitingRequest, sitingResponse } from './siting.ts';
import { tileLayers } from './tile-layer.ts';

const health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** That was last seen; null before any was. The answer does not wait for the store. */
  dataVersion: z.string().nullable(),
});

/** Everyone with a session. */
const SIGNED_IN = ['commission', 'district_official', 'viewer', 'wall'] as const;

/**
 * Every endpoint of the product but those of accounts and of single records, which have tables of the same form. `src/server` builds its routes and the OpenAPI document from this table,
 * `src/api` its client. A path parameter is written `{id}`; `cached` answers carry an ETag; `roles` says who may ask at all,
 * whatever the row: which rows an answer holds is decided on the loaded row.
 */
export const endpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server runs, its version and the data version',
    response: health,
    cached: false,
    roles: 'anyone',
  },
  ready: {
    method: 'GET',
    path: '/api/ready',
    summary: 'Whether requests can be answered: 503 while the store does not answer',
    response: z.strictObject({ status: z.literal('ready') }),
    cached: false,
    roles: 'anyone',
  },
  policy: {
    method: 'GET',
    path: '/api/policy',
    summary: 'The policy catalogue: 19 rule rows of 16 measures',
    response: policyDocument,
    cached: true,
    roles: 'anyone',
  },
  catalogues: {
    method: 'GET',
    path: '/api/catalogues',
    summary: 'The versions of the policy catalogue that the server keeps, the one in force first',
    response: catalogueList,
    cached: true,
    roles: 'anyone',
  },
  catalogue: {
    method: 'GET',
    path: '/api/catalogues/{version}',
    summary: 'One version of the policy catalogue',
    params: z.strictObject({ version: z.string().min(1).max(64) }),
    response: policyDocument,
    cached: true,
    roles: 'anyone',
  },
  tileLayers: {
    method: 'GET',
    path: '/api/tile-layers',
    summary: 'Background maps that the operator opted in to',
    response: tileLayers,
    cached: true,
    roles: SIGNED_IN,
  },
  boundaries: {
    method: 'GET',
    path: '/api/boundaries',
    summary: 'The ring, the ring roads and the districts, WGS84',
    response: boundaries,
    cached: true,
    roles: SIGNED_IN,
  },
  portfolio: {
    method: 'GET',
    path: '/api/portfolio',
    summary: 'The whole portfolio as columns, with verdicts and cap units over the whole ledger',
    response: portfolioColumns,
    cached: true,
    roles: SIGNED_IN,
  },
  project: {
    method: 'GET',
    path: '/api/projects/{id}',
    summary: 'One project with sites, milestones, awards and their verdicts, and money by kind',
    params: z.strictObject({ id: recordId }),
    response: projectDetail,
    cached: true,
    roles: SIGNED_IN,
  },
  park: {
    method: 'GET',
    path: '/api/parks/{id}/detail',
    summary: 'One park with its targets, partners, outline and notes',
    params: z.strictObject({ id: recordId }),
    response: parkDetail,
    cached: true,
    roles: SIGNED_IN,
  },
  projectRevisions: {
    method: 'GET',
    path: '/api/projects/{id}/revisions',
    summary: 'History of a project and of everything that belongs to it, newest first',
    params: z.strictObject({ id: recordId }),
    response: z.strictObject({ revisions: z.array(revision) }),
    cached: false,
    roles: ['commission', 'district_official', 'viewer'],
  },
  revisions: {
    method: 'GET',
    path: '/api/revisions/{kind}/{id}',
    summary: 'History of one record, newest first: who, when, from what, to what, why',
    params: z.strictObject({ kind: z.enum(RECORD_KINDS), id: recordId }),
    response: z.strictObject({ revisions: z.array(revision) }),
    cached: false,
    roles: ['commission', 'district_official', 'viewer'],
  },
  evaluateCaps: {
    method: 'POST',
    path: '/api/caps/evaluate',
    summary: 'Judge awards of one measure against its terms; reads no stored rows',
    body: capEvaluationRequest,
    response: capEvaluation,
    cached: false,
    roles: 'anyone',
  },
  checkSiting: {
    method: 'POST',
    path: '/api/siting/check',
    summary: 'Judge points against the 5th Ring; reads no stored rows',
    body: sitingRequest,
    response: sitingResponse,
    cached: false,
    roles: 'anyone',
  },
} as const;

export type EndpointName = keyof typeof endpoints;
export type EndpointResponse<Name extends EndpointName> = z.infer<(typeof endpoints)[Name]['response']>;

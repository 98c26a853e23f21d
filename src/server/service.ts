import type { Boundaries } from '../contract/boundary.ts';
import type { CapEvaluation, CapEvaluationRequest } from '../contract/caps.ts';
import type { PolicyDocument } from '../contract/catalogue.ts';
import type { EndpointResponse } from '../contract/endpoint.ts';
import type { ProjectDetail } from '../contract/project-detail.ts';
import { figureWordsOf } from '../domain/caps/cap-words.ts';
import { checkSite, type SitePoint } from '../domain/siting/site-check.ts';
import { type BoundaryFiles, boundaryBook } from './boundary-book.ts';
import { evaluationAnswer } from './evaluation-answer.ts';
import type { Caller } from './caller.ts';
import type { EncodedAnswer } from './json-answer.ts';
import { Refusal } from './refusal.ts';
import { createSnapshots } from './snapshot.ts';
import type { Store } from './store.ts';

/** The use cases behind the endpoints. Answers of one data version are one object, so that they are encoded once. */
export type Service = {
  appVersion: string;
  /** Changes whenever any cached answer may: with the data or with the program. */
  contentVersion: () => Promise<string>;
  health: () => Promise<EndpointResponse<'health'>>;
  /** @throws Refusal `unavailable` while the store does not answer */
  ready: () => Promise<EndpointResponse<'ready'>>;
  policy: () => Promise<PolicyDocument>;
  boundaries: () => Promise<Boundaries>;
  portfolio: () => Promise<EncodedAnswer>;
  project: (id: string) => Promise<ProjectDetail>;
  evaluateCaps: (request: CapEvaluationRequest) => Promise<CapEvaluation>;
  checkSiting: (points: SitePoint[]) => Promise<EndpointResponse<'checkSiting'>>;
};

/** Until requests say who asks. */
const EVERYONE: Caller = {
  id: 'everyone',
  name: 'everyone',
  role: 'viewer',
  districts: 'all',
  mustChangePassword: false,
};

/**
 * The service over a store.
 * @throws BoundaryError when a boundary cannot be judged against
 */
export function createService(parts: {
  store: Store;
  catalogue: PolicyDocument;
  boundaryFiles: BoundaryFiles;
  appVersion: string;
}): Service {
  const { store, catalogue, boundaryFiles, appVersion } = parts;
  const book = boundaryBook(boundaryFiles, `${catalogue.id}-${appVersion}`);
  const words = figureWordsOf(catalogue);
  const snapshots = createSnapshots({ store, catalogue, boundaries: book, words });

  return {
    appVersion,
    contentVersion: async () => `${await store.dataVersion()}-${appVersion}`,
    health: async () => ({ status: 'ok', version: appVersion, dataVersion: await store.dataVersion() }),
    async ready() {
      try {
        await store.dataVersion();
      } catch {
        throw new Refusal('unavailable', 'the store of the records does not answer');
      }
      return { status: 'ready' };
    },
    policy: async () => catalogue,
    boundaries: async () => book.answer,
    portfolio: async () => (await snapshots.now()).portfolio('all'),
    project: async (id) => {
      const answer = (await snapshots.now()).project(id, EVERYONE);
      if (answer === undefined) throw new Refusal('not_found', `no project ${id}`);
      return answer;
    },
    evaluateCaps: async (request) => evaluationAnswer(request, catalogue, words),
    checkSiting: async (points) =>
      points.map((point) => {
        const { verdict, distanceM, district } = checkSite(book.set, point);
        return { verdict, distanceM, district };
      }),
  };
}

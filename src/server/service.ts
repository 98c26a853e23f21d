import type { Boundaries } from '../contract/boundary.ts';
import type { CapEvaluation, CapEvaluationRequest } from '../contract/caps.ts';
import type { PolicyDocument } from '../contract/catalogue.ts';
import type { EndpointResponse } from '../contract/endpoint.ts';
import type { ProjectDetail } from '../contract/project-detail.ts';
import { figureWordsOf } from '../domain/caps/cap-words.ts';
import type { PortfolioColumns } from '../domain/portfolio-columns.ts';
import { checkSite, type SitePoint } from '../domain/siting/site-check.ts';
import { type BoundaryFiles, boundaryBook } from './boundary-book.ts';
import { evaluationAnswer } from './evaluation-answer.ts';
import { type JudgedRecords, judgeRecords } from './judged-records.ts';
import { portfolioAnswer } from './portfolio-answer.ts';
import { indexProjects, projectAnswer, type ProjectIndex } from './project-answer.ts';
import { Refusal } from './refusal.ts';
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
  portfolio: () => Promise<PortfolioColumns>;
  project: (id: string) => Promise<ProjectDetail>;
  evaluateCaps: (request: CapEvaluationRequest) => Promise<CapEvaluation>;
  checkSiting: (points: SitePoint[]) => Promise<EndpointResponse<'checkSiting'>>;
};

type Snapshot = { judged: JudgedRecords; index: ProjectIndex; portfolio: PortfolioColumns };

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
  let current: { dataVersion: string; snapshot: Promise<Snapshot> } | undefined;

  async function derive(): Promise<Snapshot> {
    const { dataVersion, records } = await store.readLedger();
    const judged = judgeRecords(records, catalogue, book.set);
    return {
      judged,
      index: indexProjects(records),
      portfolio: portfolioAnswer(judged, catalogue, book.answer, dataVersion),
    };
  }

  /** Judged once per data version; a failed attempt is not kept. */
  async function snapshotNow(): Promise<Snapshot> {
    const dataVersion = await store.dataVersion();
    if (current?.dataVersion !== dataVersion) {
      const snapshot = derive();
      current = { dataVersion, snapshot };
      snapshot.catch(() => {
        if (current?.snapshot === snapshot) current = undefined;
      });
    }
    return current.snapshot;
  }

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
    portfolio: async () => (await snapshotNow()).portfolio,
    project: async (id) => {
      const { judged, index, portfolio } = await snapshotNow();
      const answer = projectAnswer(id, judged, index, catalogue, words, portfolio.version);
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

import type { Boundaries } from '../contract/boundary.ts';
import type { CapEvaluation, CapEvaluationRequest } from '../contract/caps.ts';
import type { PolicyDocument } from '../contract/catalogue.ts';
import type { EndpointResponse } from '../contract/endpoint.ts';
import type { ParkDetail } from '../contract/park-detail.ts';
import type { ProjectDetail } from '../contract/project-detail.ts';
import type { Revision } from '../contract/revision.ts';
import type { TileLayer } from '../contract/tile-layer.ts';
import { figureWordsOf } from '../domain/caps/cap-words.ts';
import { checkSite, type SitePoint } from '../domain/siting/site-check.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import type { AnswerWriter } from './answer-writer.ts';
import { type BoundaryFiles, boundaryBook } from './boundary-book.ts';
import type { Caller } from './caller.ts';
import { type CatalogueShelf, catalogueShelf } from './catalogue-shelf.ts';
import { sha256Hex } from './digest.ts';
import { evaluationAnswer } from './evaluation-answer.ts';
import type { EncodedAnswer } from './json-answer.ts';
import { createReading, type RecordReaders } from './reading.ts';
import { notFound, storeUnavailable } from './refusal.ts';
import { createSnapshots, type Snapshot } from './snapshot.ts';
import type { Store } from './store.ts';
import { createWriting, type RecordWriters } from './writing.ts';

/** The use cases behind the endpoints. Answers of one data version are one object, so that they are encoded once. */
export type Service = {
  appVersion: string;
  /** Changes with the policy, the boundaries, the other catalogues and the background maps. */
  rulesVersion: () => Promise<string>;
  /** Changes whenever an answer to this caller may: with the data, the program, or what the caller may see. */
  contentVersion: (caller: Caller) => Promise<string>;
  /** Asks nothing of the store. */
  health: () => EndpointResponse<'health'>;
  /** @throws Refusal `unavailable` while the store does not answer */
  ready: () => Promise<EndpointResponse<'ready'>>;
  /** What is served, for the line that a start prints. @throws EmptyLedgerError */
  ledger: () => Promise<Pick<Snapshot, 'dataVersion' | 'synthetic' | 'projectCount'>>;
  policy: () => PolicyDocument;
  boundaries: () => Boundaries;
  catalogues: CatalogueShelf;
  tileLayers: () => EndpointResponse<'tileLayers'>;
  portfolio: (caller: Caller) => Promise<EncodedAnswer>;
  /** @throws Refusal `not_found` when it is missing, or out of the caller's sight */
  project: (caller: Caller, id: string) => Promise<ProjectDetail>;
  /** @throws Refusal `not_found`, as of a project */
  park: (caller: Caller, id: string) => Promise<ParkDetail>;
  /** One record of a kind. */
  read: RecordReaders;
  /** Newest first; also of a record that was withdrawn. */
  revisions: (caller: Caller, kind: RecordKind, id: string) => Promise<Revision[]>;
  /** Of a project and of all that belongs to it. */
  projectRevisions: (caller: Caller, id: string) => Promise<Revision[]>;
  /** Create, edit and withdraw, kind by kind. */
  write: RecordWriters;
  evaluateCaps: (request: CapEvaluationRequest) => CapEvaluation;
  checkSiting: (points: SitePoint[]) => EndpointResponse<'checkSiting'>;
};

/**
 * The service over a store. `createWriter` makes the encoder of a portfolio; without it portfolios are encoded as every
 * platform can.
 * @throws BoundaryError when a boundary cannot be judged against
 */
export function createService(parts: {
  store: Store;
  catalogue: PolicyDocument;
  /** Kept beside the one in force, each of another version. */
  otherCatalogues?: readonly PolicyDocument[];
  boundaryFiles: BoundaryFiles;
  tileLayers?: readonly TileLayer[];
  appVersion: string;
  now?: () => Date;
  createWriter?: () => AnswerWriter;
  collectGarbage?: () => void;
}): Service {
  const { store, catalogue, boundaryFiles, appVersion, now = () => new Date() } = parts;
  const { createWriter, collectGarbage, otherCatalogues = [], tileLayers = [] } = parts;
  const boundaries = boundaryBook(boundaryFiles, `${catalogue.id}-${appVersion}`);
  const words = figureWordsOf(catalogue);
  const snapshots = createSnapshots({ store, catalogue, boundaries, words, createWriter, collectGarbage });
  const written: Store = {
    ...store,
    async write(run) {
      const answer = await store.write(run);
      snapshots.refreshSoon();
      return answer;
    },
  };
  const catalogues = catalogueShelf(catalogue, otherCatalogues);
  const layers = { layers: [...tileLayers] };
  let rulesVersion: Promise<string> | undefined;
  let lastDataVersion: string | null = null;

  async function dataVersion(): Promise<string> {
    lastDataVersion = await store.dataVersion();
    return lastDataVersion;
  }

  return {
    appVersion,
    rulesVersion() {
      rulesVersion ??= sha256Hex(
        JSON.stringify([catalogue, boundaries.answer, otherCatalogues, tileLayers]),
      ).then((digest) => `${appVersion}-${digest.slice(0, 16)}`);
      return rulesVersion;
    },
    contentVersion: async ({ role, districts }) =>
      `${await dataVersion()}-${appVersion}-${role}-${districts === 'all' ? 'all' : districts.join('.')}`,
    health: () => ({ status: 'ok', version: appVersion, dataVersion: lastDataVersion }),
    async ready() {
      try {
        await dataVersion();
      } catch {
        throw storeUnavailable();
      }
      return { status: 'ready' };
    },
    ledger: () => snapshots.now(),
    policy: () => catalogue,
    boundaries: () => boundaries.answer,
    catalogues,
    tileLayers: () => layers,
    portfolio: async ({ districts }) => (await snapshots.now()).portfolio(districts),
    async project(caller, id) {
      const answer = (await snapshots.now()).project(id, caller);
      if (answer === undefined) throw notFound('project', id);
      return answer;
    },
    async park(caller, id) {
      const answer = (await snapshots.now()).park(id, caller);
      if (answer === undefined) throw notFound('park', id);
      return answer;
    },
    ...createReading(store, snapshots),
    write: createWriting({ store: written, catalogue, boundaries: boundaries.answer, words, now }),
    evaluateCaps: (request) => evaluationAnswer(request, catalogue, words),
    checkSiting: (points) =>
      points.map((point) => {
        const { verdict, distanceM, district } = checkSite(boundaries.set, point);
        return { verdict, distanceM, district };
      }),
  };
}

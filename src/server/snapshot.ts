import type { ParkDetail } from '../contract/park-detail.ts';
import type { AwardJudgement, ProjectDetail } from '../contract/project-detail.ts';
import type { FigureWords } from '../domain/caps/cap-words.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { holdsNoOthers, othersIn } from '../domain/caps/outside-awards.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { type Place, sees } from './access.ts';
import { type AnswerWriter, createTextWriter } from './answer-writer.ts';
import { figuresOf } from '../domain/caps/recorded-award.ts';
import { awardJudgement } from './award-judgement.ts';
import type { BoundaryBook } from './boundary-book.ts';
import type { Caller } from './caller.ts';
import type { EncodedAnswer } from './json-answer.ts';
import { LedgerBook } from './ledger-book.ts';
import { LedgerFacts } from './ledger-facts.ts';
import { parkAnswer } from './park-answer.ts';
import { createPortfolioShelf } from './portfolio-shelf.ts';
import { projectAnswer } from './project-answer.ts';
import { partsOfProject } from './project-parts.ts';
import type { RecordName, Store, StoredRecord } from './store.ts';
import { createTurnstile } from './turnstile.ts';

/** Without a change, after which the changes before it are encoded: those that come together once. */
const LULL_MS = 200;

/** What is derived from the ledger, as it was when it was last asked for, for each caller's eyes. */
export type Snapshot = {
  dataVersion: string;
  synthetic: boolean;
  projectCount: number;
  find<Kind extends RecordKind>(kind: Kind, id: string): StoredRecord<Kind> | undefined;
  /** Districts of the projects, awards and outputs that name an organisation. */
  placesNaming(organisationId: string): readonly Place[];
  /** Newest first. */
  notesOf(subject: { projectId: string } | { parkId: string }): StoredRecord<'note'>[];
  /** `GET /api/portfolio` of a caller, encoded once for a scope and version; of the newest version that is known. */
  portfolio(districts: Caller['districts']): Promise<EncodedAnswer>;
  /** undefined: missing, or in a district that is not the caller's. */
  project(id: string, caller: Caller): ProjectDetail | undefined;
  park(id: string, caller: Caller): ParkDetail | undefined;
  /** Records that belong to a project and that the caller may see. */
  partsOfProject(id: string, caller: Caller): RecordName[];
  /** What the rules say of an award that is there, with what the caller may know of its unit. */
  judgement(awardId: string, districts: Caller['districts']): AwardJudgement;
};

export type Snapshots = {
  /** The ledger as it is now. @throws EmptyLedgerError when no portfolio was imported yet */
  now(): Promise<Snapshot>;
  /**
   * Encodes the portfolio of all districts soon after a change, once for changes that come together, so that its next
   * reader need not wait; nothing as long as nobody has read it.
   */
  refreshSoon(): void;
};

/**
 * Everything that is derived from the ledger, in memory and kept up change by change. `createWriter` makes the
 * encoder of a scope's portfolio; without it answers are encoded as every platform can.
 */
export function createSnapshots(parts: {
  store: Store;
  catalogue: Catalogue;
  boundaries: BoundaryBook;
  words: FigureWords;
  createWriter?: (() => AnswerWriter) | undefined;
  /** Reading a ledger leaves as much behind as it makes; without this the process stays that large. */
  collectGarbage?: (() => void) | undefined;
}): Snapshots {
  const { store, catalogue, boundaries, words } = parts;
  // Changes of the facts, which are made in place, take turns.
  const inTurn = createTurnstile();
  const shelf = createPortfolioShelf(
    { catalogue, boundaries: boundaries.answer },
    parts.createWriter ?? createTextWriter,
    inTurn,
  );
  let current: { facts: LedgerFacts; snapshot: Snapshot } | undefined;
  let lull: ReturnType<typeof setTimeout> | undefined;

  async function catchUp(): Promise<Snapshot> {
    const since = current === undefined ? null : await store.changesSince(current.facts.dataVersion);
    if (current === undefined || since === null) {
      // Let go of first: two ledgers at once may be more than the memory holds.
      current = undefined;
      shelf.clear();
      const { book, dataVersion } = await readBook(store);
      parts.collectGarbage?.();
      const facts = new LedgerFacts(book, dataVersion, catalogue, boundaries.set);
      parts.collectGarbage?.();
      current = { facts, snapshot: snapshotOf(facts) };
      return current.snapshot;
    }
    const known = current;
    current = undefined;
    known.facts.apply(since.changes, since.dataVersion);
    current = known;
    return known.snapshot;
  }

  function snapshotOf(facts: LedgerFacts): Snapshot {
    const { book } = facts;
    function judgement(awardId: string, districts: Caller['districts']): AwardJudgement {
      const award = book.tables.award.get(awardId);
      const found = award === undefined ? undefined : facts.verdicts.judgedAnew(award);
      if (found === undefined) throw new RangeError(`no award ${awardId}`);
      const { measure, judged, group } = found;
      const others =
        districts === 'all'
          ? holdsNoOthers
          : othersIn(measure, group.map(figuresOf), (id) => !sees({ districts }, book.placeOfAward(id)));
      return awardJudgement(judged, measure, words, others);
    }
    return {
      get dataVersion() {
        return facts.dataVersion;
      },
      synthetic: book.synthetic,
      get projectCount() {
        return book.tables.project.rows.length;
      },
      find: (kind, id) => book.find(kind, id),
      placesNaming: (organisationId) => book.placesNaming(organisationId),
      notesOf: (subject) => book.notesOf(subject),
      portfolio: (districts) => shelf.portfolio(facts, districts),
      project: (id, caller) =>
        projectAnswer(id, caller, book, {
          version: facts.dataVersion,
          boundaries: boundaries.set,
          judgement: (awardId) => judgement(awardId, caller.districts),
        }),
      park: (id, caller) => parkAnswer(id, caller, book, facts.dataVersion),
      partsOfProject: (id, caller) => partsOfProject(id, caller, book),
      judgement,
    };
  }

  async function now(): Promise<Snapshot> {
    const dataVersion = await store.dataVersion();
    if (current?.facts.dataVersion === dataVersion) return current.snapshot;
    return inTurn(async () => (current?.facts.dataVersion === dataVersion ? current.snapshot : catchUp()));
  }

  return {
    now,
    refreshSoon() {
      if (!shelf.holds('all')) return;
      clearTimeout(lull);
      lull = setTimeout(() => {
        // Its next reader learns of a failure.
        void now()
          .then((snapshot) => snapshot.portfolio('all'))
          .catch(() => undefined);
      }, LULL_MS);
    },
  };
}

/** Apart, so that the records as they were read are let go of before anything is derived. */
async function readBook(store: Store): Promise<{ book: LedgerBook; dataVersion: string }> {
  const ledger = await store.readLedger();
  return { book: new LedgerBook(ledger), dataVersion: ledger.dataVersion };
}

import type { AwardJudgement, ProjectDetail } from '../contract/project-detail.ts';
import type { RecordOf } from '../contract/record-kind.ts';
import type { FigureWords } from '../domain/caps/cap-words.ts';
import type { Catalogue, Measure } from '../domain/caps/catalogue.ts';
import { judgeLedger } from '../domain/caps/ledger.ts';
import { holdsNoOthers, othersIn } from '../domain/caps/outside-awards.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { type Place, sees } from './access.ts';
import { figuresOf } from './award-figures.ts';
import { awardJudgement } from './award-judgement.ts';
import type { BoundaryBook } from './boundary-book.ts';
import type { Caller } from './caller.ts';
import { connectedAwards } from './connected-awards.ts';
import { judgeRecords } from './judged-records.ts';
import { EncodedAnswer } from './json-answer.ts';
import { LedgerBook } from './ledger-book.ts';
import { portfolioAnswer } from './portfolio-answer.ts';
import { projectAnswer } from './project-answer.ts';
import type { Store, StoredRecord } from './store.ts';

/** What is derived from the ledger of one data version, for each caller's eyes. */
export type Snapshot = {
  dataVersion: string;
  synthetic: boolean;
  projectCount: number;
  find<Kind extends RecordKind>(kind: Kind, id: string): StoredRecord<Kind> | undefined;
  /** District that a record belongs to; null: none, and always for an organisation (see `placesNaming`). */
  placeOf<Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind]): Place;
  /** Districts of the projects, awards and outputs that name an organisation. */
  placesNaming(organisationId: string): readonly Place[];
  /** Newest first. */
  notesOf(subject: { projectId: string } | { parkId: string }): StoredRecord<'note'>[];
  /** `GET /api/portfolio` of a caller, encoded once for a scope. */
  portfolio(districts: Caller['districts']): Promise<EncodedAnswer>;
  /** undefined: missing, or in a district that is not the caller's. */
  project(id: string, caller: Caller): ProjectDetail | undefined;
  /** What the rules say of an award that is there, with what the caller may know of its unit. */
  judgement(awardId: string, districts: Caller['districts']): AwardJudgement;
};

export type Snapshots = {
  /** The ledger as it is now. @throws EmptyLedgerError when no portfolio was imported yet */
  now(): Promise<Snapshot>;
};

export function createSnapshots(parts: {
  store: Store;
  catalogue: Catalogue;
  boundaries: BoundaryBook;
  words: FigureWords;
}): Snapshots {
  const { store } = parts;
  let current: { dataVersion: string; snapshot: Promise<Snapshot> } | undefined;
  const measures = new Map(parts.catalogue.measures.map((measure) => [measure.id, measure]));

  async function derive(): Promise<Snapshot> {
    const ledger = await store.readLedger();
    const { dataVersion } = ledger;
    const book = new LedgerBook(ledger);
    const portfolios = new Map<string, EncodedAnswer>();

    function judgement(awardId: string, districts: Caller['districts']): AwardJudgement {
      const award = book.tables.award.get(awardId);
      const measure = measures.get(award?.measure ?? '');
      if (award === undefined || measure === undefined) throw new RangeError(`no award ${awardId}`);
      return judgeAward(book, awardId, measure, parts.words, districts);
    }

    return {
      dataVersion,
      synthetic: book.synthetic,
      projectCount: book.tables.project.rows.length,
      find: (kind, id) => book.find(kind, id),
      placeOf: (kind, record) => book.placeOf(kind, record),
      placesNaming: (organisationId) => book.placesNaming(organisationId),
      notesOf: (subject) => book.notesOf(subject),
      async portfolio(districts) {
        const scope = String(districts);
        const kept = portfolios.get(scope);
        if (kept !== undefined) return kept;
        const projects = ledger.records.projects.filter((project) =>
          sees({ districts }, project.districtAdcode),
        );
        if (districts !== 'all') throw new RangeError(`no columns yet for ${projects.length} projects`);
        const judged = judgeRecords(ledger.records, parts.catalogue, parts.boundaries.set);
        const answer = new EncodedAnswer(
          JSON.stringify(portfolioAnswer(judged, parts.catalogue, parts.boundaries.answer, dataVersion)),
        );
        portfolios.set(scope, answer);
        return answer;
      },
      project: (id, caller) =>
        projectAnswer(id, caller, book, {
          version: dataVersion,
          boundaries: parts.boundaries.set,
          judgement: (awardId) => judgement(awardId, caller.districts),
        }),
      judgement,
    };
  }

  return {
    async now() {
      const dataVersion = await store.dataVersion();
      if (current?.dataVersion !== dataVersion) {
        const snapshot = derive();
        current = { dataVersion, snapshot };
        snapshot.catch(() => {
          if (current?.snapshot === snapshot) current = undefined;
        });
      }
      return current.snapshot;
    },
  };
}

/** Judged anew with everything that is connected to it: small beside the ledger, and exact. */
function judgeAward(
  book: LedgerBook,
  awardId: string,
  measure: Measure,
  words: FigureWords,
  districts: Caller['districts'],
): AwardJudgement {
  const award = book.tables.award.get(awardId);
  const awards = [...connectedAwards(book, measure, award === undefined ? [] : [award]).values()];
  const figures = awards.map(figuresOf);
  const { verdicts } = judgeLedger([{ measure, awards: figures }]);
  const others =
    districts === 'all'
      ? holdsNoOthers
      : othersIn(measure, figures, (id) => !sees({ districts }, book.placeOfAward(id)));
  return awardJudgement(verdicts.get(awardId), measure, words, others);
}

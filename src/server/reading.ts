import { recordSchemas, type RecordAnswer, type RecordOf } from '../contract/record-kind.ts';
import type { NoteRecord } from '../contract/record.ts';
import type { Revision } from '../contract/revision.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { type FindRecord, placeOf, sees, seesOrganisation } from './access.ts';
import type { Caller } from './caller.ts';
import { historyOfProject } from './project-parts.ts';
import { notFound } from './refusal.ts';
import type { Snapshot, Snapshots } from './snapshot.ts';
import type { Store, StoredRecord } from './store.ts';

type Reader<Answer> = (caller: Caller, id: string) => Promise<Answer>;
type NotedPark = RecordAnswer<'park'> & { notes: (NoteRecord & { version: number })[] };
type PlainKind = Exclude<RecordKind, 'project' | 'park' | 'award'>;

/** Reading one record, kind by kind; a project has an answer of its own. Each throws a Refusal `not_found`. */
export type RecordReaders = { [Kind in PlainKind]: Reader<StoredRecord<Kind>> } & {
  park: Reader<NotedPark>;
  award: Reader<RecordAnswer<'award'>>;
};

/** Reading of single records and of their histories, with what a caller may see decided on the record itself. */
export function createReading(store: Store, snapshots: Snapshots) {
  async function seen<Kind extends RecordKind>(
    caller: Caller,
    kind: Kind,
    id: string,
  ): Promise<{ snapshot: Snapshot; stored: StoredRecord<Kind> }> {
    const snapshot = await snapshots.now();
    const stored = snapshot.find(kind, id);
    if (stored === undefined || !(await isSeen(snapshot, caller, kind, stored.record))) {
      throw notFound(kind, id);
    }
    return { snapshot, stored };
  }

  async function isSeen<Kind extends RecordKind>(
    snapshot: Snapshot,
    caller: Caller,
    kind: Kind,
    record: RecordOf[Kind],
  ): Promise<boolean> {
    if (kind === 'organisation') return seesOrganisation(caller, snapshot.placesNaming(record.id));
    return sees(caller, await placeOf(lastKnown(snapshot), kind, record));
  }

  /** A record as it is, or as it was when it was withdrawn. */
  function lastKnown(snapshot: Snapshot): FindRecord {
    return async (kind, id) =>
      snapshot.find(kind, id)?.record ?? withdrawnRecord(kind, await store.revisionsOf(kind, id));
  }

  const plain =
    <Kind extends PlainKind>(kind: Kind): Reader<StoredRecord<Kind>> =>
    async (caller, id) =>
      (await seen(caller, kind, id)).stored;

  const read: RecordReaders = {
    organisation: plain('organisation'),
    site: plain('site'),
    milestone: plain('milestone'),
    disbursement: plain('disbursement'),
    clawback: plain('clawback'),
    output: plain('output'),
    districtPolicy: plain('districtPolicy'),
    note: plain('note'),
    async park(caller, id) {
      const { snapshot, stored } = await seen(caller, 'park', id);
      const notes = snapshot.notesOf({ parkId: id }).map(({ version, record }) => ({ ...record, version }));
      return { ...stored, notes };
    },
    async award(caller, id) {
      const { snapshot, stored } = await seen(caller, 'award', id);
      return { ...stored, judgement: snapshot.judgement(id, caller.districts) };
    },
  };

  return {
    read,
    /** @throws Refusal `not_found` of a record that never was, or that the caller may not know of */
    async revisions<Kind extends RecordKind>(
      caller: Caller,
      kind: Kind,
      id: RecordOf[Kind]['id'],
    ): Promise<Revision[]> {
      const snapshot = await snapshots.now();
      const revisions = await store.revisionsOf(kind, id);
      const record = snapshot.find(kind, id)?.record ?? withdrawnRecord(kind, revisions);
      if (record === undefined || !(await isSeen(snapshot, caller, kind, record))) throw notFound(kind, id);
      return revisions;
    },
    /** @throws Refusal `not_found`, as for `revisions` */
    async projectRevisions(caller: Caller, id: string): Promise<Revision[]> {
      const snapshot = await snapshots.now();
      const project =
        snapshot.find('project', id)?.record ??
        withdrawnRecord('project', await store.revisionsOf('project', id));
      if (project === undefined || !sees(caller, project.districtAdcode)) throw notFound('project', id);
      return historyOfProject(store, caller, project, snapshot.partsOfProject(id, caller));
    },
  };
}

/** The last content of a record that was withdrawn. */
function withdrawnRecord<Kind extends RecordKind>(
  kind: Kind,
  [last]: readonly Revision[],
): RecordOf[Kind] | undefined {
  if (last?.action !== 'withdraw') return undefined;
  return recordSchemas[kind].parse(last.before);
}

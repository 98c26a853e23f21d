import type { RecordOf } from '../contract/record-kind.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { type Place, STANDINGS } from './access.ts';
import { AwardTable } from './award-table.ts';
import { KeyedIds } from './keyed-ids.ts';
import { RecordTable } from './record-table.ts';
import type { Ledger, LedgerChange, StoredRecord } from './store.ts';

type RecordTables = { readonly [Kind in RecordKind]: RecordTable<RecordOf[Kind]> };
type ChangeOf<Kind extends RecordKind> = Pick<LedgerChange, 'id' | 'version'> & {
  kind: Kind;
  record: RecordOf[Kind] | null;
};
type Links = { [Kind in RecordKind]: (record: RecordOf[Kind]) => [KeyedIds, string | null][] };

/** The records of the ledger in memory, found by id and by what they belong to, and kept up change by change. */
export class LedgerBook {
  readonly dataDate: string;
  readonly synthetic: boolean;
  readonly tables: RecordTables;
  readonly #versions: { [Kind in RecordKind]: Map<string, number> };

  readonly projectsOfOrganisation = new KeyedIds();
  readonly awardsOfOrganisation = new KeyedIds();
  readonly outputsOfOrganisation = new KeyedIds();
  readonly sitesOfProject = new KeyedIds();
  readonly milestonesOfProject = new KeyedIds();
  readonly awardsOfProject = new KeyedIds();
  readonly outputsOfProject = new KeyedIds();
  readonly notesOfProject = new KeyedIds();
  readonly notesOfPark = new KeyedIds();
  readonly disbursementsOfAward = new KeyedIds();
  readonly clawbacksOfAward = new KeyedIds();
  readonly awardsOfBaseRef = new KeyedIds();

  readonly #links: Links = {
    organisation: () => [],
    park: () => [],
    districtPolicy: () => [],
    project: ({ organisationId }) => [[this.projectsOfOrganisation, organisationId]],
    site: ({ projectId }) => [[this.sitesOfProject, projectId]],
    milestone: ({ projectId }) => [[this.milestonesOfProject, projectId]],
    award: ({ projectId, organisationId, baseRef }) => [
      [this.awardsOfProject, projectId],
      [this.awardsOfOrganisation, organisationId],
      [this.awardsOfBaseRef, baseRef],
    ],
    disbursement: ({ awardId }) => [[this.disbursementsOfAward, awardId]],
    clawback: ({ awardId }) => [[this.clawbacksOfAward, awardId]],
    output: ({ projectId, organisationId }) => [
      [this.outputsOfProject, projectId],
      [this.outputsOfOrganisation, organisationId],
    ],
    note: ({ projectId, parkId }) => [
      [this.notesOfProject, projectId],
      [this.notesOfPark, parkId],
    ],
  };

  constructor({ records, versions }: Ledger) {
    this.dataDate = records.dataDate;
    this.synthetic = records.synthetic;
    this.tables = {
      organisation: this.#table('organisation', records.organisations),
      park: this.#table('park', records.parks),
      project: this.#table('project', records.projects),
      site: this.#table('site', records.sites),
      milestone: this.#table('milestone', records.milestones),
      award: this.#linked('award', records.awards, new AwardTable(records.awards)),
      disbursement: this.#table('disbursement', records.disbursements),
      clawback: this.#table('clawback', records.clawbacks),
      output: this.#table('output', records.outputs),
      districtPolicy: this.#table('districtPolicy', records.districtPolicies),
      note: this.#table('note', records.notes),
    };
    this.#versions = {
      organisation: new Map(versions.organisation),
      park: new Map(versions.park),
      project: new Map(versions.project),
      site: new Map(versions.site),
      milestone: new Map(versions.milestone),
      award: new Map(versions.award),
      disbursement: new Map(versions.disbursement),
      clawback: new Map(versions.clawback),
      output: new Map(versions.output),
      districtPolicy: new Map(versions.districtPolicy),
      note: new Map(versions.note),
    };
  }

  #table<Kind extends RecordKind>(kind: Kind, rows: readonly RecordOf[Kind][]): RecordTable<RecordOf[Kind]> {
    return this.#linked(kind, rows, new RecordTable(rows));
  }

  #linked<Kind extends RecordKind, Table>(kind: Kind, rows: readonly RecordOf[Kind][], table: Table): Table {
    for (const record of rows) this.#link(kind, record, 'add');
    return table;
  }

  #link<Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind], how: 'add' | 'remove'): void {
    for (const [ids, key] of this.#links[kind](record)) if (key !== null) ids[how](key, record.id);
  }

  find<Kind extends RecordKind>(kind: Kind, id: string): StoredRecord<Kind> | undefined {
    const table: RecordTable<RecordOf[Kind]> = this.tables[kind];
    const record = table.whole(id);
    return record === undefined ? undefined : { version: this.versionOf(kind, id), record };
  }

  versionOf(kind: RecordKind, id: string): number {
    return this.#versions[kind].get(id) ?? 1;
  }

  apply<Kind extends RecordKind>({ kind, id, version, record }: ChangeOf<Kind>): void {
    const table: RecordTable<RecordOf[Kind]> = this.tables[kind];
    const before = table.get(id);
    if (before !== undefined) this.#link(kind, before, 'remove');
    if (record === null) {
      table.remove(id);
      this.#versions[kind].delete(id);
      return;
    }
    table.put(record);
    this.#link(kind, record, 'add');
    this.#versions[kind].set(id, version);
  }

  /** Rows of a kind by their ids, in the ledger's order. */
  list<Kind extends RecordKind>(kind: Kind, ids: readonly string[]): RecordOf[Kind][] {
    const table: RecordTable<RecordOf[Kind]> = this.tables[kind];
    return [...ids]
      .toSorted((a, b) => table.rowOf(a) - table.rowOf(b))
      .map((id) => table.get(id))
      .filter((record) => record !== undefined);
  }

  /** District of a project; null of one that is not there. */
  placeOfProject(id: string | null): Place {
    return id === null ? null : (this.tables.project.get(id)?.districtAdcode ?? null);
  }

  placeOfAward(id: string): Place {
    return this.placeOfProject(this.tables.award.get(id)?.projectId ?? null);
  }

  /** District that a record belongs to; null: none, and always for an organisation, which records name. */
  placeOf<Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind]): Place {
    const standing = STANDINGS[kind](record);
    if ('place' in standing) return standing.place;
    switch (standing.on) {
      case 'project':
        return this.placeOfProject(standing.id);
      case 'award':
        return this.placeOfAward(standing.id);
      case 'park':
        return this.tables.park.get(standing.id)?.districtAdcode ?? null;
      default:
        return standing satisfies never;
    }
  }

  /** Districts of the projects, awards and outputs that name an organisation, one each. */
  placesNaming(organisationId: string): Place[] {
    return [
      ...this.projectsOfOrganisation.of(organisationId).map((id) => this.placeOfProject(id)),
      ...this.awardsOfOrganisation.of(organisationId).map((id) => this.placeOfAward(id)),
      ...this.list('output', this.outputsOfOrganisation.of(organisationId)).map((output) =>
        this.placeOf('output', output),
      ),
    ];
  }

  /** Newest first. */
  notesOf(subject: { projectId: string } | { parkId: string }): StoredRecord<'note'>[] {
    const ids =
      'projectId' in subject
        ? this.notesOfProject.of(subject.projectId)
        : this.notesOfPark.of(subject.parkId);
    return this.list('note', ids)
      .toReversed()
      .map((record) => ({ version: this.versionOf('note', record.id), record }));
  }
}

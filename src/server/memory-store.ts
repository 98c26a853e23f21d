import type { PortfolioRecords } from '../contract/record.ts';
import type { Revision } from '../contract/revision.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/vocabulary.ts';
import type { Place } from './access.ts';
import { countsOf, eachKind } from './ledger-counts.ts';
import { referencesOf } from './record-rules.ts';
import { CHAIN_START, chained } from './revision-chain.ts';
import {
  EmptyLedgerError,
  REMEMBERED_MS,
  type LedgerChange,
  type LedgerWork,
  MOST_CHANGES_TOLD,
  MOST_REFERRERS,
  type NewChange,
  type RecordVersions,
  type RememberedAnswer,
  type Store,
  type StoredRecord,
} from './store.ts';

type Rows = { [Kind in RecordKind]: ReadonlyMap<string, StoredRecord<Kind>> };

/** One committed state; a write makes the next one beside it, so that readers never see half of it. */
type State = Pick<PortfolioRecords, 'dataDate' | 'synthetic'> & {
  importId: string;
  rows: Rows;
  /** Changes since the import: that of sequence `n` at `n - importSequence - 1`. */
  importSequence: number;
  changes: readonly LedgerChange[];
  answers: ReadonlyMap<string, RememberedAnswer & { at: string }>;
};

/** A store over records that are already parsed and checked; it forgets with the process. */
export function createMemoryStore(initial: { dataVersion: string; records: PortfolioRecords } | null): Store {
  let state = initial === null ? null : imported(initial.dataVersion, initial.records, 0);
  let chain: readonly Revision[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const versionNow = (): string =>
    state === null ? 'empty' : `${state.importId}-${state.importSequence + state.changes.length}`;
  const present = (): State => {
    if (state === null) throw new EmptyLedgerError();
    return state;
  };
  /** Writers take turns. */
  const inTurn = <Answer>(run: () => Promise<Answer>): Promise<Answer> => {
    const mine = turn.then(run);
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    dataVersion: async () => versionNow(),

    readLedger: async () => {
      const { dataDate, synthetic, rows } = present();
      return {
        dataVersion: versionNow(),
        records: {
          dataDate,
          synthetic,
          organisations: recordsOf(rows.organisation),
          parks: recordsOf(rows.park),
          projects: recordsOf(rows.project),
          sites: recordsOf(rows.site),
          milestones: recordsOf(rows.milestone),
          awards: recordsOf(rows.award),
          disbursements: recordsOf(rows.disbursement),
          clawbacks: recordsOf(rows.clawback),
          outputs: recordsOf(rows.output),
          districtPolicies: recordsOf(rows.districtPolicy),
          notes: recordsOf(rows.note),
        },
        versions: versionsOf(rows),
      };
    },

    changesSince: async (dataVersion) => {
      if (state === null) return null;
      const { importId, importSequence, changes } = state;
      const known = Number(dataVersion.slice(importId.length + 1)) - importSequence;
      const isOurs = dataVersion === `${importId}-${importSequence + known}`;
      if (!isOurs || known < 0 || known > changes.length) return null;
      if (changes.length - known > MOST_CHANGES_TOLD) return null;
      return { dataVersion: versionNow(), changes: changes.slice(known) };
    },

    write: (run) =>
      inTurn(async () => {
        const next = { state: { ...present() }, chain: [...chain] };
        const answer = await run(workOn(next));
        ({ state, chain } = next);
        return answer;
      }),

    revisionsOf: async (kind, id) =>
      chain.filter((revision) => revision.kind === kind && revision.recordId === id).toReversed(),
    revisionsOfAll: async (records) => {
      const asked = new Set(records.map(({ kind, id }) => `${kind} ${id}`));
      return chain.filter(({ kind, recordId }) => asked.has(`${kind} ${recordId}`)).toReversed();
    },
    withdrawalsFrom: async (owner, ids) => {
      const owners = new Set<unknown>(ids);
      return chain.filter(({ action, before }) => action === 'withdraw' && owners.has(before?.[owner]));
    },
    async *revisions() {
      yield* chain;
    },

    importLedger: (records, { replace, authorship }) =>
      inTurn(async () => {
        if (state !== null && !replace) return 'not_empty';
        const importId = globalThis.crypto.randomUUID();
        const revision = await chained(chain.at(-1)?.hash ?? CHAIN_START, {
          ...authorship,
          sequence: chain.length + 1,
          kind: 'portfolio',
          recordId: importId,
          version: 1,
          action: 'import',
          before: null,
          after: countsOf(records),
        });
        chain = [...chain, revision];
        state = imported(importId, records, revision.sequence);
        return 'imported';
      }),
    close: async () => undefined,
  };
}

function imported(importId: string, records: PortfolioRecords, importSequence: number): State {
  const rows: Rows = {
    organisation: firstVersions(records.organisations),
    park: firstVersions(records.parks),
    project: firstVersions(records.projects),
    site: firstVersions(records.sites),
    milestone: firstVersions(records.milestones),
    award: firstVersions(records.awards),
    disbursement: firstVersions(records.disbursements),
    clawback: firstVersions(records.clawbacks),
    output: firstVersions(records.outputs),
    districtPolicy: firstVersions(records.districtPolicies),
    note: firstVersions(records.notes),
  };
  const { dataDate, synthetic } = records;
  return { importId, dataDate, synthetic, rows, importSequence, changes: [], answers: new Map() };
}

function firstVersions<Row extends { id: string }>(
  records: readonly Row[],
): Map<string, { version: number; record: Row }> {
  return new Map(records.map((record) => [record.id, { version: 1, record }]));
}

function recordsOf<Row>(rows: ReadonlyMap<string, { record: Row }>): Row[] {
  return Array.from(rows.values(), ({ record }) => record);
}

function versionsOf(rows: Rows): RecordVersions {
  return eachKind((kind) => {
    const versions = new Map<string, number>();
    for (const [id, { version }] of rows[kind]) if (version > 1) versions.set(id, version);
    return versions;
  });
}

function afterChange<Kind extends RecordKind>({
  kind,
  id,
  version,
  after,
}: NewChange<Kind>): LedgerChange<Kind> {
  return { kind, id, version, record: after };
}

/** The rows with the change beside the present ones: a new record comes last, an edited one stays at its place. */
function changedRows<Kind extends RecordKind>(rows: Rows, change: LedgerChange<Kind>): Rows {
  const { kind, id, version, record } = change;
  const changed = new Map(rows[kind]);
  const stands = changed.get(id)?.version ?? 0;
  if (version !== stands + 1) {
    throw new Error(`${kind} ${id} stands at version ${stands}, so that ${version} is not its next one`);
  }
  if (record === null) changed.delete(id);
  else changed.set(id, { version, record });
  return { ...rows, [kind]: changed };
}

function referring<From extends RecordKind>(rows: Rows, from: From, kind: RecordKind, id: string) {
  const referencesIn = referencesOf[from];
  return Array.from(rows[from].values(), ({ record }) => record)
    .filter((record) => referencesIn(record).some((named) => named.kind === kind && named.id === id))
    .map((record) => ({ kind: from, id: record.id }));
}

const answerKey = (callerId: string, key: string): string => JSON.stringify([callerId, key]);

/** Reads and changes the states of `next`, which nobody else sees yet. */
function workOn(next: { state: State; chain: Revision[] }): LedgerWork {
  return {
    find: async (kind, id) => next.state.rows[kind].get(id),

    referrers: async (kind, id) =>
      RECORD_KINDS.flatMap((from) => referring(next.state.rows, from, kind, id)).slice(0, MOST_REFERRERS),

    placesNaming: async (organisationId) => {
      const { project, award, output } = next.state.rows;
      const places = [...recordsOf(project), ...recordsOf(award), ...recordsOf(output)]
        .filter((record) => record.organisationId === organisationId)
        .map((record): Place => {
          const own = 'districtAdcode' in record ? record.districtAdcode : null;
          const projectId = 'projectId' in record ? record.projectId : null;
          return own ?? project.get(projectId ?? '')?.record.districtAdcode ?? null;
        });
      return [...new Set(places)];
    },

    awardsWith: async ({ measure, ids, projectIds, organisationIds, baseRefs }) =>
      recordsOf(next.state.rows.award).filter(
        (award) =>
          award.measure === measure &&
          (ids.includes(award.id) ||
            projectIds.includes(award.projectId) ||
            (award.organisationId !== null && organisationIds.includes(award.organisationId)) ||
            (award.baseRef !== null && baseRefs.includes(award.baseRef))),
      ),

    projectOfCode: async (code) =>
      Array.from(next.state.rows.project.values()).find(({ record }) => record.code === code),
    organisationOfCreditCode: async (creditCode) =>
      Array.from(next.state.rows.organisation.values()).find(
        ({ record }) => record.creditCode === creditCode,
      ),

    sumFen: async (money) => {
      const { award, disbursement, clawback } = next.state.rows;
      const amounts: Record<typeof money, () => (number | null)[]> = {
        applied: () => recordsOf(award).map(({ appliedFen }) => appliedFen),
        approved: () => recordsOf(award).map(({ approvedFen }) => approvedFen),
        disbursed: () => recordsOf(disbursement).map(({ amountFen }) => amountFen),
        clawedBack: () => recordsOf(clawback).map(({ amountFen }) => amountFen),
      };
      return amounts[money]().reduce((sum, fen) => sum + BigInt(fen ?? 0), 0n);
    },

    recall: async (callerId, key) => {
      const found = next.state.answers.get(answerKey(callerId, key));
      return found === undefined ? undefined : { request: found.request, answer: found.answer };
    },
    remember: async (callerId, key, answer, at) => {
      const oldest = Date.parse(at) - REMEMBERED_MS;
      const kept = [...next.state.answers].filter(([, known]) => Date.parse(known.at) >= oldest);
      next.state.answers = new Map([...kept, [answerKey(callerId, key), { ...answer, at }]]);
    },

    apply: async (change, authorship) => {
      const { kind, id, action, version, before, after } = change;
      const { rows, changes } = next.state;
      const done = afterChange(change);
      next.state.rows = changedRows(rows, done);
      next.state.changes = [...changes, done];
      next.chain.push(
        await chained(next.chain.at(-1)?.hash ?? CHAIN_START, {
          ...authorship,
          sequence: next.chain.length + 1,
          kind,
          recordId: id,
          version,
          action,
          before,
          after,
        }),
      );
    },
  };
}

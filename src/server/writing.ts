import type { Boundaries } from '../contract/boundary.ts';
import type { PolicyDocument } from '../contract/catalogue.ts';
import {
  type Creation,
  type Edit,
  type RecordAnswer,
  recordAnswers,
  type RecordOf,
  recordSchemas,
} from '../contract/record-kind.ts';
import type { FigureWords } from '../domain/caps/cap-words.ts';
import type { AcknowledgedVerdict, RecordKind } from '../domain/vocabulary.ts';
import { type AwardRules, judgeAwardChange } from './award-change.ts';
import type { Caller } from './caller.ts';
import { type Changing, checkChange } from './change-check.ts';
import { sha256Hex } from './digest.ts';
import { versionsNamed } from './if-match.ts';
import { drawnId } from './record-id.ts';
import { requireReach, requireUnused } from './record-reach.ts';
import { type RecordRules, recordRules } from './record-rules.ts';
import { notFound, Refusal } from './refusal.ts';
import { brokenContract } from './request-body.ts';
import { canonicalJson } from './revision-chain.ts';
import type { Authorship, LedgerWork, NewChange, Store, StoredRecord } from './store.ts';

/** `status` 200: what was asked for stood already; `isReplayed`: the first answer to this key, again. */
type Created<Kind extends RecordKind> = {
  answer: RecordAnswer<Kind>;
  status: 200 | 201;
  isReplayed: boolean;
};

/** The changes of one kind of record; each throws the Refusal that its sender may know. */
export type RecordWriter<Kind extends RecordKind> = {
  create: (asked: { caller: Caller; body: Creation<Kind>; key: string | null }) => Promise<Created<Kind>>;
  edit: (asked: {
    caller: Caller;
    id: string;
    body: Edit<Kind>;
    ifMatch: string | null;
  }) => Promise<RecordAnswer<Kind>>;
  withdraw: (asked: { caller: Caller; id: string; why: string; ifMatch: string | null }) => Promise<void>;
};
export type RecordWriters = { [Kind in RecordKind]: RecordWriter<Kind> };

type Parts = { store: Store; rules: RecordRules; now: () => Date };

/** What only some kinds have: a record that stands in for a new one, and an answer that says more. */
type KindWriting<Kind extends RecordKind> = {
  standing?: (work: LedgerWork, after: RecordOf[Kind]) => Promise<StoredRecord<Kind> | undefined>;
  settle: (
    changing: Changing,
    before: RecordOf[Kind] | null,
    after: RecordOf[Kind],
    acknowledgedAs: AcknowledgedVerdict | null,
  ) => Promise<Settled<Kind>>;
  apply: (work: LedgerWork, change: NewChange<Kind>, said: Authorship) => Promise<void>;
};
type Settled<Kind extends RecordKind> = {
  acknowledged: AcknowledgedVerdict | null;
  answer: (stored: StoredRecord<Kind>) => RecordAnswer<Kind>;
};

/** Changes of every kind over a store, one transaction each. */
export function createWriting(parts: {
  store: Store;
  catalogue: PolicyDocument;
  boundaries: Boundaries;
  words: FigureWords;
  now: () => Date;
}): RecordWriters {
  const { store, catalogue, boundaries, words, now } = parts;
  const rules = recordRules(catalogue, new Set(boundaries.districts.map(({ adcode }) => adcode)));
  const awardRules: AwardRules = { measures: new Map(catalogue.measures.map((row) => [row.id, row])), words };
  const shared = { store, rules, now };
  return {
    organisation: recordWriter('organisation', shared, {
      ...PLAIN,
      standing: async (work, { creditCode }) =>
        creditCode === null ? undefined : work.organisationOfCreditCode(creditCode),
    }),
    park: recordWriter('park', shared, PLAIN),
    project: recordWriter('project', shared, PLAIN),
    site: recordWriter('site', shared, PLAIN),
    milestone: recordWriter('milestone', shared, PLAIN),
    award: recordWriter('award', shared, {
      ...PLAIN,
      async settle({ work, caller }, before, after, acknowledgedAs) {
        const change = { work, caller, before, after, acknowledgedAs };
        const { judgement, acknowledged } = await judgeAwardChange(change, awardRules);
        return { acknowledged, answer: (stored) => ({ ...stored, judgement }) };
      },
    }),
    disbursement: recordWriter('disbursement', shared, PLAIN),
    clawback: recordWriter('clawback', shared, PLAIN),
    output: recordWriter('output', shared, PLAIN),
    districtPolicy: recordWriter('districtPolicy', shared, PLAIN),
    note: recordWriter('note', shared, PLAIN),
  };
}

/** A kind whose answer says no more than the record. */
const PLAIN = {
  settle: async () => ({ acknowledged: null, answer: <Stored>(stored: Stored): Stored => stored }),
  apply: (work: LedgerWork, change: NewChange, said: Authorship) => work.apply(change, said),
};

function recordWriter<Kind extends RecordKind>(
  kind: Kind,
  { store, rules, now }: Parts,
  { standing, settle, apply }: KindWriting<Kind>,
): RecordWriter<Kind> {
  async function loaded(
    work: LedgerWork,
    { caller, id, ifMatch }: { caller: Caller; id: string; ifMatch: string | null },
  ): Promise<StoredRecord<Kind>> {
    const stored = await work.find(kind, id);
    if (stored === undefined) throw notFound(kind, id);
    await requireReach(work, caller, kind, stored.record);
    if (versionsNamed(ifMatch).includes(stored.version)) return stored;
    throw new Refusal('stale_version', `${kind} ${id} is at version ${stored.version} now`, [], {
      current: { version: stored.version, record: { ...stored.record } },
    });
  }

  return {
    async create({ caller, body, key }) {
      const request = key === null ? '' : await sha256Hex(canonicalJson([kind, body]));
      const { why, acknowledge, fields } = partsOf(body);
      const drawn = await neverUsedId(store, kind);
      return store.write(async (work) => {
        const first = key === null ? undefined : await firstAnswer(work, caller, key, request);
        if (first !== undefined) {
          return { status: 201, isReplayed: true, answer: recordAnswers[kind].parse(JSON.parse(first)) };
        }
        const at = now().toISOString();
        const id = await freeId(work, kind, drawn);
        const after = recordFrom(kind, { ...fields, ...stampOf(kind, caller, at), id });
        const changing = { work, caller, rules };
        const stands = await standing?.(work, after);
        if (stands !== undefined) {
          const { answer } = await settle(changing, null, stands.record, null);
          return { status: 200, isReplayed: false, answer: answer(stands) };
        }
        await checkChange(kind, null, after, changing);
        const { acknowledged, answer } = await settle(changing, null, after, acknowledge?.verdict ?? null);
        const said = authorship(caller, at, why, acknowledged, acknowledge);
        const change: NewChange<Kind> = { kind, id, action: 'create', version: 1, before: null, after };
        await apply(work, change, said);
        const answered = answer({ version: 1, record: after });
        if (key !== null) {
          await work.remember(caller.id, key, { request, answer: JSON.stringify(answered) }, at);
        }
        return { status: 201, isReplayed: false, answer: answered };
      });
    },

    async edit({ caller, id, body, ifMatch }) {
      const { why, acknowledge, fields } = partsOf(body);
      return store.write(async (work) => {
        const stored = await loaded(work, { caller, id, ifMatch });
        const before = stored.record;
        const changing = { work, caller, rules };
        const unstamped = recordFrom(kind, { ...before, ...fields });
        if (canonicalJson(unstamped) === canonicalJson(before)) {
          const { answer } = await settle(changing, before, before, null);
          return answer(stored);
        }
        const at = now().toISOString();
        const after = recordFrom(kind, { ...unstamped, ...stampOf(kind, caller, at) });
        await checkChange(kind, before, after, changing);
        const { acknowledged, answer } = await settle(changing, before, after, acknowledge?.verdict ?? null);
        const version = stored.version + 1;
        const said = authorship(caller, at, why, acknowledged, acknowledge);
        const change: NewChange<Kind> = { kind, id, action: 'edit', version, before, after };
        await apply(work, change, said);
        return answer({ version, record: after });
      });
    },

    async withdraw({ caller, id, why, ifMatch }) {
      await store.write(async (work) => {
        const stored = await loaded(work, { caller, id, ifMatch });
        await requireUnused(work, caller, kind, id);
        const said = authorship(caller, now().toISOString(), why, null, null);
        const version = stored.version + 1;
        const before: RecordOf[Kind] = stored.record;
        const change: NewChange<Kind> = { kind, id, action: 'withdraw', version, before, after: null };
        await apply(work, change, said);
      });
    },
  };
}

type Acknowledgement = { verdict: AcknowledgedVerdict; reason: string };

/** The record's fields of a body, apart from what is said about the change. */
function partsOf({
  why,
  acknowledge,
  ...fields
}: {
  why?: string | undefined;
  acknowledge?: Acknowledgement | undefined;
}): { why: string | null; acknowledge: Acknowledgement | null; fields: object } {
  return { why: why ?? null, acknowledge: acknowledge ?? null, fields };
}

function recordFrom<Kind extends RecordKind>(kind: Kind, fields: object): RecordOf[Kind] {
  const parsed = recordSchemas[kind].safeParse(fields);
  if (parsed.success) return parsed.data;
  throw brokenContract(parsed.error, 'body');
}

/** Who wrote a note, and when, is the server's to say: after an edit too, since the words are the editor's then. */
function stampOf(kind: RecordKind, { name }: Caller, at: string): object {
  return kind === 'note' ? { author: name, writtenAt: at } : {};
}

/** Never of a record that was withdrawn: its history stays under its id. */
async function neverUsedId(store: Store, kind: RecordKind): Promise<string> {
  const id = drawnId(kind);
  return (await store.revisionsOf(kind, id)).length === 0 ? id : neverUsedId(store, kind);
}

/** Records that were imported have no revision of their own. */
async function freeId(work: LedgerWork, kind: RecordKind, id: string): Promise<string> {
  return (await work.find(kind, id)) === undefined ? id : freeId(work, kind, drawnId(kind));
}

/** @throws Refusal `idempotency_key_reused` when the key belongs to another request of the caller */
async function firstAnswer(
  work: LedgerWork,
  caller: Caller,
  key: string,
  request: string,
): Promise<string | undefined> {
  const known = await work.recall(caller.id, key);
  if (known === undefined || known.request === request) return known?.answer;
  const detail = 'the key was used for another request: take a new one';
  throw new Refusal('idempotency_key_reused', detail, [
    { field: 'Idempotency-Key', rule: 'idempotency_key_reused', detail },
  ]);
}

/** The reason of an acknowledgement that was needed is part of why. */
function authorship(
  caller: Caller,
  at: string,
  why: string | null,
  acknowledged: AcknowledgedVerdict | null,
  acknowledge: Acknowledgement | null,
): Authorship {
  const reason = acknowledged === null ? null : (acknowledge?.reason ?? null);
  const said = [...new Set([why, reason])].filter((text) => text !== null);
  return {
    actorId: caller.id,
    actorName: caller.name,
    actorRole: caller.role,
    at,
    why: said.length === 0 ? null : said.join('\n'),
    acknowledgedVerdict: acknowledged,
  };
}

import {
  changeEndpoints,
  type Creation,
  type Edit,
  type RecordAnswer,
  recordEndpoints,
} from '../contract/record-kind.ts';
import { RECORD_KINDS, type RecordKind, type Role } from '../domain/vocabulary.ts';
import { idempotencyKey } from './idempotency.ts';
import { callersOperation, type Endpoint, type Operation, type Reply } from './operation.ts';
import type { RecordReaders } from './reading.ts';
import type { RecordWriter, RecordWriters } from './writing.ts';
import type { z } from 'zod';

type Closed = Endpoint & { roles: readonly Role[] };
type ById = { params: z.ZodObject & z.ZodType<{ id: string }> };
type Answering<Answer> = { response: z.ZodType<Answer> };

/** The endpoints of one kind, as its changes need them. */
type ChangeEndpoints<Kind extends RecordKind> = {
  create: Closed & { body: z.ZodType<Creation<Kind>> } & Answering<RecordAnswer<Kind>>;
  edit: Closed & ById & { body: z.ZodType<Edit<Kind>> } & Answering<RecordAnswer<Kind>>;
  withdraw: Closed & ById & { body: z.ZodType<{ why: string }> } & Answering<{ withdrawn: true }>;
};
const CHANGES: { [Kind in RecordKind]: ChangeEndpoints<Kind> } = changeEndpoints;

/** Changing records of every kind. */
export function changeOperations(writers: RecordWriters): Operation[] {
  return RECORD_KINDS.flatMap((kind) => changesOf(kind, CHANGES, writers));
}

function changesOf<Kind extends RecordKind>(
  kind: Kind,
  endpoints: { [Some in Kind]: ChangeEndpoints<Some> },
  writers: { [Some in Kind]: RecordWriter<Some> },
): Operation[] {
  const { create, edit, withdraw }: ChangeEndpoints<Kind> = endpoints[kind];
  const writer: RecordWriter<Kind> = writers[kind];
  return [
    callersOperation(create, async ({ request, caller, body }) => {
      const key = idempotencyKey(request);
      const { answer, status, isReplayed } = await writer.create({ caller, body, key });
      const headers = new Headers({ location: `${create.path}/${answer.record.id}` });
      if (isReplayed) headers.set('idempotency-replayed', 'true');
      return { ...tagged(answer), status, headers };
    }),
    callersOperation(edit, async ({ request, caller, params, body }) => {
      const ifMatch = request.headers.get('if-match');
      return tagged(await writer.edit({ caller, id: params.id, body, ifMatch }));
    }),
    callersOperation(withdraw, async ({ request, caller, params, body }) => {
      const ifMatch = request.headers.get('if-match');
      await writer.withdraw({ caller, id: params.id, why: body.why, ifMatch });
      return { answer: { withdrawn: true } };
    }),
  ];
}

/** Reading single records. */
export function readOperations(read: RecordReaders): Operation[] {
  const { organisation, park, site, milestone, award } = recordEndpoints;
  const { disbursement, clawback, output, districtPolicy, note } = recordEndpoints;
  return [
    callersOperation(organisation, async (asked) =>
      tagged(await read.organisation(asked.caller, asked.params.id)),
    ),
    callersOperation(park, async (asked) => tagged(await read.park(asked.caller, asked.params.id))),
    callersOperation(site, async (asked) => tagged(await read.site(asked.caller, asked.params.id))),
    callersOperation(milestone, async (asked) => tagged(await read.milestone(asked.caller, asked.params.id))),
    callersOperation(award, async (asked) => tagged(await read.award(asked.caller, asked.params.id))),
    callersOperation(disbursement, async (asked) =>
      tagged(await read.disbursement(asked.caller, asked.params.id)),
    ),
    callersOperation(clawback, async (asked) => tagged(await read.clawback(asked.caller, asked.params.id))),
    callersOperation(output, async (asked) => tagged(await read.output(asked.caller, asked.params.id))),
    callersOperation(districtPolicy, async (asked) =>
      tagged(await read.districtPolicy(asked.caller, asked.params.id)),
    ),
    callersOperation(note, async (asked) => tagged(await read.note(asked.caller, asked.params.id))),
  ];
}

/** The tag of a record is its version, so that it goes into the If-Match of a change. */
function tagged<Answer extends { version: number }>(answer: Answer): Reply<Answer> {
  return { answer, tag: `"${answer.version}"` };
}

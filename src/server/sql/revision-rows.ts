import type { Insertable, Selectable } from 'kysely';
import { type Revision, revision } from '../../contract/revision.ts';
import type { Tables } from './ledger-tables.ts';

export function rowOfRevision(one: Revision): Insertable<Tables['revision']> {
  return {
    sequence: one.sequence,
    kind: one.kind,
    record_id: one.recordId,
    version: one.version,
    action: one.action,
    actor_id: one.actorId,
    actor_name: one.actorName,
    actor_role: one.actorRole,
    at: one.at,
    before_json: one.before === null ? null : JSON.stringify(one.before),
    after_json: one.after === null ? null : JSON.stringify(one.after),
    why: one.why,
    acknowledged_verdict: one.acknowledgedVerdict,
    previous_hash: one.previousHash,
    hash: one.hash,
  };
}

/** @throws ZodError, SyntaxError when somebody changed the row to what no revision is */
export function revisionOfRow(row: Selectable<Tables['revision']>): Revision {
  return revision.parse({
    sequence: row.sequence,
    kind: row.kind,
    recordId: row.record_id,
    version: row.version,
    action: row.action,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    at: row.at,
    before: row.before_json === null ? null : JSON.parse(row.before_json),
    after: row.after_json === null ? null : JSON.parse(row.after_json),
    why: row.why,
    acknowledgedVerdict: row.acknowledged_verdict,
    previousHash: row.previous_hash,
    hash: row.hash,
  });
}

import { z } from './schema-kit.ts';
import { ACKNOWLEDGED_VERDICTS, RECORD_KINDS, REVISION_ACTIONS, ROLES } from '../domain/vocabulary.ts';

const record = z.record(z.string(), z.unknown()).nullable();
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'digest');

/**
 * One change, as it stays for good. Revisions form a chain: `hash` is SHA-256 over every other field, in the
 * canonical form of `src/server/revision-chain.ts`, and `previousHash` is the hash before it.
 */
export const revision = z.strictObject({
  /** From 1, without a gap. */
  sequence: z.int().min(1),
  /** What was changed; a whole portfolio for an import. */
  kind: z.enum([...RECORD_KINDS, 'portfolio']),
  recordId: z.string(),
  /** The record's version after the change. */
  version: z.int().min(1),
  action: z.enum(REVISION_ACTIONS),
  actorId: z.string(),
  /** As it was then. */
  actorName: z.string(),
  /** null: the command line. */
  actorRole: z.enum(ROLES).nullable(),
  at: z.iso.datetime(),
  /** null for a creation, and for an import. */
  before: record,
  /** null for a withdrawal; for an import counts of records by table. */
  after: record,
  why: z.string().nullable(),
  /** The verdict under which an award was stored on purpose. */
  acknowledgedVerdict: z.enum(ACKNOWLEDGED_VERDICTS).nullable(),
  previousHash: digest,
  hash: digest,
});

export type Revision = z.infer<typeof revision>;

import { ACKNOWLEDGED_VERDICTS, RECORD_KINDS, REVISION_ACTIONS, ROLES } from '../../domain/vocabulary.ts';
import { CHAIN_START } from '../revision-chain.ts';
import { columnKinds, index, refers, tableIn } from './column-kinds.ts';
import type { ColumnWords } from './sql-engine.ts';

/** Tables of records that version 1 made. */
const RECORDS = [
  'organisation',
  'park',
  'project',
  'site',
  'award',
  'milestone',
  'disbursement',
  'clawback',
  'output',
  'district_policy',
] as const;

const digest = (name: string): string => `${name} TEXT NOT NULL CHECK (length(${name}) = 64)`;

const sum = (name: string): string =>
  `ALTER TABLE ledger_version ADD COLUMN ${name} TEXT NOT NULL DEFAULT '0'`;
const sumOf = (column: string, rows: string): string =>
  `(SELECT CAST(COALESCE(SUM(${column}), 0) AS TEXT) FROM ${rows})`;

/** What version 2 added: versions of records, notes, revisions, and answers that are given again. */
export function changeSchema(words: ColumnWords): string[] {
  const { text, id, code, placed } = columnKinds(words);
  const table = tableIn(words);
  const version = 'version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)';

  return [
    ...RECORDS.map((record) => `ALTER TABLE ${record} ADD COLUMN ${version}`),
    table(
      'note',
      ...placed,
      version,
      id('project_id').optional,
      id('park_id').optional,
      text('text', 4000).required,
      text('author', 200).required,
      text('written_at', 40).required,
      'CHECK ((project_id IS NULL) <> (park_id IS NULL))',
      refers('project_id', 'project'),
      refers('park_id', 'park'),
    ),
    index('note', 'project_id'),
    index('note', 'park_id'),
    // Who refers to a record, and which awards share a key, are asked in each write.
    index('output', 'organisation_id'),
    index('output', 'project_id'),
    index('award', 'base_ref'),
    index('organisation', 'credit_code'),
    // The end of the chain of revisions, and sums of money in fen, as text: they may exceed what a number holds.
    `ALTER TABLE ledger_version ADD COLUMN sequence ${words.bigInteger} NOT NULL DEFAULT 0 CHECK (sequence >= 0)`,
    `ALTER TABLE ledger_version ADD COLUMN last_hash TEXT NOT NULL DEFAULT '${CHAIN_START}' CHECK (length(last_hash) = 64)`,
    sum('applied_fen'),
    sum('approved_fen'),
    sum('disbursed_fen'),
    sum('clawed_back_fen'),
    `UPDATE ledger_version SET applied_fen = ${sumOf('applied_fen', 'award')}, approved_fen = ${sumOf('approved_fen', 'award')}, disbursed_fen = ${sumOf('amount_fen', 'disbursement')}, clawed_back_fen = ${sumOf('amount_fen', 'clawback')}`,
    table(
      'revision',
      `sequence ${words.bigInteger} PRIMARY KEY NOT NULL CHECK (sequence >= 1)`,
      code('kind', [...RECORD_KINDS, 'portfolio']).required,
      text('record_id', 64).required,
      'version INTEGER NOT NULL CHECK (version >= 1)',
      code('action', REVISION_ACTIONS).required,
      text('actor_id', 200).required,
      text('actor_name', 200).required,
      code('actor_role', ROLES).optional,
      text('at', 40).required,
      'before_json TEXT',
      'after_json TEXT',
      'why TEXT',
      code('acknowledged_verdict', ACKNOWLEDGED_VERDICTS).optional,
      digest('previous_hash'),
      digest('hash'),
      "CHECK ((kind = 'portfolio') = (action = 'import'))",
      "CHECK ((before_json IS NULL) = (action IN ('create', 'import')))",
      "CHECK ((after_json IS NULL) = (action = 'withdraw'))",
    ),
    'CREATE INDEX revision_of_record ON revision (kind, record_id)',
    ...words.refuseChanges('revision'),
    table(
      'idempotency_key',
      text('caller_id', 200).required,
      text('key', 100).required,
      'request TEXT NOT NULL',
      'answer TEXT NOT NULL',
      text('at', 40).required,
      'PRIMARY KEY (caller_id, key)',
    ),
    index('idempotency_key', 'at'),
  ];
}

import { type RecordOf, recordsByKind } from '../../src/contract/record-kind.ts';
import type { RecordKind } from '../../src/domain/vocabulary.ts';
import type { NewChange, Store } from '../../src/server/store.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';

/** Another record of the kind, under a new id and with its own code. */
export function twin<Kind extends RecordKind>(kind: Kind): RecordOf[Kind] {
  const rows: readonly RecordOf[Kind][] = recordsByKind(smallPortfolio())[kind];
  const [first] = rows;
  if (first === undefined) throw new Error(`the small portfolio has no ${kind}`);
  return { ...first, id: `NEW-${kind}`, ...('code' in first ? { code: 'NEW-CODE' } : {}) };
}

export function creation<Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind]): NewChange<Kind> {
  return { kind, id: record.id, action: 'create', version: 1, before: null, after: record };
}

export function edit<Kind extends RecordKind>(
  kind: Kind,
  version: number,
  before: RecordOf[Kind],
  after: RecordOf[Kind],
): NewChange<Kind> {
  return { kind, id: before.id, action: 'edit', version, before, after };
}

export function withdrawal<Kind extends RecordKind>(
  kind: Kind,
  version: number,
  before: RecordOf[Kind],
): NewChange<Kind> {
  return { kind, id: before.id, action: 'withdraw', version, before, after: null };
}

export const newAward = (id: string, more: Partial<RecordOf['award']> = {}): NewChange<'award'> =>
  creation('award', { ...twin('award'), id, ...more });

/** Applies changes in one write. */
export const applyTo = (store: Store, ...changes: NewChange[]): Promise<void> =>
  store.write(async (work) => {
    for (const change of changes) await work.apply(change, authorship);
  });

import { EmptyLedgerError, type Ledger, type Store } from './store.ts';

/** A store over records that are already parsed and checked; it forgets with the process. */
export function createMemoryStore(initial: Ledger | null): Store {
  let ledger = initial;
  let imports = 0;
  return {
    dataVersion: async () => ledger?.dataVersion ?? 'empty',
    readLedger: async () => {
      if (ledger === null) throw new EmptyLedgerError();
      return ledger;
    },
    importLedger: async (records, { replace }) => {
      if (ledger !== null && !replace) return 'not_empty';
      imports += 1;
      ledger = { dataVersion: `${initial?.dataVersion ?? 'memory'}.${imports}`, records };
      return 'imported';
    },
    close: async () => undefined,
  };
}

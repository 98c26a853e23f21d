import { accountEndpoints } from '../../src/contract/account-endpoint.ts';
import { endpoints } from '../../src/contract/endpoint.ts';
import { changeEndpoints, recordEndpoints } from '../../src/contract/record-kind.ts';

type Named = { name: string; method: string; path: string };

const named = (table: Record<string, { method: string; path: string }>, prefix = ''): Named[] =>
  Object.entries(table).map(([name, { method, path }]) => ({ name: `${prefix}${name}`, method, path }));

/** Every endpoint of the four tables; changes by their kind, as `award create`. */
export const allEndpoints: Named[] = [
  ...named(endpoints),
  ...named(accountEndpoints),
  ...named(recordEndpoints, 'read '),
  ...Object.entries(changeEndpoints).flatMap(([kind, changes]) => named(changes, `${kind} `)),
];

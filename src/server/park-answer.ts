import type { ParkDetail } from '../contract/park-detail.ts';
import { sees, writes } from './access.ts';
import type { Caller } from './caller.ts';
import type { LedgerBook } from './ledger-book.ts';

/** `GET /api/parks/{id}/detail`; undefined when there is none that the caller may see. */
export function parkAnswer(
  id: string,
  caller: Caller,
  book: LedgerBook,
  version: string,
): ParkDetail | undefined {
  const park = book.tables.park.get(id);
  if (park === undefined || !sees(caller, park.districtAdcode)) return undefined;
  const notes = caller.role === 'wall' ? [] : book.notesOf({ parkId: id });
  return {
    version,
    mayWrite: writes(caller),
    park: { ...park, version: book.versionOf('park', id) },
    notes: notes.map(({ version: written, record }) => ({ ...record, version: written })),
  };
}

import type { RecordKind } from '../domain/vocabulary.ts';

const PREFIXES: Record<RecordKind, string> = {
  organisation: 'org',
  park: 'park',
  project: 'prj',
  site: 'site',
  milestone: 'ms',
  award: 'awd',
  disbursement: 'dis',
  clawback: 'cb',
  output: 'out',
  districtPolicy: 'dp',
  note: 'note',
};

/** Crockford's base 32: no letter that is read as a digit or as another one. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** An id by chance: 50 bits, so that nobody guesses one and two servers never agree on one. */
export function drawnId(kind: RecordKind): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return `${PREFIXES[kind]}-${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

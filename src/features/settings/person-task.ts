import type { Person } from '../../contract/session.ts';

/** What is open over the table of people. */
export type PersonTask =
  | { kind: 'create' }
  | { kind: 'edit' | 'reset' | 'disable' | 'enable'; person: Person }
  | { kind: 'secret'; person: Person; initialPassword: string };

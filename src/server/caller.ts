import type { Role } from '../domain/vocabulary.ts';

/** Who is asking: a person, or a screen with a token of its own. */
export type Caller = {
  /** Id of the person or the screen. */
  id: string;
  name: string;
  role: Role;
  /** Administrative codes; writing needs a role that writes, and the same districts. */
  districts: 'all' | readonly number[];
  mustChangePassword: boolean;
};

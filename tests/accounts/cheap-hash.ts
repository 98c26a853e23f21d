import { createHash } from 'node:crypto';

const hashOf = (password: string): string => createHash('sha256').update(password).digest('hex');

/** In place of the real hash, whose cost is no matter of the test at hand. */
export const cheapHash = {
  hashedPassword: async (password: string) => hashOf(password),
  isPasswordOf: async (hash: string, password: string) => hash === hashOf(password),
};

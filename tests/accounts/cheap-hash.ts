import { createHash } from 'node:crypto';

const hashOf = (password: string): string => createHash('sha256').update(password).digest('hex');

/** How often a password was hashed: in truth that is a quarter of a second each time. */
export const hashed = { times: 0 };

/** In place of the real hash, whose cost is no matter of the test at hand. */
export const cheapHash = {
  async hashedPassword(password: string) {
    hashed.times += 1;
    return hashOf(password);
  },
  async isPasswordOf(hash: string, password: string) {
    hashed.times += 1;
    return hash === hashOf(password);
  },
};

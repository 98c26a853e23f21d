import { randomInt } from 'node:crypto';
import type { ProblemIssue } from '../contract/problem.ts';
import { isCommonPassword } from './accounts-common-password.ts';

const SHORTEST = 12;
const LONGEST = 256;
/** A shorter word of an address or a Latin name is part of too many others. */
const SHORTEST_OWN_WORD = 4;

/** Letters and digits that nobody mistakes for one another when copying from paper. */
const INITIAL_ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const INITIAL_LENGTH = 20;

/** A password for a first sign-in, of 20 random characters: 115 bits. */
export function initialPassword(): string {
  return Array.from(
    { length: INITIAL_LENGTH },
    () => INITIAL_ALPHABET[randomInt(INITIAL_ALPHABET.length)],
  ).join('');
}

/** The rules that a new password breaks; none when it may be used. `field` is where it was given. */
export function passwordIssues(
  field: string,
  password: string,
  owner: { name: string; email: string },
): ProblemIssue[] {
  const issues: ProblemIssue[] = [];
  const breaks = (rule: string, detail: string): unknown => issues.push({ field, rule, detail });
  const length = Array.from(password).length;
  if (length < SHORTEST) breaks('password_too_short', `expected at least ${SHORTEST} characters`);
  if (length > LONGEST) breaks('password_too_long', `expected at most ${LONGEST} characters`);
  const plain = folded(password);
  if (ownWords(owner).some((word) => plain.includes(word)))
    breaks('password_has_name', 'holds the name or the address of its owner');
  if (length <= LONGEST && isCommonPassword(plain))
    breaks('password_too_common', 'is one of the passwords that are tried first');
  return issues;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What of a person's name and address must not occur in his password. */
function ownWords({ name, email }: { name: string; email: string }): string[] {
  const [local = ''] = folded(email).split('@');
  const words = [folded(email), local, ...local.split(/[._+-]/), ...folded(name).split(/\s+/)];
  return words.filter((word) =>
    /\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= SHORTEST_OWN_WORD,
  );
}

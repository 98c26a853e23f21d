import { Buffer } from 'node:buffer';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * scrypt as OWASP's password storage cheat sheet asks for it (N 2^15, r 8, p 3): 32 MiB of memory a guess. The
 * parameters stand in each hash, so that they may grow without a new password for everyone.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const HASH = /^scrypt\$(\d{4,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22,})\$([\w-]{43})$/;

type Cost = typeof COST;

function derive(password: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // One password typed on two systems may arrive in two compositions of the same characters.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (failure, key) =>
      failure === null ? resolve(key) : reject(failure),
    );
  });
}

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const toBytes = (text: string): Uint8Array => Buffer.from(text, 'base64url');

/** The hash of a password with a salt of its own: `scrypt$N$r$p$salt$key`. */
export async function hashedPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, toText(salt), toText(key)].join('$');
}

/** Whether the password gave the hash; false for a hash of another form. Takes as long either way. */
export async function isPasswordOf(hash: string, password: string): Promise<boolean> {
  const [, N, r, p, salt, key] = HASH.exec(hash) ?? [];
  if (salt === undefined || key === undefined) {
    await derive(password, new Uint8Array(SALT_BYTES), COST);
    return false;
  }
  const derived = await derive(password, toBytes(salt), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, toBytes(key));
}

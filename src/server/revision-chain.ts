import type { Revision } from '../contract/revision.ts';
import { sha256Hex } from './digest.ts';

/** What stands before the first revision. */
export const CHAIN_START = '0'.repeat(64);

/** The revision with its links: `previousHash`, and `hash` over the canonical form of every other field. */
export async function chained(
  previousHash: string,
  revision: Omit<Revision, 'previousHash' | 'hash'>,
): Promise<Revision> {
  const linked = { ...revision, previousHash };
  return { ...linked, hash: await sha256Hex(canonicalJson(linked)) };
}

type ChainReport =
  | { ok: true; length: number; lastHash: string }
  | { ok: false; sequence: number; reason: 'gap' | 'link' | 'hash' };

/**
 * Reads a whole chain. `sequence` is the first place that does not hold: a missing or repeated number (`gap`), another
 * hash before it than the one that stands there (`link`), or content that its hash does not cover (`hash`).
 */
export async function verifyChain(
  revisions: AsyncIterable<Revision> | Iterable<Revision>,
): Promise<ChainReport> {
  let length = 0;
  let lastHash = CHAIN_START;
  for await (const { hash, ...revision } of revisions) {
    length += 1;
    if (revision.sequence !== length) return { ok: false, sequence: length, reason: 'gap' };
    if (revision.previousHash !== lastHash) return { ok: false, sequence: length, reason: 'link' };
    if ((await sha256Hex(canonicalJson(revision))) !== hash)
      return { ok: false, sequence: length, reason: 'hash' };
    lastHash = hash;
  }
  return { ok: true, length, lastHash };
}

/** JSON without spaces, the keys of each object in the order of their UTF-16 units (as in RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${fields.join(',')}}`;
}

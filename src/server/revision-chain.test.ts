import { describe, expect, it } from 'vitest';
import type { Revision } from '../contract/revision.ts';
import { canonicalJson, CHAIN_START, chained, verifyChain } from './revision-chain.ts';

async function chainOf(...texts: string[]): Promise<Revision[]> {
  const chain: Revision[] = [];
  for (const [index, why] of texts.entries()) {
    chain.push(
      await chained(chain.at(-1)?.hash ?? CHAIN_START, {
        sequence: index + 1,
        kind: 'note',
        recordId: 'N1',
        version: index + 1,
        action: 'edit',
        actorId: 'U1',
        actorName: '示例',
        actorRole: null,
        at: '2026-11-01T00:00:00.000Z',
        before: { b: 1, a: [null, { z: 0.1, y: '一' }] },
        after: {},
        why,
        acknowledgedVerdict: null,
      }),
    );
  }
  return chain;
}

describe('the chain of revisions', () => {
  it('has one form of a value, whatever order its keys came in', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true, 10: 0, 9: 0 })).toBe(
      String.raw`{"10":0,"9":0,"a":true,"b":[1,{"c":"é\"","d":null}]}`,
    );
  });

  it('hashes every field, so that anybody can check it with SHA-256', async () => {
    const [first] = await chainOf('a');
    // What sha256sum says of {"acknowledgedVerdict":null,"action":"edit",…,"why":"a"}.
    expect(first?.hash).toBe('24d4747547d86998456ec87c6fe466c2986423d7750e67a0d579c8f1a9848c48');
  });

  it('holds when it is whole, and when it is empty', async () => {
    const chain = await chainOf('a', 'b', 'c');
    expect(await verifyChain(chain)).toEqual({ ok: true, length: 3, lastHash: chain[2]?.hash });
    expect(await verifyChain([])).toEqual({ ok: true, length: 0, lastHash: CHAIN_START });
  });

  it('names the first place that does not hold', async () => {
    const [a, b, c] = await chainOf('a', 'b', 'c');
    const [, other] = await chainOf('another', 'b');
    if (a === undefined || b === undefined || c === undefined || other === undefined)
      throw new Error('three');
    expect(await verifyChain([a, { ...b, why: 'x' }, c])).toEqual({ ok: false, sequence: 2, reason: 'hash' });
    expect(await verifyChain([a, c])).toEqual({ ok: false, sequence: 2, reason: 'gap' });
    expect(await verifyChain([b, c])).toEqual({ ok: false, sequence: 1, reason: 'gap' });
    expect(await verifyChain([a, other])).toEqual({ ok: false, sequence: 2, reason: 'link' });
    expect(await verifyChain([a, a])).toEqual({ ok: false, sequence: 2, reason: 'gap' });
  });
});

import { crc32, gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedCrc32 } from '../../src/server/combined-crc32.ts';
import { createGzipWriter } from '../../src/server/gzip-pieces.ts';

describe('an answer written in pieces', () => {
  it('is one gzip member of the text, whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), async (texts) => {
        const writer = createGzipWriter();
        const answer = writer.answer(texts.map((text) => writer.part(text)));
        // Fails on a wrong checksum, a wrong size and on anything that follows the member.
        expect(gunzipSync(await answer.gzip()).toString()).toBe(texts.join(''));
        expect(new TextDecoder().decode(await answer.json())).toBe(texts.join(''));
      }),
    );
  });

  it('takes pieces with the text of the last answer from it', () => {
    const writer = createGzipWriter();
    const [a, b] = [writer.part('a'.repeat(99)), writer.part('b'.repeat(99))];
    writer.answer([a, b]);
    expect(writer.part('b'.repeat(99))).toBe(b);
    writer.answer([b]);
    expect(writer.part('a'.repeat(99))).not.toBe(a);
  });
});

describe('combinedCrc32', () => {
  it('is the checksum of both pieces', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array({ maxLength: 3000 }), (first, second) => {
        expect(combinedCrc32(crc32(first), crc32(second), second.length)).toBe(crc32(second, crc32(first)));
      }),
    );
  });
});

import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, gunzip } from 'node:zlib';
import type { AnswerWriter } from './answer-writer.ts';
import { combinedCrc32 } from './combined-crc32.ts';
import { EncodedAnswer } from './json-answer.ts';

const deflate = promisify(deflateRaw);
const inflate = promisify(gunzip);

/** Good enough: half of the best size in a third of its time, and every screen waits for it. */
const LEVEL = 4;
/** Pieces that are compressed at once: the thread pool has other work, such as the answers of single projects. */
const AT_ONCE = 2;

/** Bytes that may wait to be compressed. */
const MOST_WAITING_BYTES = 8e6;

/** RFC 1952: deflate, no flags, no time, no hint, unknown system. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** A last block without content (RFC 1951, fixed codes). */
const LAST_BLOCK = Uint8Array.of(3, 0);
const TRAILER_BYTES = 8;

type Piece = { length: number; crc: number; deflated: Promise<Uint8Array> };

/**
 * Writes answers as one gzip member made of pieces that are compressed apart, each ended with a flush to a byte (RFC
 * 1951 lets blocks follow one another whoever made them). Pieces whose bytes the last answer had are taken from it.
 */
export function createGzipWriter(): AnswerWriter {
  const pieces = new WeakMap<object, Piece>();
  const keys = new WeakMap<object, string>();
  let waitingBytes = 0;
  let last = new Map<string, object>();
  const encoder = new TextEncoder();
  const inTurn = turns(AT_ONCE);
  return {
    part(text) {
      const bytes = encoder.encode(text);
      const key = hash('sha256', bytes, 'base64');
      const known = last.get(key);
      if (known !== undefined) return known;
      waitingBytes += bytes.length;
      const deflated = inTurn(() =>
        deflate(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH }),
      ).finally(() => {
        waitingBytes -= bytes.length;
      });
      // Whoever reads the answer learns of a failure; nobody may be there yet.
      deflated.catch(() => last.delete(key));
      const part = {};
      pieces.set(part, { length: bytes.length, crc: crc32(bytes), deflated });
      keys.set(part, key);
      last.set(key, part);
      return part;
    },
    isFull: () => waitingBytes > MOST_WAITING_BYTES,
    answer(parts) {
      last = new Map(parts.map((part) => [keys.get(part) ?? '', part]));
      const joined = join(parts.map((part) => pieces.get(part)).filter((piece) => piece !== undefined));
      joined.catch(() => undefined);
      return new EncodedAnswer({
        gzip: () => joined,
        json: async () => new Uint8Array(await inflate(await joined)),
      });
    },
  };
}

async function join(pieces: readonly Piece[]): Promise<Uint8Array<ArrayBuffer>> {
  const bodies = await Promise.all(pieces.map(({ deflated }) => deflated));
  const size = bodies.reduce((total, body) => total + body.length, 0);
  const gzip = new Uint8Array(HEADER.length + size + LAST_BLOCK.length + TRAILER_BYTES);
  gzip.set(HEADER);
  let at = HEADER.length;
  for (const [place, body] of bodies.entries()) {
    gzip.set(body, at);
    const held = gzip.subarray(at, at + body.length);
    const piece = pieces[place];
    // The next answer takes it from here: it is not kept twice.
    if (piece !== undefined) piece.deflated = Promise.resolve(held);
    at += body.length;
  }
  gzip.set(LAST_BLOCK, at);
  at += LAST_BLOCK.length;
  let crc = 0;
  let length = 0;
  for (const piece of pieces) {
    crc = combinedCrc32(crc, piece.crc, piece.length);
    length += piece.length;
  }
  const trailer = new DataView(gzip.buffer, at);
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, length % 2 ** 32, true);
  return gzip;
}

/** Runs tasks at most so many at once, in the order in which they came. */
function turns(atOnce: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

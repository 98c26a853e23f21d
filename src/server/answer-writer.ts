import { EncodedAnswer, gzip } from './json-answer.ts';

/**
 * Encodes an answer part by part, again and again as it changes: a part that is kept, or has the text of one of the
 * answer before, is not compressed again. Parts are opaque.
 */
export type AnswerWriter = {
  part(text: string): object;
  /** Whether so much waits to be compressed that its maker should wait too. */
  isFull(): boolean;
  /** The answer that the parts are, one after the other. */
  answer(parts: readonly object[]): EncodedAnswer;
};

/** Plain, for any platform: keeps the text, and compresses all of it when it is first asked for. */
export function createTextWriter(): AnswerWriter {
  const texts = new WeakMap<object, string>();
  return {
    part(text) {
      const part = {};
      texts.set(part, text);
      return part;
    },
    isFull: () => false,
    answer(parts) {
      const text = parts.map((part) => texts.get(part) ?? '').join('');
      let compressed: ReturnType<typeof gzip> | undefined;
      return new EncodedAnswer({
        json: async () => new TextEncoder().encode(text),
        gzip: () => {
          compressed ??= gzip(text);
          return compressed;
        },
      });
    },
  };
}

import { describe, expect, it } from 'vitest';
import { evenSequence } from './even-sequence.ts';

describe('even sequence', () => {
  it('deals each item exactly in its share over a full round', () => {
    const next = evenSequence([
      ['common', 7],
      ['rare', 1],
      ['some', 2],
    ]);
    const dealt = Array.from({ length: 30 }, next);
    expect(dealt.filter((item) => item === 'common')).toHaveLength(21);
    expect(dealt.filter((item) => item === 'rare')).toHaveLength(3);
    expect(dealt.filter((item) => item === 'some')).toHaveLength(6);
  });

  it('mixes: a rare item comes once in every round, a common one never waits long', () => {
    const next = evenSequence([
      ['common', 9],
      ['rare', 1],
    ]);
    const dealt = Array.from({ length: 40 }, next);
    for (let round = 0; round < 4; round += 1) {
      expect(dealt.slice(round * 10, round * 10 + 10).filter((item) => item === 'rare')).toHaveLength(1);
    }
  });

  it('never deals an item without weight, and refuses to deal nothing', () => {
    const next = evenSequence([
      ['never', 0],
      ['always', 1],
    ]);
    expect(Array.from({ length: 5 }, next)).toEqual(Array.from({ length: 5 }, () => 'always'));
    expect(evenSequence<string>([['never', 0]])).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountAxis } from './amount-axis.ts';

const texts = (...asked: Parameters<typeof amountAxis>): string[] =>
  amountAxis(...asked).ticks.map(({ text }) => text);

describe('an axis of amounts', () => {
  it('counts round steps of its unit from zero on', () => {
    expect(texts(6_742_380_300, 'wan', 7)).toEqual([
      '0',
      '1,000',
      '2,000',
      '3,000',
      '4,000',
      '5,000',
      '6,000',
      '7,000',
    ]);
    expect(texts(3_000_000_000, 'wan', 4)).toEqual(['0', '1,000', '2,000', '3,000']);
    expect(texts(3_000_000_000, 'cnyMillion', 4)).toEqual(['0', '10', '20', '30']);
    expect(texts(700_000, 'wan', 4)).toEqual(['0', '0.2', '0.4', '0.6', '0.8']);
    expect(texts(1_000_000, 'wan', 4)).toEqual(['0', '0.25', '0.50', '0.75', '1.00']);
  });

  it('has an end even of nothing', () => {
    expect(texts(0, 'wan', 4).at(-1)).toBe('1.00');
  });

  it('holds its amount in no more steps than asked, whatever the amount from ten yuan on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 2 ** 50 }), fc.integer({ min: 2, max: 8 }), (fen, most) => {
        const { ticks, topFen } = amountAxis(fen, 'wan', most);
        expect(topFen).toBeGreaterThanOrEqual(fen * (1 - 1e-9) - 1);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      }),
    );
  });
});

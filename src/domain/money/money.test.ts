import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenText, moneyUnitFor } from './money-text.ts';
import { percentText } from './percent.ts';
import { pointsPerYear, shareOf } from './rate.ts';
import { parseYuan, yuanText } from './yuan.ts';

describe('parseYuan', () => {
  it.each([
    ['0', 0n],
    ['0.00', 0n],
    ['6000000.00', 600_000_000n],
    ['0.5', 50n],
    ['-1.00', -100n],
    ['007.10', 710n],
    ['123456789012345678901234567890.12', 12345678901234567890123456789012n],
  ])('reads %s', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each([
    ...['', ' ', '1 ', ' 1', '1.', '.5', '100.005', '1e3', '+1', '--1', '1,000', '１', '0x10', 'NaN', '∞'],
    ...['1\n', '1.0\n', '−1'],
  ])('refuses %j', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('is the reverse of yuanText at any size', () => {
    fc.assert(fc.property(fc.bigInt(), (fen) => parseYuan(yuanText(fen)) === fen));
    expect(yuanText(5)).toBe('0.05');
    expect(yuanText(-5n)).toBe('-0.05');
    expect(yuanText(637_114_000)).toBe('6371140.00');
  });
});

describe('rates', () => {
  it('floors to the fen', () => {
    expect(shareOf(3_333_333_333n, 3000)).toBe(999_999_999n);
    expect(shareOf(1n, 9999)).toBe(0n);
    expect(pointsPerYear(300_000_000n, 100, 180)).toBe(1_479_452n);
    expect(pointsPerYear(500_000_000n, 100, 365)).toBe(5_000_000n);
    expect(pointsPerYear(500_000_000n, 100, 0)).toBe(0n);
  });
});

describe('percentText', () => {
  it.each([
    [1, 3, 2, '33.33'],
    [2, 3, 2, '66.66'],
    [1, 1, 2, '100.00'],
    [3_000_000_001, 3_000_000_000, 2, '100.01'],
    [2_999_999_999, 3_000_000_000, 2, '99.99'],
    [650, 600, 2, '108.34'],
    [716, 1000, 1, '71.6'],
    [1_000_001, 1_000_000, 0, '101'],
    [999, 1000, 0, '99'],
    [0, 5, 2, '0.00'],
  ])('%d of %d with %d places is %s', (part, whole, decimals, text) => {
    expect(percentText(part, whole, decimals)).toBe(text);
  });

  it('has no percentage of nothing', () => {
    expect(percentText(0, 0)).toBeNull();
    expect(percentText(1, 0)).toBeNull();
  });

  it('never crosses 100 where the ratio does not', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 20n });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 4 }), (part, whole, decimals) => {
        fc.pre(whole > 0n);
        const shown = Number(percentText(part, whole, decimals));
        if (part > whole) expect(shown).toBeGreaterThan(100);
        if (part === whole) expect(shown).toBe(100);
        if (part < whole) expect(shown).toBeLessThan(100);
      }),
    );
  });
});

describe('amounts as text', () => {
  it.each([
    [637_114_000, 'wan', 2, '637.11'],
    [61_890_000_000, 'yi', 3, '6.189'],
    [61_890_000_000, 'cnyMillion', 1, '618.9'],
    [123_456_789_012, 'yuan', 2, '1,234,567,890.12'],
    [1_200_000_000_000, 'wan', 0, '1,200,000'],
    [0, 'wan', 2, '0.00'],
    [-500_000, 'wan', 0, '\u22121'],
    [-1, 'wan', 2, '0.00'],
    [5_000, 'wan', 2, '0.01'],
    [4_999, 'wan', 2, '0.00'],
  ] as const)('%d fen in %s with %d places is %s', (fen, unit, decimals, text) => {
    expect(fenText(fen, unit, decimals)).toBe(text);
  });

  it('is exact beyond 2^53', () => {
    expect(fenText(9_007_199_254_740_993_123_456n, 'wan', 2)).toBe('9,007,199,254,740,993.12');
  });

  it('chooses one unit from the largest amount', () => {
    expect(moneyUnitFor(9_999_999_999, 'zh-CN')).toBe('wan');
    expect(moneyUnitFor(10_000_000_000, 'zh-CN')).toBe('yi');
    expect(moneyUnitFor(1, 'en')).toBe('cnyMillion');
  });
});

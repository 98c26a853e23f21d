import { describe, expect, it } from 'vitest';
import { columnAmount, columnUnit, shortAmount } from './amount-text.ts';

describe('columnUnit', () => {
  it('keeps 万元 until amounts get too long for a column', () => {
    expect(columnUnit(18_000_000_000, 'zh-CN')).toBe('wan');
    expect(columnUnit(999_999_999_999, 'zh-CN')).toBe('wan');
    expect(columnUnit(1_000_000_000_000, 'zh-CN')).toBe('yi');
    expect(columnUnit(18_000_000_000, 'en')).toBe('cnyMillion');
  });
});

describe('shortAmount', () => {
  it.each([
    [12_009_000_000, 'yi', '1.201'],
    [67_790_000_000, 'yi', '6.779'],
    [612_800_000_000, 'yi', '61.28'],
    [12_009_000_000, 'wan', '12,009'],
    [85_150_000, 'wan', '85.15'],
    [12_009_000_000, 'cnyMillion', '120.1'],
    [0, 'yi', '0'],
  ] as const)('%d fen in %s is %s', (fen, unit, text) => {
    expect(shortAmount(fen, unit)).toBe(text);
  });
});

describe('columnAmount', () => {
  it('has the decimals that keep 100 yuan apart', () => {
    expect(columnAmount(637_114_000, 'wan')).toBe('637.11');
    expect(columnAmount(637_114_000, 'yi')).toBe('0.0637');
  });
});

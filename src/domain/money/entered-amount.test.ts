import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountValueOf, enteredAmount } from './entered-amount.ts';

describe('a typed amount', () => {
  it.each([
    ['600', 'wan', 600_000_000],
    ['600', 'yuan', 60_000],
    ['0', 'wan', 0],
    ['0.000001', 'wan', 1],
    ['0.01', 'yuan', 1],
    ['0.1', 'yuan', 10],
    ['637.114', 'wan', 637_114_000],
    ['1.005', 'wan', 1_005_000],
    ['12,345,678.90', 'yuan', 1_234_567_890],
    ['６００．５', 'wan', 600_500_000],
    ['1，234', 'yuan', 123_400],
    [' 007 ', 'yuan', 700],
    ['90071992547409.91', 'yuan', Number.MAX_SAFE_INTEGER],
  ] as const)('%s %s is %d fen', (text, unit, fen) => {
    expect(enteredAmount({ text, unit })).toEqual({ state: 'read', fen });
  });

  it('keeps missing and zero apart', () => {
    expect(enteredAmount({ text: ' ', unit: 'wan' })).toEqual({ state: 'read', fen: null });
    expect(enteredAmount({ text: '0', unit: 'wan' })).toEqual({ state: 'read', fen: 0 });
  });

  it.each([
    ['1.005', 'yuan', 'decimals'],
    ['0.0000001', 'wan', 'decimals'],
    ['-1', 'yuan', 'negative'],
    ['－1', 'yuan', 'negative'],
    ['600万', 'wan', 'unit_in_text'],
    ['¥600', 'yuan', 'unit_in_text'],
    ['1,23', 'yuan', 'separator'],
    ['1,2345', 'yuan', 'separator'],
    ['1 000', 'yuan', 'not_a_number'],
    ['1e3', 'yuan', 'not_a_number'],
    ['六百', 'wan', 'not_a_number'],
    ['.5', 'wan', 'not_a_number'],
    ['5.', 'wan', 'not_a_number'],
    ['90071992547409.92', 'yuan', 'too_large'],
  ] as const)('refuses %s %s: %s', (text, unit, rule) => {
    expect(enteredAmount({ text, unit })).toEqual({ state: 'refused', rule });
  });

  it('comes back exactly from its layout, at any size', () => {
    fc.assert(
      fc.property(fc.option(fc.maxSafeNat()), (fen) => {
        expect(enteredAmount(amountValueOf(fen))).toEqual({ state: 'read', fen });
      }),
    );
    expect(amountValueOf(637_114_000)).toEqual({ text: '6371140', unit: 'yuan' });
    expect(amountValueOf(600_050_000)).toEqual({ text: '600.05', unit: 'wan' });
  });
});

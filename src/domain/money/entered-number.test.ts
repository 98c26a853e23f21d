import { describe, expect, it } from 'vitest';
import { enteredNumber, enteredWhole } from './entered-number.ts';

describe('a typed measurement', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['12.5', 12.5],
    ['１２．５', 12.5],
    ['1,200', 1200],
  ])('%j is %j', (typed, value) => {
    expect(enteredNumber(typed)).toEqual({ state: 'read', value });
  });

  it.each([
    ['12 MW', 'unit_in_text'],
    ['85%', 'unit_in_text'],
    ['-0.1', 'negative'],
    ['NaN', 'not_a_number'],
  ])('refuses %j: %s', (typed, rule) => {
    expect(enteredNumber(typed)).toEqual({ state: 'refused', rule });
  });

  it('counts in whole numbers', () => {
    expect(enteredWhole('6000')).toEqual({ state: 'read', value: 6000 });
    expect(enteredWhole('６，０００')).toEqual({ state: 'read', value: 6000 });
    expect(enteredWhole('1.5')).toEqual({ state: 'refused', rule: 'whole' });
    expect(enteredWhole('9'.repeat(20))).toEqual({ state: 'refused', rule: 'too_large' });
  });
});

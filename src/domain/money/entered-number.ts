/** Why a typed figure is refused; worded under `edit:refused`. */
export type NumberRefusal =
  | 'not_a_number'
  | 'unit_in_text'
  | 'negative'
  | 'separator'
  | 'decimals'
  | 'whole'
  | 'too_large';

/** A typed figure in plain decimal form, nothing typed (missing, which is not zero), or why it is none. */
export type EnteredDecimal =
  | { state: 'empty' }
  | { state: 'decimal'; text: string; places: number }
  | { state: 'refused'; rule: NumberRefusal };

const FULL_WIDTH = /[０-９．，－＋]/g;
const FULL_WIDTH_OFFSET = 0xfe_e0;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^\d+(\.\d+)?$/;
/** Signs and words of a unit: the unit is chosen beside the figure and never read out of it. */
const UNIT = /[¥￥$元万亿wWyY%％]|CNY|RMB|[Mm]illion/;

/**
 * Reads a typed figure: full-width digits count as digits, commas only as separators of full thousands. Signs,
 * exponents, units and blanks inside are refused, with the reason.
 */
export function enteredDecimal(typed: string): EnteredDecimal {
  const text = typed
    .trim()
    .replaceAll(FULL_WIDTH, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - FULL_WIDTH_OFFSET));
  if (text === '') return { state: 'empty' };
  if (/^[-−]/.test(text)) return { state: 'refused', rule: 'negative' };
  if (UNIT.test(text)) return { state: 'refused', rule: 'unit_in_text' };
  if (text.includes(',') && !GROUPED.test(text)) {
    return { state: 'refused', rule: /^[\d,.]+$/.test(text) ? 'separator' : 'not_a_number' };
  }
  const plain = text.replaceAll(',', '');
  if (!PLAIN.test(plain)) return { state: 'refused', rule: 'not_a_number' };
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  return {
    state: 'decimal',
    text: fraction === '' ? digits : `${digits}.${fraction}`,
    places: fraction.length,
  };
}

/** null is missing; a figure is finite and not negative. */
export type EnteredNumber =
  | { state: 'read'; value: number | null }
  | { state: 'refused'; rule: NumberRefusal };

/** Reads a typed measurement (MW, MWh, %). */
export function enteredNumber(typed: string): EnteredNumber {
  const entered = enteredDecimal(typed);
  if (entered.state === 'refused') return entered;
  return { state: 'read', value: entered.state === 'empty' ? null : Number(entered.text) };
}

/** Reads a typed count (cycles, days, a year). */
export function enteredWhole(typed: string): EnteredNumber {
  const entered = enteredDecimal(typed);
  if (entered.state === 'refused') return entered;
  if (entered.state === 'empty') return { state: 'read', value: null };
  if (entered.places > 0) return { state: 'refused', rule: 'whole' };
  const value = Number(entered.text);
  return Number.isSafeInteger(value) ? { state: 'read', value } : { state: 'refused', rule: 'too_large' };
}

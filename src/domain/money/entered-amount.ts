import { enteredDecimal, type NumberRefusal } from './entered-number.ts';

/** Units in which an amount is typed. */
export const AMOUNT_UNITS = ['wan', 'yuan'] as const;
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** An amount as typed, with the unit chosen for it. */
export type AmountValue = { text: string; unit: AmountUnit };

/** Decimal places that still are whole fen. */
const PLACES: Record<AmountUnit, number> = { yuan: 2, wan: 6 };
const FEN_PER_WAN_HUNDREDTH = 10_000;

export type EnteredAmount = { state: 'read'; fen: number | null } | { state: 'refused'; rule: NumberRefusal };

/** Integer fen of a typed amount, exactly; null when nothing is typed, which is missing and not zero. */
export function enteredAmount({ text, unit }: AmountValue): EnteredAmount {
  const entered = enteredDecimal(text);
  if (entered.state === 'refused') return entered;
  if (entered.state === 'empty') return { state: 'read', fen: null };
  if (entered.places > PLACES[unit]) return { state: 'refused', rule: 'decimals' };
  const [whole = '', fraction = ''] = entered.text.split('.');
  const fen = BigInt(whole + fraction.padEnd(PLACES[unit], '0'));
  return fen > BigInt(Number.MAX_SAFE_INTEGER)
    ? { state: 'refused', rule: 'too_large' }
    : { state: 'read', fen: Number(fen) };
}

/** How a stored amount is laid out for editing: 万元 where two places hold it exactly, else 元. */
export function amountValueOf(fen: number | null): AmountValue {
  if (fen === null) return { text: '', unit: 'wan' };
  const unit = fen % FEN_PER_WAN_HUNDREDTH === 0 ? 'wan' : 'yuan';
  const digits = String(fen).padStart(PLACES[unit] + 1, '0');
  const whole = digits.slice(0, -PLACES[unit]);
  const fraction = digits.slice(-PLACES[unit]).replace(/0+$/, '');
  return { text: fraction === '' ? whole : `${whole}.${fraction}`, unit };
}

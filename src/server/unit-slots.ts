import { bindingTermOf, excessOf } from '../domain/caps/cap-unit.ts';
import { TERM_KINDS } from '../domain/caps/catalogue.ts';
import type { LedgerUnit } from '../domain/caps/ledger.ts';
import { CAP_VERDICTS } from '../domain/vocabulary.ts';

/** A sum that numbers carry exactly; a limit beyond that binds nothing and is sent as none. */
function fenNumber(fen: bigint | null): number {
  return fen === null || fen > Number.MAX_SAFE_INTEGER ? Number.NaN : Number(fen);
}

/** No term binds. */
export const NO_TERM = -1;

/**
 * The results of cap units, a row each and never an object: a ledger of 300,000 awards has a million. Slots are
 * used again. Amounts in fen, NaN for none; codes are places in the domain's lists.
 */
export class UnitSlots {
  /** Place in the catalogue; -1 in a slot that is free. */
  readonly measure: number[] = [];
  /** Place among the measure's candidates. */
  readonly candidate: number[] = [];
  readonly verdict: number[] = [];
  readonly sumFen: number[] = [];
  readonly limitFen: number[] = [];
  readonly headroomFen: number[] = [];
  readonly excessFen: number[] = [];
  readonly bindingTerm: number[] = [];
  readonly #free: number[] = [];

  put(measure: number, candidate: number, unit: LedgerUnit): number {
    const slot = this.#free.pop() ?? this.measure.length;
    const { limitFen, sumFen } = unit;
    const binding = unit.verdict === 'cannot_verify' ? null : bindingTermOf([unit]);
    this.measure[slot] = measure;
    this.candidate[slot] = candidate;
    this.verdict[slot] = CAP_VERDICTS.indexOf(unit.verdict);
    this.sumFen[slot] = fenNumber(sumFen);
    this.limitFen[slot] = fenNumber(limitFen);
    this.headroomFen[slot] = fenNumber(limitFen === null ? null : limitFen > sumFen ? limitFen - sumFen : 0n);
    this.excessFen[slot] = fenNumber(excessOf(unit));
    this.bindingTerm[slot] = binding === null ? NO_TERM : TERM_KINDS.indexOf(binding.kind);
    return slot;
  }

  free(slot: number): void {
    if (this.measure[slot] === -1) return;
    this.measure[slot] = -1;
    this.#free.push(slot);
  }
}

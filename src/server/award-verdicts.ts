import type { AwardRecord } from '../contract/record.ts';
import { candidatesOf } from '../domain/caps/cap-candidate.ts';
import { type Catalogue, type Measure, TERM_KINDS } from '../domain/caps/catalogue.ts';
import { evaluationOf, judgeLedger, type LedgerUnit, type LedgerVerdict } from '../domain/caps/ledger.ts';
import { percentText } from '../domain/money/percent.ts';
import { CAP_VERDICTS } from '../domain/vocabulary.ts';
import { figuresOf, isApproved } from '../domain/caps/recorded-award.ts';
import { connectedAwards } from './connected-awards.ts';
import type { LedgerBook } from './ledger-book.ts';
import { NO_TERM, UnitSlots } from './unit-slots.ts';

export const NO_VERDICT = -1;
export const NO_UNIT = -1;

/**
 * Verdicts over the whole ledger, row by row with its awards, and the units that hold them. A change judges only the
 * awards anew that are connected with the changed one before or after.
 */
export class AwardVerdicts {
  /** Place in `CAP_VERDICTS`; `NO_VERDICT` before approval. */
  readonly verdict: number[] = [];
  /** Utilisation of the default unit in hundredths of a percent; NaN for none. */
  readonly utilisationBp: number[] = [];
  readonly bindingTerm: number[] = [];
  /** The unit that holds the award, by the place of the candidate among those of its measure. */
  readonly unitOf: readonly number[][];
  readonly units = new UnitSlots();
  readonly #book: LedgerBook;
  readonly #measures: Map<string, { measure: Measure; place: number; candidates: string[] }>;
  /** Awards to judge anew, by measure. */
  readonly #waiting = new Map<string, Set<string>>();

  constructor(book: LedgerBook, catalogue: Catalogue) {
    this.#book = book;
    this.#measures = new Map(
      catalogue.measures.map((measure, place) => [
        measure.id,
        { measure, place, candidates: candidatesOf(measure).map(candidateKey) },
      ]),
    );
    const widest = Math.max(1, ...[...this.#measures.values()].map(({ candidates }) => candidates.length));
    this.unitOf = Array.from({ length: widest }, () => []);
    for (const _ of book.tables.award.rows) this.#openRow();
    // One group after the other: exact figures of a whole measure at once would be as large as the ledger.
    for (const award of book.tables.award.rows) {
      const measure = this.#measures.get(award.measure)?.measure;
      const isJudged = this.verdict[book.tables.award.rowOf(award.id)] !== NO_VERDICT;
      if (measure === undefined || isJudged || !isApproved(award)) continue;
      this.#judge(measure, [...connectedAwards(book, measure, [award]).values()]);
    }
  }

  #openRow(): void {
    this.verdict.push(NO_VERDICT);
    this.utilisationBp.push(Number.NaN);
    this.bindingTerm.push(NO_TERM);
    for (const units of this.unitOf) units.push(NO_UNIT);
  }

  /** Before a record of the award changes: what is connected with it now is judged anew. */
  leave(awardId: string): void {
    const award = this.#book.tables.award.get(awardId);
    const measure = this.#measures.get(award?.measure ?? '')?.measure;
    if (award === undefined || measure === undefined) return;
    for (const id of connectedAwards(this.#book, measure, [award]).keys()) {
      this.#await(measure.id, id);
      // At once and together: a slot that is free may hold another unit before the last of them lets go of it.
      this.#forget(this.#book.tables.award.rowOf(id));
    }
  }

  /** After the book has it as it is now; `rowBefore` is -1 for a new one. */
  arrive(awardId: string, rowBefore: number): void {
    const award = this.#book.tables.award.get(awardId);
    if (award === undefined) {
      for (const column of [this.verdict, this.utilisationBp, this.bindingTerm, ...this.unitOf])
        column.splice(rowBefore, 1);
      return;
    }
    if (rowBefore === -1) this.#openRow();
    if (isApproved(award)) this.#await(award.measure, awardId);
  }

  #await(measureId: string, awardId: string): void {
    const waiting = this.#waiting.get(measureId) ?? new Set();
    this.#waiting.set(measureId, waiting.add(awardId));
  }

  /** Judges what waits. Gives whether anything was judged. */
  settle(): boolean {
    const isAnything = this.#waiting.size > 0;
    for (const [id, awardIds] of this.#waiting) {
      const measure = this.#measures.get(id)?.measure;
      if (measure === undefined) continue;
      const start = [...awardIds]
        .map((awardId) => this.#book.tables.award.get(awardId))
        .filter((award) => award !== undefined);
      const awards = [...connectedAwards(this.#book, measure, start).values()];
      for (const award of awards) this.#forget(this.#book.tables.award.rowOf(award.id));
      this.#judge(measure, awards);
    }
    this.#waiting.clear();
    return isAnything;
  }

  #forget(row: number): void {
    this.verdict[row] = NO_VERDICT;
    this.utilisationBp[row] = Number.NaN;
    this.bindingTerm[row] = NO_TERM;
    for (const units of this.unitOf) {
      const slot = units[row] ?? NO_UNIT;
      if (slot !== NO_UNIT) this.units.free(slot);
      units[row] = NO_UNIT;
    }
  }

  #judge(measure: Measure, awards: readonly AwardRecord[]): void {
    const { verdicts, units } = judgeLedger([{ measure, awards: awards.map(figuresOf) }]);
    const known = this.#measures.get(measure.id);
    for (const unit of units) {
      const candidate = known?.candidates.indexOf(candidateKey(unit.candidate)) ?? 0;
      const slot = this.units.put(known?.place ?? 0, candidate, unit);
      const column = this.unitOf[candidate] ?? [];
      for (const { id } of unit.awards) column[this.#book.tables.award.rowOf(id)] = slot;
    }
    for (const [id, judged] of verdicts) {
      const row = this.#book.tables.award.rowOf(id);
      const binding = evaluationOf(judged).judged?.figures.binding ?? null;
      this.verdict[row] = CAP_VERDICTS.indexOf(judged.verdict);
      this.utilisationBp[row] = binding === null ? Number.NaN : hundredths(binding.sumFen, binding.limitFen);
      this.bindingTerm[row] = binding === null ? NO_TERM : TERM_KINDS.indexOf(binding.kind);
    }
  }

  /** One award judged anew together with everything that is connected with it; undefined before approval. */
  judgedAnew(
    award: AwardRecord,
  ): { measure: Measure; judged: LedgerVerdict | undefined; group: AwardRecord[] } | undefined {
    const measure = this.#measures.get(award.measure)?.measure;
    if (measure === undefined) return undefined;
    const group = [...connectedAwards(this.#book, measure, [award]).values()];
    const { verdicts } = judgeLedger([{ measure, awards: group.map(figuresOf) }]);
    return { measure, judged: verdicts.get(award.id), group };
  }
}

function candidateKey({ basis, years, rate }: LedgerUnit['candidate']): string {
  return `${basis} ${years} ${rate}`;
}

/** A percentage in hundredths, by the policy's rounding; NaN where it is beyond exact numbers. */
function hundredths(part: bigint, whole: bigint): number {
  const text = percentText(part, whole);
  const value = text === null ? Number.NaN : Number(text.replace('.', ''));
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

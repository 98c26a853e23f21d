import { z } from '../contract/schema-kit.ts';
import type { AwardRecord } from '../contract/record.ts';
import { CONDITION_STATES } from '../domain/vocabulary.ts';

type Conditions = AwardRecord['conditions'];

/** A check without the names of its fields, which are the same in each. */
const archived = z.array(z.tuple([z.string(), z.enum(CONDITION_STATES), z.string().nullable()]));

/** What an award has in place of conditions that are archived. */
const NONE: Conditions = [];
/** Bytes that are taken at once. */
const CHUNK_BYTES = 4_194_304;
/** Of a place: where its bytes begin, and how many they are. */
const MOST_BYTES = 2 ** 20;
const NO_PLACE = -1;

/**
 * The checks of conditions of all awards, row by row, as bytes outside of the heap: a third of a large ledger is their
 * evidence, which only the answers of single awards and projects show. What an edit leaves behind stays until the
 * ledger is read again.
 */
export class ConditionArchive {
  readonly #chunks: Uint8Array[] = [];
  #used = CHUNK_BYTES;
  readonly #places: number[] = [];
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** Keeps the conditions of the award in that row; gives the award without them. */
  put(row: number, award: AwardRecord): AwardRecord {
    this.#places[row] = award.conditions.length === 0 ? NO_PLACE : this.#store(award.conditions);
    return { ...award, conditions: NONE };
  }

  remove(row: number): void {
    this.#places.splice(row, 1);
  }

  /** The award as it was put. */
  whole(row: number, award: AwardRecord): AwardRecord {
    const place = this.#places[row] ?? NO_PLACE;
    return place === NO_PLACE ? award : { ...award, conditions: this.#read(place) };
  }

  #store(conditions: Conditions): number {
    const bytes = this.#encoder.encode(
      JSON.stringify(conditions.map(({ conditionId, state, evidence }) => [conditionId, state, evidence])),
    );
    if (bytes.length >= MOST_BYTES) throw new RangeError(`${bytes.length} bytes of conditions`);
    if (this.#used + bytes.length > CHUNK_BYTES) {
      this.#chunks.push(new Uint8Array(CHUNK_BYTES));
      this.#used = 0;
    }
    this.#chunks.at(-1)?.set(bytes, this.#used);
    const start = (this.#chunks.length - 1) * CHUNK_BYTES + this.#used;
    this.#used += bytes.length;
    return start * MOST_BYTES + bytes.length;
  }

  #read(place: number): Conditions {
    const start = Math.floor(place / MOST_BYTES);
    const from = start % CHUNK_BYTES;
    const bytes = this.#chunks[Math.floor(start / CHUNK_BYTES)]?.subarray(from, from + (place % MOST_BYTES));
    return archived
      .parse(JSON.parse(this.#decoder.decode(bytes)))
      .map(([conditionId, state, evidence]) => ({ conditionId, state, evidence }));
  }
}

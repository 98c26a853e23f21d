import type { Boundaries } from '../contract/boundary.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import type { CityTotals, PortfolioDictionaries } from '../domain/portfolio-columns.ts';
import type { AnswerWriter } from './answer-writer.ts';
import type { Caller } from './caller.ts';
import type { Cell, CellTable } from './cell-table.ts';
import { cityTotals } from './city-totals.ts';
import { dictionariesOf } from './column-codes.ts';
import type { EncodedAnswer } from './json-answer.ts';
import { CHUNK_ROWS, type LedgerFacts, TABLE_NAMES, type TableName } from './ledger-facts.ts';
import { portfolioScope } from './portfolio-scope.ts';
import { portfolioTables } from './portfolio-tables.ts';

/** Characters from which a part is worth compressing by itself. */
const PART_LENGTH = 65_536;

/** Writes `GET /api/portfolio` of one scope, again after each change of the same facts; what did not change is kept. */
export class PortfolioWriter {
  readonly #districts: Caller['districts'];
  readonly #catalogue: Catalogue;
  readonly #dictionaries: PortfolioDictionaries;
  readonly #writer: AnswerWriter;
  /** Parts of a table, or of one column and chunk of a long one, as they were when last touched at `touchedAt`. */
  readonly #kept = new Map<string, { touchedAt: number; parts: object[] }>();

  constructor(
    districts: Caller['districts'],
    policy: { catalogue: Catalogue; boundaries: Boundaries },
    writer: AnswerWriter,
  ) {
    this.#districts = districts;
    this.#catalogue = policy.catalogue;
    this.#dictionaries = dictionariesOf(policy.catalogue, policy.boundaries);
    this.#writer = writer;
  }

  /** Whether more parts wait to be compressed than memory should hold. */
  isFull(): boolean {
    return this.#writer.isFull();
  }

  /** Steps of writing, after each of which other work may go on as long as the facts stay as they are. */
  *write(facts: LedgerFacts): Generator<void, EncodedAnswer> {
    const scope = yield* portfolioScope(facts, this.#catalogue, this.#districts);
    const isWhole = this.#districts === 'all';
    const tables = portfolioTables(facts, scope, this.#catalogue, this.#dictionaries, this.#districts);
    const city = isWhole ? null : yield* cityTotals(facts, scope);
    const parts = [this.#writer.part(this.#head(facts, city))];
    yield;
    const used = new Set<string>();
    for (const name of TABLE_NAMES) {
      const table: CellTable = tables[name];
      const texts =
        table.length > CHUNK_ROWS ? longTable(facts, name, table) : shortTable(facts, name, table);
      for (const { key, touchedAt, write } of texts) {
        used.add(key);
        const kept = this.#kept.get(key);
        // Which rows a scope holds depends on other tables too.
        if (isWhole && kept?.touchedAt === touchedAt) {
          parts.push(...kept.parts);
          continue;
        }
        const written: object[] = [];
        for (const text of write()) {
          written.push(this.#writer.part(text));
          yield;
        }
        this.#kept.set(key, { touchedAt, parts: written });
        parts.push(...written);
      }
    }
    // Of rows that went; a part holds on to the answer that it came in.
    for (const key of this.#kept.keys()) if (!used.has(key)) this.#kept.delete(key);
    parts.push(this.#writer.part('}'));
    return this.#writer.answer(parts);
  }

  /** Everything but the tables, as an object that is still open. */
  #head({ dataVersion, book }: LedgerFacts, city: CityTotals | null): string {
    const head = JSON.stringify({
      version: dataVersion,
      dataDate: book.dataDate,
      synthetic: book.synthetic,
      districts: this.#districts === 'all' ? null : this.#districts,
      city,
      dictionaries: this.#dictionaries,
    });
    return head.slice(0, -1);
  }
}

/** Texts that stay what they are until `touchedAt` changes. */
type Texts = { key: string; touchedAt: number; write: () => Iterable<string> };

/** All of a table in pieces that are large enough to compress. */
function* shortTable(facts: LedgerFacts, name: TableName, { length, cells }: CellTable): Generator<Texts> {
  yield {
    key: name,
    touchedAt: facts.touchedAt(name),
    *write() {
      let text = '';
      for (const [place, [column, cell]] of Object.entries(cells).entries()) {
        text += `${columnHead(name, place, column)}${cellsText(cell, 0, length)}`;
        if (text.length < PART_LENGTH) continue;
        yield text;
        text = '';
      }
      yield `${text}]}`;
    },
  };
}

/** A column and chunk of rows at a time. What closes a column stands in the next one, so that rows can be added. */
function* longTable(facts: LedgerFacts, name: TableName, { length, cells }: CellTable): Generator<Texts> {
  for (const [place, [column, cell]] of Object.entries(cells).entries()) {
    for (let from = 0; from < length; from += CHUNK_ROWS) {
      const chunk = from / CHUNK_ROWS;
      yield {
        key: `${name} ${column} ${chunk}`,
        touchedAt: facts.chunkTouchedAt(name, chunk),
        *write() {
          const head = from === 0 ? columnHead(name, place, column) : '';
          yield head + cellsText(cell, from, Math.min(length, from + CHUNK_ROWS));
        },
      };
    }
  }
  yield { key: `${name} end`, touchedAt: 0, write: () => [']}'] };
}

/** What stands before the cells of a column: the end of the one before, or the head of the table. */
function columnHead(table: TableName, place: number, column: string): string {
  const before = place === 0 ? `,${JSON.stringify(table)}:{` : '],';
  return `${before}${JSON.stringify(column)}:[`;
}

function cellsText(cell: (row: number) => Cell, from: number, to: number): string {
  let text = '';
  for (let row = from; row < to; row += 1) {
    const value = cell(row);
    const comma = row === 0 ? '' : ',';
    // A number or null is its own text, and most cells are one.
    const own = typeof value === 'number' || value === null ? value : JSON.stringify(value);
    text += `${comma}${own}`;
  }
  return text;
}

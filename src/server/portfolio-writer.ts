import type { Boundaries } from '../contract/boundary.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import type { CityTotals, PortfolioDictionaries } from '../domain/portfolio-columns.ts';
import type { AnswerWriter } from './answer-writer.ts';
import type { Caller } from './caller.ts';
import { cityTotals } from './city-totals.ts';
import { dictionariesOf } from './column-codes.ts';
import type { EncodedAnswer } from './json-answer.ts';
import { type LedgerFacts, TABLE_NAMES, type TableName } from './ledger-facts.ts';
import { portfolioScope } from './portfolio-scope.ts';
import { type CellTable, portfolioTables } from './portfolio-tables.ts';

/** Rows of a column that are written in one go. */
const ROWS_AT_ONCE = 8192;
/** Characters from which a part is worth compressing by itself. */
const PART_LENGTH = 65_536;

type KeptTable = { writtenAt: number; parts: object[] };

/** Writes `GET /api/portfolio` of one scope, again after each change of the same facts; tables that did not change are kept. */
export class PortfolioWriter {
  readonly #districts: Caller['districts'];
  readonly #catalogue: Catalogue;
  readonly #dictionaries: PortfolioDictionaries;
  readonly #writer: AnswerWriter;
  readonly #kept = new Map<TableName, KeptTable>();

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
    for (const name of TABLE_NAMES) {
      const writtenAt = facts.writtenAt(name);
      const kept = this.#kept.get(name);
      // Which rows a scope holds depends on other tables too.
      if (isWhole && kept?.writtenAt === writtenAt) {
        parts.push(...kept.parts);
        continue;
      }
      const written: object[] = [];
      for (const text of tableTexts(name, tables[name])) {
        written.push(this.#writer.part(text));
        yield;
      }
      this.#kept.set(name, { writtenAt, parts: written });
      parts.push(...written);
    }
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

/** A table as JSON text in pieces that do not depend on the rows before them while columns are long. */
function* tableTexts(name: TableName, { length, cells }: CellTable): Generator<string> {
  let text = `,${JSON.stringify(name)}:{`;
  for (const [place, [column, cell]] of Object.entries(cells).entries()) {
    text += `${place === 0 ? '' : ','}${JSON.stringify(column)}:[`;
    for (let from = 0; from < length; from += ROWS_AT_ONCE) {
      text += cellsText(cell, from, Math.min(length, from + ROWS_AT_ONCE));
      if (text.length < PART_LENGTH) continue;
      yield text;
      text = '';
    }
    text += ']';
  }
  yield `${text}}`;
}

function cellsText(cell: (row: number) => string | number | null, from: number, to: number): string {
  let text = '';
  for (let row = from; row < to; row += 1) {
    const value = cell(row);
    const comma = row === 0 ? '' : ',';
    text += typeof value === 'string' ? `${comma}${JSON.stringify(value)}` : `${comma}${value}`;
  }
  return text;
}

import type { RecordKind } from '../domain/vocabulary.ts';
import { sharesBases } from '../domain/caps/award-groups.ts';
import { candidatesOf } from '../domain/caps/cap-candidate.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { type Place, sees } from './access.ts';
import { NO_UNIT, NO_VERDICT } from './award-verdicts.ts';
import type { Caller } from './caller.ts';
import type { LedgerFacts } from './ledger-facts.ts';

/** Rows of one table that travel, and where each row of the ledger is among them (-1: it does not). */
export type ScopeRows = { rows: Int32Array; placeOf: Int32Array };

/** What a caller's portfolio holds. */
export type PortfolioScope = Record<Exclude<RecordKind, 'note'>, ScopeRows> & {
  /** Award rows with a verdict. */
  judged: Int32Array;
  /** Unit slots in the order of the awards that they hold, and the place of each slot among them. */
  units: ScopeRows;
  /** By unit slot: 1 where the unit rests on awards of others. */
  holdsOthers: Uint8Array;
  /** Pairs of a unit slot and an award row for the candidates that are not the default. */
  pairs: { slots: Int32Array; awards: Int32Array };
};

/** Rows that are looked at in one step. */
const ROWS_AT_ONCE = 16_384;

/** Steps of finding a scope, after each of which other work may go on. */
export function* portfolioScope(
  facts: LedgerFacts,
  catalogue: Catalogue,
  districts: Caller['districts'],
): Generator<void, PortfolioScope> {
  const { book } = facts;
  const { tables } = book;
  const isWhole = districts === 'all';
  const rowsWhere = function* <Row>(
    all: readonly Row[],
    travels: (record: Row) => boolean,
  ): Generator<void, ScopeRows> {
    return isWhole ? everyRow(all.length) : yield* chosenRows(all, travels);
  };
  const isSeen = (place: Place): boolean => sees({ districts }, place);
  const project = yield* rowsWhere(tables.project.rows, ({ districtAdcode }) => isSeen(districtAdcode));
  const holdsProject = (id: string): boolean => (project.placeOf[tables.project.rowOf(id)] ?? -1) !== -1;
  const award = yield* rowsWhere(tables.award.rows, ({ projectId }) => holdsProject(projectId));
  const holdsAward = (id: string): boolean => (award.placeOf[tables.award.rowOf(id)] ?? -1) !== -1;
  const output = yield* rowsWhere(tables.output.rows, (record) => isSeen(book.placeOf('output', record)));
  const named = new Set<string | null>();
  const parks = new Set<string | null>();
  if (!isWhole) {
    for (const row of project.rows) {
      named.add(tables.project.rows[row]?.organisationId ?? null);
      parks.add(tables.project.rows[row]?.parkId ?? null);
    }
    for (const row of award.rows) named.add(tables.award.rows[row]?.organisationId ?? null);
    for (const row of output.rows) named.add(tables.output.rows[row]?.organisationId ?? null);
    yield;
  }
  return {
    project,
    award,
    output,
    organisation: yield* rowsWhere(tables.organisation.rows, ({ id }) => named.has(id)),
    park: yield* rowsWhere(
      tables.park.rows,
      ({ id, districtAdcode }) => isSeen(districtAdcode) || parks.has(id),
    ),
    site: yield* rowsWhere(tables.site.rows, ({ projectId }) => holdsProject(projectId)),
    milestone: yield* rowsWhere(tables.milestone.rows, ({ projectId }) => holdsProject(projectId)),
    disbursement: yield* rowsWhere(tables.disbursement.rows, ({ awardId }) => holdsAward(awardId)),
    clawback: yield* rowsWhere(tables.clawback.rows, ({ awardId }) => holdsAward(awardId)),
    districtPolicy: yield* rowsWhere(tables.districtPolicy.rows, ({ districtAdcode }) =>
      isSeen(districtAdcode),
    ),
    ...(yield* unitsOf(facts, award, catalogue)),
    holdsOthers: yield* unitsOfOthers(facts, award, catalogue),
  };
}

function everyRow(count: number): ScopeRows {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  return { rows, placeOf: rows };
}

function* chosenRows<Row>(
  all: readonly Row[],
  travels: (record: Row) => boolean,
): Generator<void, ScopeRows> {
  const placeOf = new Int32Array(all.length).fill(-1);
  const rows = new Int32Array(all.length);
  let count = 0;
  for (const [row, record] of all.entries()) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    if (!travels(record)) continue;
    placeOf[row] = count;
    rows[count] = row;
    count += 1;
  }
  return { rows: rows.slice(0, count), placeOf };
}

function* unitsOf(
  { book, verdicts }: LedgerFacts,
  award: ScopeRows,
  catalogue: Catalogue,
): Generator<void, Pick<PortfolioScope, 'judged' | 'units' | 'pairs'>> {
  const defaultOf = new Map(
    catalogue.measures.map((measure) => [
      measure.id,
      candidatesOf(measure).findIndex(({ isDefault }) => isDefault),
    ]),
  );
  const placeOf = new Int32Array(verdicts.units.measure.length).fill(-1);
  const slots: number[] = [];
  const pairSlots: number[] = [];
  const pairAwards: number[] = [];
  for (const [place, row] of award.rows.entries()) {
    if (place % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    const byDefault = defaultOf.get(book.tables.award.rows[row]?.measure ?? '');
    for (const [candidate, column] of verdicts.unitOf.entries()) {
      const slot = column[row] ?? NO_UNIT;
      if (slot === NO_UNIT) continue;
      if (placeOf[slot] === -1) placeOf[slot] = slots.push(slot) - 1;
      if (candidate === byDefault) continue;
      pairSlots.push(slot);
      pairAwards.push(row);
    }
  }
  return {
    judged: award.rows.filter((row) => (verdicts.verdict[row] ?? NO_VERDICT) !== NO_VERDICT),
    units: { rows: Int32Array.from(slots), placeOf },
    pairs: { slots: Int32Array.from(pairSlots), awards: Int32Array.from(pairAwards) },
  };
}

/** Units that hold an award that does not travel, or share a base with one, whose sum tells its amount. */
function* unitsOfOthers(
  { book, verdicts }: LedgerFacts,
  award: ScopeRows,
  catalogue: Catalogue,
): Generator<void, Uint8Array> {
  const others = new Uint8Array(verdicts.units.measure.length);
  if (award.rows.length === award.placeOf.length) return others;
  const withBases = new Set(catalogue.measures.filter(sharesBases).map(({ id }) => id));
  const bases = new Set<string>();
  const mark = (row: number): void => {
    for (const column of verdicts.unitOf) {
      const slot = column[row] ?? NO_UNIT;
      if (slot !== NO_UNIT) others[slot] = 1;
    }
  };
  for (const [row, { measure, baseRef }] of book.tables.award.rows.entries()) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    // Without a unit it is not judged, or out of period, and supplies no base.
    if (award.placeOf[row] !== -1 || verdicts.unitOf.every((column) => column[row] === NO_UNIT)) continue;
    mark(row);
    if (baseRef !== null && withBases.has(measure)) bases.add(`${measure} ${baseRef}`);
  }
  for (const row of award.rows) {
    const record = book.tables.award.rows[row];
    if (record?.baseRef !== null && bases.has(`${record?.measure} ${record?.baseRef}`)) mark(row);
  }
  return others;
}

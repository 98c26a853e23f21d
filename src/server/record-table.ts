/** Records of one kind in the ledger's order: new ones come last, one that is withdrawn closes its gap. */
export class RecordTable<Row extends { id: string }> {
  readonly rows: Row[];
  readonly #rowOf: Map<string, number>;

  constructor(rows: readonly Row[]) {
    this.rows = [...rows];
    this.#rowOf = new Map();
    for (const [row, { id }] of rows.entries()) this.#rowOf.set(id, row);
  }

  get(id: string): Row | undefined {
    const row = this.#rowOf.get(id);
    return row === undefined ? undefined : this.rows[row];
  }

  /** With whatever its row leaves out. */
  whole(id: string): Row | undefined {
    return this.get(id);
  }

  /** Its place in `rows`; -1 when it is not there. */
  rowOf(id: string): number {
    return this.#rowOf.get(id) ?? -1;
  }

  put(record: Row): void {
    const row = this.#rowOf.get(record.id);
    if (row === undefined) this.#rowOf.set(record.id, this.rows.push(record) - 1);
    else this.rows[row] = record;
  }

  remove(id: string): void {
    const row = this.#rowOf.get(id);
    if (row === undefined) return;
    this.#rowOf.delete(id);
    this.rows.splice(row, 1);
    for (let after = row; after < this.rows.length; after += 1) {
      const moved = this.rows[after];
      if (moved !== undefined) this.#rowOf.set(moved.id, after);
    }
  }
}

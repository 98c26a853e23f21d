import type { AwardRecord } from '../contract/record.ts';
import { ConditionArchive } from './condition-archive.ts';
import { RecordTable } from './record-table.ts';

/** The awards. Rows stand without the checks of their conditions; `whole` has them. */
export class AwardTable extends RecordTable<AwardRecord> {
  readonly #archive = new ConditionArchive();

  constructor(awards: readonly AwardRecord[]) {
    super(awards);
    for (const [row, award] of awards.entries()) this.rows[row] = this.#archive.put(row, award);
  }

  override whole(id: string): AwardRecord | undefined {
    const award = this.get(id);
    return award === undefined ? undefined : this.#archive.whole(this.rowOf(id), award);
  }

  override put(award: AwardRecord): void {
    super.put(award);
    const row = this.rowOf(award.id);
    this.rows[row] = this.#archive.put(row, award);
  }

  override remove(id: string): void {
    const row = this.rowOf(id);
    if (row !== -1) this.#archive.remove(row);
    super.remove(id);
  }
}

import type { BoundarySet } from '../domain/siting/boundary-set.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { LIGHT_INDICATORS, projectLight } from '../domain/progress/project-light.ts';
import { checkSite } from '../domain/siting/site-check.ts';
import { LIGHTS, type RecordKind, SITING_VERDICTS } from '../domain/vocabulary.ts';
import { AwardVerdicts } from './award-verdicts.ts';
import type { LedgerBook } from './ledger-book.ts';
import type { LedgerChange } from './store.ts';

/** Tables of the portfolio's answer. */
export const TABLE_NAMES = [
  'organisations',
  'parks',
  'parkTargets',
  'projects',
  'sites',
  'awards',
  'disbursements',
  'clawbacks',
  'outputs',
  'milestones',
  'verdicts',
  'units',
  'unitAwards',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Rows of a table that are written and kept together. */
export const CHUNK_ROWS = 16_384;

type Tables = {
  /** Whose rows are the kind's, one by one. */
  own: TableName | null;
  /** That otherwise change with the kind. */
  whole: TableName[];
  /** Whose rows point at the kind's, which move up when one of them goes. */
  pointing: TableName[];
};

const TABLES: Record<RecordKind, Tables> = {
  organisation: { own: 'organisations', whole: [], pointing: ['projects', 'awards', 'outputs'] },
  park: { own: 'parks', whole: ['parkTargets'], pointing: ['projects'] },
  project: { own: 'projects', whole: [], pointing: ['sites', 'awards', 'outputs', 'milestones'] },
  site: { own: 'sites', whole: [], pointing: [] },
  milestone: { own: 'milestones', whole: [], pointing: [] },
  award: {
    own: 'awards',
    whole: [],
    pointing: ['disbursements', 'clawbacks', 'milestones', 'verdicts', 'unitAwards'],
  },
  disbursement: { own: 'disbursements', whole: [], pointing: [] },
  clawback: { own: 'clawbacks', whole: [], pointing: [] },
  output: { own: null, whole: ['outputs'], pointing: [] },
  districtPolicy: { own: null, whole: ['outputs'], pointing: [] },
  note: { own: null, whole: [], pointing: [] },
};

/**
 * The ledger with everything that the rules say of it, kept up change by change. Columns of facts run beside the
 * rows of their table; codes are places in the domain's lists, NaN and -1 stand for none.
 */
export class LedgerFacts {
  readonly book: LedgerBook;
  readonly verdicts: AwardVerdicts;
  readonly light: number[] = [];
  readonly lightIndicator: number[] = [];
  readonly lightValue: number[] = [];
  readonly siting: number[] = [];
  readonly distanceM: number[] = [];
  /** WGS84 of the site. */
  readonly lon: number[] = [];
  readonly lat: number[] = [];
  dataVersion: string;
  readonly #boundaries: BoundarySet;
  /** Counts the changes. */
  #step = 0;
  readonly #tableTouched = new Map<TableName, number>();
  readonly #wholeTouched = new Map<TableName, number>();
  readonly #chunkTouched = new Map<string, number>();

  constructor(book: LedgerBook, dataVersion: string, catalogue: Catalogue, boundaries: BoundarySet) {
    this.#boundaries = boundaries;
    this.dataVersion = dataVersion;
    this.book = book;
    this.verdicts = new AwardVerdicts(this.book, catalogue);
    for (const row of this.book.tables.project.rows.keys()) this.#light(row);
    for (const row of this.book.tables.site.rows.keys()) this.#site(row);
  }

  /** When a table last changed: larger than before when it did. */
  touchedAt(table: TableName): number {
    return this.#tableTouched.get(table) ?? 0;
  }

  /** The same of the chunk of its rows that begins with row `chunk * CHUNK_ROWS`. */
  chunkTouchedAt(table: TableName, chunk: number): number {
    const whole = this.#wholeTouched.get(table) ?? 0;
    return Math.max(whole, this.#chunkTouched.get(`${table} ${chunk}`) ?? 0);
  }

  /** @throws whatever a change breaks; the facts are of no use then */
  apply(changes: readonly LedgerChange[], dataVersion: string): void {
    // Of no version until all of it is done: who writes an answer of the facts begins again.
    this.dataVersion = '';
    const projects = new Set<string>();
    for (const change of changes) this.#applyOne(change, projects);
    if (this.verdicts.settle()) this.#touch(['verdicts', 'units', 'unitAwards']);
    for (const id of projects) {
      const row = this.book.tables.project.rowOf(id);
      if (row !== -1) this.#light(row);
    }
    this.dataVersion = dataVersion;
  }

  #applyOne(change: LedgerChange, projects: Set<string>): void {
    const { kind, id, record } = change;
    const { book } = this;
    const rowBefore = book.tables[kind].rowOf(id);
    this.#noteProject(kind, id, projects);
    if (kind === 'award') this.verdicts.leave(id);
    book.apply(change);
    if (kind === 'award') this.verdicts.arrive(id, rowBefore);
    this.#touchTables(kind, book.tables[kind].rowOf(id));
    this.#noteProject(kind, id, projects);
    if (kind === 'site') {
      const row = book.tables.site.rowOf(id);
      if (row !== -1) this.#site(row);
      else
        for (const column of [this.siting, this.distanceM, this.lon, this.lat]) column.splice(rowBefore, 1);
    }
    if (kind === 'project' && record === null && rowBefore !== -1) {
      for (const column of [this.light, this.lightIndicator, this.lightValue]) column.splice(rowBefore, 1);
    }
  }

  /** After a change of a record; its row is -1 when it went. */
  #touchTables(kind: RecordKind, row: number): void {
    const { own, whole, pointing } = TABLES[kind];
    this.#touch(whole);
    if (row === -1) this.#touch(own === null ? pointing : [own, ...pointing]);
    else if (own !== null) this.#touchRow(own, row);
  }

  #touch(tables: readonly TableName[]): void {
    this.#step += 1;
    for (const table of tables) {
      this.#tableTouched.set(table, this.#step);
      this.#wholeTouched.set(table, this.#step);
    }
  }

  #touchRow(table: TableName, row: number): void {
    this.#step += 1;
    this.#tableTouched.set(table, this.#step);
    this.#chunkTouched.set(`${table} ${Math.floor(row / CHUNK_ROWS)}`, this.#step);
  }

  /** The project whose light a record has a part in. */
  #noteProject(kind: RecordKind, id: string, projects: Set<string>): void {
    const { tables } = this.book;
    const of = (): string | undefined => {
      if (kind === 'project') return id;
      if (kind === 'milestone') return tables.milestone.get(id)?.projectId;
      if (kind === 'award') return tables.award.get(id)?.projectId;
      if (kind === 'disbursement') {
        return tables.award.get(tables.disbursement.get(id)?.awardId ?? '')?.projectId;
      }
      return undefined;
    };
    const projectId = of();
    if (projectId !== undefined) projects.add(projectId);
  }

  #light(row: number): void {
    const { book } = this;
    const project = book.tables.project.rows[row];
    if (project === undefined) return;
    const { light, indicator, value } = projectLight(
      {
        physicalStage: project.physicalStage,
        awards: book.list('award', book.awardsOfProject.of(project.id)).map((award) => ({
          ...award,
          isDisbursed: book.disbursementsOfAward.of(award.id).length > 0,
        })),
        milestones: book.list('milestone', book.milestonesOfProject.of(project.id)),
      },
      book.dataDate,
    );
    const code = LIGHTS.indexOf(light);
    const indicatorCode = indicator === null ? -1 : LIGHT_INDICATORS.indexOf(indicator);
    const figure = value ?? Number.NaN;
    const isSame =
      this.light[row] === code &&
      this.lightIndicator[row] === indicatorCode &&
      Object.is(this.lightValue[row], figure);
    if (isSame) return;
    this.light[row] = code;
    this.lightIndicator[row] = indicatorCode;
    this.lightValue[row] = figure;
    this.#touchRow('projects', row);
  }

  #site(row: number): void {
    const site = this.book.tables.site.rows[row];
    if (site === undefined) return;
    const { verdict, distanceM, wgs84 } = checkSite(this.#boundaries, site);
    this.siting[row] = SITING_VERDICTS.indexOf(verdict);
    this.distanceM[row] = distanceM ?? Number.NaN;
    this.lon[row] = wgs84?.lon ?? Number.NaN;
    this.lat[row] = wgs84?.lat ?? Number.NaN;
  }
}

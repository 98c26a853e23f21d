import {
  CONDITION_STATES,
  CRS_CODES,
  ECOSYSTEM_ROLES,
  FUNDING_STAGES,
  ORGANISATION_KINDS,
  OUTPUT_KINDS,
  PARK_TARGET_KINDS,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITE_TYPES,
  SIZE_CLASSES,
  TRACKS,
} from '../../domain/vocabulary.ts';
import type { ColumnWords } from './sql-engine.ts';

const MAX_INTEGER = Number.MAX_SAFE_INTEGER;

function column(name: string, type: string, check?: string) {
  const constraint = check === undefined ? '' : ` CHECK (${check})`;
  return { required: `${name} ${type} NOT NULL${constraint}`, optional: `${name} ${type}${constraint}` };
}

const bounded = (type: string) => (name: string, low: number, high: number) =>
  column(name, type, `${name} BETWEEN ${low} AND ${high}`);

/** Definitions of columns, each with the constraint of its kind; a definition is required unless it says null. */
function columnKinds({ bigInteger, real, flag, isDate }: ColumnWords) {
  return {
    text: (name: string, longest: number) => column(name, 'TEXT', `length(${name}) BETWEEN 1 AND ${longest}`),
    id: (name: string) => column(name, 'TEXT', `length(${name}) BETWEEN 1 AND 64`),
    code: (name: string, codes: readonly string[]) =>
      column(name, 'TEXT', `${name} IN (${codes.map((code) => `'${code}'`).join(', ')})`),
    fen: (name: string) => bounded(bigInteger)(name, 0, MAX_INTEGER),
    integer: bounded('INTEGER'),
    real: bounded(real),
    date: (name: string) => column(name, 'TEXT', isDate(name)),
    flag: (name: string) => column(name, flag, flag === 'INTEGER' ? `${name} IN (0, 1)` : undefined),
    both: (name: string) =>
      [`${name}_zh`, `${name}_en`].map(
        (text) => column(text, 'TEXT', `length(${text}) BETWEEN 1 AND 300`).required,
      ),
    placed: [
      'id TEXT PRIMARY KEY NOT NULL CHECK (length(id) BETWEEN 1 AND 64)',
      'ordinal INTEGER NOT NULL UNIQUE CHECK (ordinal >= 0)',
    ],
    position: 'position INTEGER NOT NULL CHECK (position >= 0)',
  };
}

const refers = (column: string, table: string): string => `FOREIGN KEY (${column}) REFERENCES ${table} (id)`;

const index = (name: string, column: string): string =>
  `CREATE INDEX ${name}_${column} ON ${name} (${column})`;

/** The tables of the ledger as version 1 made them. Applied databases hold them: they change by a next version only. */
export function firstSchema(words: ColumnWords): string[] {
  const kinds = columnKinds(words);
  const { text, id, code, fen, integer, real, date, flag, both, placed, position } = kinds;
  const adcode = integer('district_adcode', 100_000, 999_999);
  const table = (name: string, ...parts: string[]): string =>
    `CREATE TABLE ${name} (\n  ${parts.join(',\n  ')}\n)${words.tableEnd}`;

  return [
    table(
      'ledger_version',
      'id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1)',
      text('version', 64).required,
      date('data_date').optional,
      flag('synthetic').optional,
      'CHECK ((data_date IS NULL) = (synthetic IS NULL))',
    ),
    "INSERT INTO ledger_version (id, version) VALUES (1, 'empty')",
    table(
      'organisation',
      ...placed,
      code('kind', ORGANISATION_KINDS).required,
      ...both('name'),
      'credit_code TEXT CHECK (length(credit_code) = 18)',
      code('size_class', SIZE_CLASSES).optional,
      flag('manufacturing').optional,
      flag('benchmark').optional,
    ),
    table(
      'park',
      ...placed,
      ...both('name'),
      adcode.required,
      real('centre_lon', -180, 180).required,
      real('centre_lat', -90, 90).required,
      code('centre_crs', ['WGS84']).required,
      real('radius_m', 1, 100_000).required,
    ),
    table(
      'park_target',
      id('park_id').required,
      position,
      code('kind', PARK_TARGET_KINDS).required,
      real('value', 0, 1e9).required,
      date('due_on').required,
      ...both('source'),
      'PRIMARY KEY (park_id, position)',
      refers('park_id', 'park'),
    ),
    table(
      'project',
      ...placed,
      'code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 64)',
      ...both('name'),
      id('organisation_id').required,
      id('park_id').optional,
      adcode.required,
      code('route', ROUTES).required,
      code('scenario', SCENARIOS).required,
      code('ecosystem_role', ECOSYSTEM_ROLES).required,
      code('pilot', PILOT_FLAGS).required,
      real('power_mw', 0, 100_000).optional,
      real('capacity_mwh', 0, 1_000_000).optional,
      real('round_trip_efficiency_pct', 0, 100).optional,
      integer('cycle_life', 0, 1_000_000).optional,
      code('physical_stage', PHYSICAL_STAGES).required,
      refers('organisation_id', 'organisation'),
      refers('park_id', 'park'),
    ),
    index('project', 'organisation_id'),
    index('project', 'park_id'),
    table(
      'site',
      ...placed,
      id('project_id').required,
      code('site_type', SITE_TYPES).required,
      // As recorded and in the recorded system; a converted copy never stands here.
      real('lon', -180, 180).optional,
      real('lat', -90, 90).optional,
      code('crs', CRS_CODES).optional,
      real('precision_m', 0, 1_000_000).optional,
      refers('project_id', 'project'),
    ),
    index('site', 'project_id'),
    table(
      'award',
      ...placed,
      id('project_id').required,
      id('organisation_id').optional,
      id('measure').required,
      code('funding_stage', FUNDING_STAGES).required,
      fen('applied_fen').optional,
      fen('approved_fen').optional,
      date('applied_on').optional,
      date('approved_on').optional,
      integer('support_year', 1000, 9999).optional,
      integer('days', 0, 36_600).optional,
      id('base_ref').optional,
      // So that a milestone can name an award together with its project.
      'UNIQUE (id, project_id)',
      refers('project_id', 'project'),
      refers('organisation_id', 'organisation'),
    ),
    index('award', 'project_id'),
    index('award', 'organisation_id'),
    table(
      'award_base',
      id('award_id').required,
      position,
      id('base').required,
      fen('amount_fen').optional,
      'PRIMARY KEY (award_id, base)',
      'UNIQUE (award_id, position)',
      refers('award_id', 'award'),
    ),
    table(
      'award_condition',
      id('award_id').required,
      position,
      id('condition_id').required,
      code('state', CONDITION_STATES).required,
      text('evidence', 500).optional,
      'PRIMARY KEY (award_id, position)',
      refers('award_id', 'award'),
    ),
    table(
      'milestone',
      ...placed,
      id('project_id').required,
      id('award_id').optional,
      code('track', TRACKS).required,
      text('stage', 64).required,
      date('planned_on').optional,
      date('forecast_on').optional,
      date('actual_on').optional,
      "CHECK ((track = 'funding') = (award_id IS NOT NULL))",
      `CHECK ((track = 'funding' AND ${stageIn(FUNDING_STAGES)}) OR (track = 'physical' AND ${stageIn(PHYSICAL_STAGES)}))`,
      refers('project_id', 'project'),
      'FOREIGN KEY (award_id, project_id) REFERENCES award (id, project_id)',
    ),
    index('milestone', 'project_id'),
    index('milestone', 'award_id'),
    table(
      'disbursement',
      ...placed,
      id('award_id').required,
      fen('amount_fen').required,
      date('paid_on').required,
      refers('award_id', 'award'),
    ),
    index('disbursement', 'award_id'),
    table(
      'clawback',
      ...placed,
      id('award_id').required,
      fen('amount_fen').required,
      date('decided_on').required,
      ...both('reason'),
      refers('award_id', 'award'),
    ),
    index('clawback', 'award_id'),
    table(
      'output',
      ...placed,
      id('measure').required,
      code('kind', OUTPUT_KINDS).required,
      ...both('title'),
      id('organisation_id').optional,
      id('project_id').optional,
      adcode.optional,
      date('completed_on').optional,
      refers('organisation_id', 'organisation'),
      refers('project_id', 'project'),
    ),
    table(
      'district_policy',
      ...placed,
      adcode.required,
      ...both('title'),
      id('measure').required,
      date('issued_on').optional,
    ),
  ];
}

function stageIn(stages: readonly string[]): string {
  return `stage IN (${stages.map((stage) => `'${stage}'`).join(', ')})`;
}

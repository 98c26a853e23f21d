import type { ColumnType } from 'kysely';
import type {
  AwardRecord,
  ClawbackRecord,
  MilestoneRecord,
  OrganisationRecord,
  OutputRecord,
  ParkRecord,
  ProjectRecord,
  SiteRecord,
} from '../../contract/record.ts';
import type { AccountTables } from './account-tables.ts';

/** A yes or no as the engine stores it: SQLite has no booleans and keeps 0 or 1, PostgreSQL has its own. */
export type StoredFlag = boolean | 0 | 1;

/** Every record keeps its place in the list that it came in. */
type Placed = { id: string; ordinal: number };
type Named = { name_zh: string; name_en: string };
type Titled = { title_zh: string; title_en: string };

/**
 * The tables of the ledger as queries see them. Money is integer fen, a date is text YYYY-MM-DD, a code is a text of
 * its closed list, which the table's own constraint enforces.
 */
export type LedgerTables = {
  /** One row: what is said of the portfolio as a whole. Without a data date no portfolio was ever imported. */
  ledger_version: {
    id: ColumnType<number, never, never>;
    version: string;
    data_date: string | null;
    synthetic: StoredFlag | null;
  };
  organisation: Placed &
    Named & {
      kind: OrganisationRecord['kind'];
      credit_code: string | null;
      size_class: OrganisationRecord['sizeClass'];
      manufacturing: StoredFlag | null;
      benchmark: StoredFlag | null;
    };
  park: Placed &
    Named & {
      district_adcode: number;
      centre_lon: number;
      centre_lat: number;
      centre_crs: ParkRecord['centre']['crs'];
      radius_m: number;
    };
  park_target: {
    park_id: string;
    position: number;
    kind: ParkRecord['targets'][number]['kind'];
    value: number;
    due_on: string;
    source_zh: string;
    source_en: string;
  };
  project: Placed &
    Named & {
      code: string;
      organisation_id: string;
      park_id: string | null;
      district_adcode: number;
      route: ProjectRecord['route'];
      scenario: ProjectRecord['scenario'];
      ecosystem_role: ProjectRecord['ecosystemRole'];
      pilot: ProjectRecord['pilot'];
      power_mw: number | null;
      capacity_mwh: number | null;
      round_trip_efficiency_pct: number | null;
      cycle_life: number | null;
      physical_stage: ProjectRecord['physicalStage'];
    };
  site: Placed & {
    project_id: string;
    site_type: SiteRecord['siteType'];
    lon: number | null;
    lat: number | null;
    crs: SiteRecord['crs'];
    precision_m: number | null;
  };
  award: Placed & {
    project_id: string;
    organisation_id: string | null;
    measure: string;
    funding_stage: AwardRecord['fundingStage'];
    applied_fen: number | null;
    approved_fen: number | null;
    applied_on: string | null;
    approved_on: string | null;
    support_year: number | null;
    days: number | null;
    base_ref: string | null;
  };
  award_base: { award_id: string; position: number; base: string; amount_fen: number | null };
  award_condition: {
    award_id: string;
    position: number;
    condition_id: string;
    state: AwardRecord['conditions'][number]['state'];
    evidence: string | null;
  };
  milestone: Placed & {
    project_id: string;
    award_id: string | null;
    track: MilestoneRecord['track'];
    stage: MilestoneRecord['stage'];
    planned_on: string | null;
    forecast_on: string | null;
    actual_on: string | null;
  };
  disbursement: Placed & { award_id: string; amount_fen: number; paid_on: string };
  clawback: Placed & {
    award_id: string;
    amount_fen: number;
    decided_on: string;
    reason_zh: ClawbackRecord['reason']['zh'];
    reason_en: ClawbackRecord['reason']['en'];
  };
  output: Placed &
    Titled & {
      measure: string;
      kind: OutputRecord['kind'];
      organisation_id: string | null;
      project_id: string | null;
      district_adcode: number | null;
      completed_on: string | null;
    };
  district_policy: Placed & Titled & { district_adcode: number; measure: string; issued_on: string | null };
};

/** The tables of a database of ours: the ledger, the accounts and the record of its migrations. */
export type Tables = LedgerTables &
  AccountTables & {
    schema_migration: { version: number; name: string; applied_at: string };
  };

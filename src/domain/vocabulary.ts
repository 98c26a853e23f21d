/**
 * The field's closed code lists, one noun from database to screen.
 * Source: the product's vocabulary; the three site types and the high-safety routes are those that the
 * measures of 2023-11-23 name. Labels live in `src/ui/i18n`.
 */

export const ROUTES = [
  'li_solid',
  'li_semi_solid',
  'li_lfp',
  'li_other',
  'flow_v',
  'flow_fecr',
  'flow_znbr',
  'flow_zniron',
  'flow_other',
  'na_ion',
  'pb_c',
  'caes',
  'laes',
  'co2',
  'flywheel',
  'supercap',
  'gravity',
  'heat_salt',
  'heat_other',
  'h2',
  'hybrid',
] as const;
export type RouteCode = (typeof ROUTES)[number];

/** Funding track of one award; the last three are side exits. */
export const FUNDING_STAGES = [
  'applied',
  'accepted',
  'expert_review',
  'publicity',
  'approved',
  'disbursed',
  'performance_evaluation',
  'rejected',
  'withdrawn',
  'clawed_back',
] as const;
export type FundingStage = (typeof FUNDING_STAGES)[number];

/** Physical track of one project. */
export const PHYSICAL_STAGES = [
  'filed',
  'design',
  'construction',
  'commissioning',
  'grid_connected',
  'acceptance',
  'operating',
  'retired',
] as const;
export type PhysicalStage = (typeof PHYSICAL_STAGES)[number];

export const SITE_TYPES = [
  'industrial_plant',
  'logistics_park',
  'data_centre',
  'industrial_park',
  'charging_station',
  'substation',
  'power_plant',
  'commercial',
  'public_institution',
  'other',
] as const;
export type SiteType = (typeof SITE_TYPES)[number];

export const SCENARIOS = [
  'user_side',
  'grid_side',
  'source_side',
  'pv_storage_charging_inspection',
  'pv_storage_charging_swapping',
  'v2g',
  'load_regulation',
  'backup',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const ECOSYSTEM_ROLES = ['rnd', 'production', 'application'] as const;
export type EcosystemRole = (typeof ECOSYSTEM_ROLES)[number];

/** Whether a project is flagged as an III-1 pilot demonstration. */
export const PILOT_FLAGS = ['yes', 'no', 'unknown'] as const;
export type PilotFlag = (typeof PILOT_FLAGS)[number];

export const ORGANISATION_KINDS = ['enterprise', 'institution', 'district'] as const;

export const SIZE_CLASSES = ['large', 'medium', 'small', 'micro'] as const;

export const CRS_CODES = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
export type CrsCode = (typeof CRS_CODES)[number];

export const SITING_VERDICTS = ['outside', 'on_the_line', 'inside', 'unknown'] as const;
export type SitingVerdict = (typeof SITING_VERDICTS)[number];

/** The nine verdicts of the cap engine, the most urgent first; only `within` and `at_cap` are green. */
export const CAP_VERDICTS = [
  'exceeds',
  'interpretation_dependent',
  'cannot_verify',
  'invalid_input',
  'at_cap',
  'within',
  'no_quantified_cap',
  'not_monetary',
  'out_of_period',
] as const;
export type CapVerdict = (typeof CAP_VERDICTS)[number];

export const LIGHTS = ['red', 'amber', 'green', 'grey'] as const;
export type Light = (typeof LIGHTS)[number];

/** Results of clauses without money. */
export const OUTPUT_KINDS = [
  'carrier',
  'platform',
  'standard',
  'training',
  'talent',
  'district_policy',
  'demonstration',
  'incubation',
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

export const CONDITION_STATES = ['met', 'not_met', 'unknown'] as const;
export type ConditionState = (typeof CONDITION_STATES)[number];

export const TRACKS = ['funding', 'physical'] as const;
export type Track = (typeof TRACKS)[number];

export const PARK_TARGET_KINDS = [
  'capacity_mwh',
  'projects',
  'enterprises',
  'high_safety_share_pct',
] as const;
export type ParkTargetKind = (typeof PARK_TARGET_KINDS)[number];

/** The two sides that the measures ask to work together in a park (II-1, 央地). */
export const PARTNER_SIDES = ['central', 'local'] as const;
export type PartnerSide = (typeof PARTNER_SIDES)[number];

/** What a person, or a screen, may do; a wall is a screen with a token of its own. */
export const ROLES = ['commission', 'district_official', 'viewer', 'wall'] as const;
export type Role = (typeof ROLES)[number];
/** Roles that a person can have. */
export const PERSON_ROLES = ['commission', 'district_official', 'viewer'] as const satisfies readonly Role[];

/** The records that are written one by one, each with a version. */
export const RECORD_KINDS = [
  'organisation',
  'park',
  'project',
  'site',
  'milestone',
  'award',
  'disbursement',
  'clawback',
  'output',
  'districtPolicy',
  'note',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Verdicts under which an award is stored only when its writer says so, with a reason. */
export const ACKNOWLEDGED_VERDICTS = [
  'exceeds',
  'interpretation_dependent',
  'cannot_verify',
] as const satisfies readonly CapVerdict[];
export type AcknowledgedVerdict = (typeof ACKNOWLEDGED_VERDICTS)[number];

export const REVISION_ACTIONS = ['create', 'edit', 'withdraw', 'import'] as const;

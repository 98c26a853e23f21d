/**
 * The portfolio as it travels: tables of equal-length columns. A `…Code` column holds indices into the
 * dictionary of the same noun, a `…Row` column indices into the named table, `…Day` days since
 * 1970-01-01, `…Fen` integer fen; null is "missing" (or "not applicable" where the docstring says so).
 */

export type BilingualText = { zh: string; en: string };

export type PortfolioDictionaries = {
  /** Administrative codes as text; the two name lists run beside them. */
  district: string[];
  districtNameZh: string[];
  districtNameEn: string[];
  route: string[];
  scenario: string[];
  ecosystemRole: string[];
  pilot: string[];
  physicalStage: string[];
  fundingStage: string[];
  siteType: string[];
  siting: string[];
  verdict: string[];
  measure: string[];
  light: string[];
  lightIndicator: string[];
  track: string[];
  organisationKind: string[];
  outputKind: string[];
  termKind: string[];
  basis: string[];
  reading: string[];
  parkTargetKind: string[];
};

export type OrganisationColumns = {
  id: string[];
  nameZh: string[];
  nameEn: string[];
  kindCode: number[];
  /** Whether it is a benchmark enterprise (标杆), 1 or 0; null: not recorded. */
  benchmark: (number | null)[];
};

/** Closed outlines in WGS84 degrees, polygon by polygon, the outer one first, then holes. */
export type AreaOutline = [number, number][][][];

export type ParkColumns = {
  id: string[];
  nameZh: string[];
  nameEn: string[];
  districtCode: number[];
  /** WGS84 centre and radius of the schematic area. */
  lon: number[];
  lat: number[];
  radiusM: number[];
  /** The recorded area, converted; null: only the schematic circle. */
  outline: (AreaOutline | null)[];
};

export type ParkTargetColumns = {
  parkRow: number[];
  kindCode: number[];
  value: number[];
  dueDay: number[];
  sourceZh: string[];
  sourceEn: string[];
};

export type ProjectColumns = {
  id: string[];
  code: string[];
  nameZh: string[];
  nameEn: string[];
  organisationRow: number[];
  /** null: in no park. */
  parkRow: (number | null)[];
  districtCode: number[];
  routeCode: number[];
  scenarioCode: number[];
  ecosystemRoleCode: number[];
  pilotCode: number[];
  powerMW: (number | null)[];
  capacityMWh: (number | null)[];
  roundTripEfficiencyPct: (number | null)[];
  cycleLife: (number | null)[];
  physicalStageCode: number[];
  lightCode: number[];
  /** The indicator that made the light red, amber or grey; null when green. */
  lightIndicatorCode: (number | null)[];
  /** The indicator's figure (days for the day rules); null for a rule without a figure. */
  lightValue: (number | null)[];
};

export type SiteColumns = {
  id: string[];
  projectRow: number[];
  siteTypeCode: number[];
  /** WGS84; null when the record has no coordinates or no CRS. */
  lon: (number | null)[];
  lat: (number | null)[];
  precisionM: (number | null)[];
  sitingCode: number[];
  /** Signed geodesic metres to the 5th Ring, negative inside. */
  distanceM: (number | null)[];
};

export type AwardColumns = {
  id: string[];
  projectRow: number[];
  /** null: recipient not recorded. */
  organisationRow: (number | null)[];
  measureCode: number[];
  fundingStageCode: number[];
  appliedFen: (number | null)[];
  approvedFen: (number | null)[];
  appliedDay: (number | null)[];
  approvedDay: (number | null)[];
  supportYear: (number | null)[];
};

export type DisbursementColumns = { awardRow: number[]; amountFen: number[]; paidDay: number[] };

export type ClawbackColumns = { awardRow: number[]; amountFen: number[]; decidedDay: number[] };

export type OutputColumns = {
  id: string[];
  measureCode: number[];
  kindCode: number[];
  titleZh: string[];
  titleEn: string[];
  organisationRow: (number | null)[];
  projectRow: (number | null)[];
  districtCode: (number | null)[];
  completedDay: (number | null)[];
};

export type MilestoneColumns = {
  projectRow: number[];
  /** null on the physical track. */
  awardRow: (number | null)[];
  trackCode: number[];
  /** Index into the dictionary of the row's track (`fundingStage` or `physicalStage`). */
  stageCode: number[];
  plannedDay: (number | null)[];
  forecastDay: (number | null)[];
  actualDay: (number | null)[];
};

/** One row per award that is approved or later; the verdict rests on the whole ledger. */
export type VerdictColumns = {
  awardRow: number[];
  verdictCode: number[];
  /** The unit under the default candidate; null for verdicts of the steps before units exist. */
  unitRow: (number | null)[];
  /** Utilisation of the award's default unit in hundredths of a percent. */
  utilisationBp: (number | null)[];
  bindingTermCode: (number | null)[];
};

/** Cap units of every candidate basis and reading over the whole ledger. */
export type UnitColumns = {
  measureCode: number[];
  basisCode: number[];
  /** null: the row has one reading only. */
  readingCode: (number | null)[];
  /** 1 for the default candidate, whose units carry the ceilings. */
  isDefault: number[];
  sumFen: (number | null)[];
  limitFen: (number | null)[];
  headroomFen: (number | null)[];
  excessFen: (number | null)[];
  verdictCode: number[];
  bindingTermCode: (number | null)[];
  /**
   * 1 when the unit holds awards outside the caller's districts: its figures are null then, and its awards stand in
   * the segment without a ceiling. Always 0 for a caller of all districts.
   */
  holdsOthers: number[];
};

/**
 * Totals of the whole city for a caller of some districts; null where they would say something of single projects
 * or organisations elsewhere, or where nothing is recorded.
 */
export type CityTotals = {
  projectCount: number | null;
  powerMW: number | null;
  capacityMWh: number | null;
  approvedFen: number | null;
  disbursedFen: number | null;
};

/** Which awards form a unit of another candidate, as pairs; a default unit's awards name it themselves. */
export type UnitAwardColumns = { unitRow: number[]; awardRow: number[] };

export type PortfolioColumns = {
  version: string;
  /** Calendar date (YYYY-MM-DD) to which the records are complete. */
  dataDate: string;
  /** True when the records are generated samples, which every screen and export must say. */
  synthetic: boolean;
  /** Administrative codes of the districts that the caller may see; null: all of them. */
  districts: number[] | null;
  /** null for a caller of all districts. */
  city: CityTotals | null;
  dictionaries: PortfolioDictionaries;
  organisations: OrganisationColumns;
  parks: ParkColumns;
  parkTargets: ParkTargetColumns;
  projects: ProjectColumns;
  sites: SiteColumns;
  awards: AwardColumns;
  disbursements: DisbursementColumns;
  clawbacks: ClawbackColumns;
  outputs: OutputColumns;
  milestones: MilestoneColumns;
  verdicts: VerdictColumns;
  units: UnitColumns;
  unitAwards: UnitAwardColumns;
};

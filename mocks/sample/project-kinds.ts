import type {
  EcosystemRole,
  PhysicalStage,
  PilotFlag,
  Scenario,
  SiteType,
} from '../../src/domain/vocabulary.ts';

/** What a sample project is; decides its scenario, sites, owner, pace and the measures it applies under. */
export const PROJECT_KINDS = [
  'plant_storage',
  'site_storage',
  'charging',
  'grid_station',
  'source_station',
  'trial',
  'production',
  'research',
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** What an organisation does; `institution` is a university, a platform or a service institution. */
export type Sector = 'manufacturer' | 'technology' | 'energy_service' | 'institution';
/** What surrounds a place. */
export type Setting = 'park' | 'industry' | 'town' | 'inner_city';
type Weights<Item> = readonly (readonly [Item, number])[];

/** A measure under which such projects apply once they have reached a stage, and the share of them that do. */
export type MeasurePlan = { measure: string; from: PhysicalStage; share: number };

export type KindProfile = {
  scenarios: Weights<Scenario>;
  role: EcosystemRole;
  siteTypes: Weights<SiteType>;
  sectors: Weights<Sector>;
  pilot: Weights<PilotFlag>;
  /** How often such a project stands in a setting, relative to its route's own weight. */
  settings: Record<Setting, number>;
  /** `user`: the route's whole user-side band; `trial`: its lower part; `station`: its grid-side band; `charging`: 0.1–2 MW. */
  size: 'user' | 'trial' | 'station' | 'charging';
  /** Planned days from the start of each stage of the physical track to the start of the next, from filing to operation. */
  pace: readonly [number, number, number, number, number, number];
  plans: readonly MeasurePlan[];
};

export const KIND_PROFILES: Record<ProjectKind, KindProfile> = {
  plant_storage: {
    scenarios: [['user_side', 1]],
    role: 'application',
    siteTypes: [
      ['industrial_plant', 70],
      ['industrial_park', 30],
    ],
    sectors: [['manufacturer', 1]],
    pilot: [
      ['no', 80],
      ['yes', 15],
      ['unknown', 5],
    ],
    settings: { park: 0.7, industry: 1.3, town: 0.8, inner_city: 0.05 },
    size: 'user',
    pace: [30, 80, 160, 40, 50, 30],
    plans: [
      { measure: 'III-2', from: 'grid_connected', share: 0.92 },
      { measure: 'II-4', from: 'commissioning', share: 0.1 },
      { measure: 'IV-2a', from: 'construction', share: 0.06 },
    ],
  },
  site_storage: {
    scenarios: [
      ['user_side', 70],
      ['backup', 20],
      ['load_regulation', 10],
    ],
    role: 'application',
    siteTypes: [
      ['logistics_park', 30],
      ['data_centre', 30],
      ['commercial', 20],
      ['public_institution', 15],
      ['other', 5],
    ],
    sectors: [
      ['energy_service', 80],
      ['institution', 20],
    ],
    pilot: [
      ['no', 58],
      ['yes', 35],
      ['unknown', 7],
    ],
    settings: { park: 0.5, industry: 1, town: 1.3, inner_city: 3 },
    size: 'user',
    pace: [30, 80, 150, 40, 50, 30],
    plans: [
      { measure: 'III-3', from: 'commissioning', share: 0.25 },
      { measure: 'III-4', from: 'acceptance', share: 0.2 },
      { measure: 'IV-2b', from: 'construction', share: 0.06 },
    ],
  },
  charging: {
    scenarios: [
      ['pv_storage_charging_inspection', 40],
      ['pv_storage_charging_swapping', 20],
      ['v2g', 40],
    ],
    role: 'application',
    siteTypes: [
      ['charging_station', 88],
      ['commercial', 7],
      ['logistics_park', 5],
    ],
    sectors: [['energy_service', 1]],
    pilot: [
      ['no', 88],
      ['yes', 8],
      ['unknown', 4],
    ],
    settings: { park: 0.5, industry: 0.8, town: 1.6, inner_city: 3 },
    size: 'charging',
    pace: [20, 55, 110, 30, 40, 25],
    plans: [
      { measure: 'III-5', from: 'commissioning', share: 0.16 },
      { measure: 'III-4', from: 'acceptance', share: 0.2 },
      { measure: 'IV-2a', from: 'design', share: 0.2 },
      { measure: 'IV-2b', from: 'construction', share: 0.1 },
    ],
  },
  grid_station: {
    scenarios: [
      ['grid_side', 75],
      ['load_regulation', 25],
    ],
    role: 'application',
    siteTypes: [
      ['substation', 85],
      ['other', 15],
    ],
    sectors: [['energy_service', 1]],
    pilot: [['no', 1]],
    settings: { park: 0.3, industry: 1, town: 1.2, inner_city: 0 },
    size: 'station',
    pace: [45, 120, 250, 60, 70, 35],
    plans: [
      { measure: 'III-4', from: 'grid_connected', share: 0.35 },
      { measure: 'II-3b', from: 'construction', share: 0.3 },
    ],
  },
  source_station: {
    scenarios: [['source_side', 1]],
    role: 'application',
    siteTypes: [['power_plant', 1]],
    sectors: [['energy_service', 1]],
    pilot: [['no', 1]],
    settings: { park: 0.05, industry: 0.7, town: 1.5, inner_city: 0 },
    size: 'station',
    pace: [45, 120, 250, 60, 70, 35],
    plans: [
      { measure: 'III-3', from: 'commissioning', share: 0.2 },
      { measure: 'III-4', from: 'operating', share: 0.2 },
    ],
  },
  trial: {
    scenarios: [
      ['user_side', 75],
      ['load_regulation', 15],
      ['backup', 10],
    ],
    role: 'application',
    siteTypes: [
      ['industrial_plant', 32],
      ['industrial_park', 30],
      ['data_centre', 18],
      ['logistics_park', 20],
    ],
    sectors: [
      ['technology', 50],
      ['energy_service', 25],
      ['manufacturer', 25],
    ],
    pilot: [
      ['yes', 84],
      ['unknown', 8],
      ['no', 8],
    ],
    settings: { park: 1.6, industry: 1, town: 0.5, inner_city: 0.5 },
    size: 'trial',
    pace: [35, 85, 170, 70, 60, 35],
    plans: [
      { measure: 'III-3', from: 'commissioning', share: 0.85 },
      { measure: 'III-1', from: 'commissioning', share: 0.1 },
    ],
  },
  production: {
    scenarios: [['user_side', 1]],
    role: 'production',
    siteTypes: [
      ['industrial_plant', 65],
      ['industrial_park', 35],
    ],
    sectors: [
      ['manufacturer', 70],
      ['technology', 30],
    ],
    pilot: [
      ['no', 92],
      ['unknown', 8],
    ],
    settings: { park: 2.6, industry: 1.2, town: 0.3, inner_city: 0 },
    size: 'user',
    pace: [45, 120, 310, 75, 80, 35],
    plans: [
      { measure: 'II-3a', from: 'construction', share: 0.52 },
      { measure: 'II-3b', from: 'construction', share: 0.35 },
      { measure: 'II-4', from: 'commissioning', share: 0.5 },
      { measure: 'II-5', from: 'construction', share: 0.5 },
      { measure: 'IV-2c', from: 'design', share: 0.16 },
      { measure: 'II-2', from: 'design', share: 0.18 },
    ],
  },
  research: {
    scenarios: [['user_side', 1]],
    role: 'rnd',
    siteTypes: [
      ['industrial_park', 50],
      ['public_institution', 30],
      ['other', 20],
    ],
    sectors: [
      ['technology', 85],
      ['institution', 15],
    ],
    pilot: [
      ['no', 85],
      ['yes', 10],
      ['unknown', 5],
    ],
    settings: { park: 2.4, industry: 0.6, town: 0.4, inner_city: 1 },
    size: 'trial',
    pace: [40, 95, 190, 90, 70, 35],
    plans: [
      { measure: 'I-1', from: 'construction', share: 0.8 },
      { measure: 'I-2', from: 'commissioning', share: 0.1 },
      { measure: 'IV-1', from: 'commissioning', share: 0.08 },
      { measure: 'IV-2c', from: 'design', share: 0.16 },
      { measure: 'II-2', from: 'design', share: 0.18 },
    ],
  },
};

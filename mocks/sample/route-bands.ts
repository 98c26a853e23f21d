import type { RouteCode } from '../../src/domain/vocabulary.ts';
import type { ProjectKind } from './project-kinds.ts';

export type Band = readonly [number, number];

/** Plausible ratings and costs of a technical route, and how common it is. */
export type RouteBand = {
  /** User side, trials, production sites. */
  powerMW: Band;
  /** Grid and source side. */
  stationMW: Band;
  /** Hours at rated power. */
  hours: Band;
  cost: { per: 'kWh' | 'kW'; yuan: Band };
  efficiencyPct: Band;
  /** null: the figure is not used for this route. */
  cycleLife: Band | null;
  /** Share of the projects in a demonstration park, and of all others. */
  shares: { park: number; elsewhere: number };
  kinds: Partial<Record<ProjectKind, number>>;
};

/** Power of charging, swapping and V2G stations whatever the route. */
export const CHARGING_MW: Band = [0.1, 2];

const perKWh = (low: number, high: number): RouteBand['cost'] => ({ per: 'kWh', yuan: [low, high] });
const perKW = (low: number, high: number): RouteBand['cost'] => ({ per: 'kW', yuan: [low, high] });

export const ROUTE_BANDS: Record<RouteCode, RouteBand> = {
  li_solid: {
    powerMW: [0.1, 2],
    stationMW: [1, 5],
    hours: [2, 2],
    cost: perKWh(2400, 4200),
    efficiencyPct: [86, 92],
    cycleLife: [3000, 8000],
    shares: { park: 8, elsewhere: 3 },
    kinds: { trial: 5, production: 3, research: 4 },
  },
  li_semi_solid: {
    powerMW: [0.1, 5],
    stationMW: [2, 20],
    hours: [2, 2],
    cost: perKWh(1500, 2600),
    efficiencyPct: [85, 91],
    cycleLife: [5000, 9000],
    shares: { park: 8, elsewhere: 7 },
    kinds: { plant_storage: 3, site_storage: 3, charging: 2, trial: 4, production: 2, research: 1 },
  },
  li_lfp: {
    powerMW: [0.2, 10],
    stationMW: [5, 50],
    hours: [2, 2],
    cost: perKWh(1100, 2000),
    efficiencyPct: [84, 90],
    cycleLife: [6000, 10_000],
    shares: { park: 17, elsewhere: 58 },
    kinds: {
      plant_storage: 30,
      site_storage: 12,
      charging: 12,
      grid_station: 4,
      source_station: 2.5,
      production: 8,
    },
  },
  li_other: {
    powerMW: [0.1, 3],
    stationMW: [1, 10],
    hours: [1, 2],
    cost: perKWh(1300, 2400),
    efficiencyPct: [84, 91],
    cycleLife: [3000, 6000],
    shares: { park: 1, elsewhere: 3 },
    kinds: { charging: 5, site_storage: 2, research: 1 },
  },
  flow_v: {
    powerMW: [0.125, 5],
    stationMW: [5, 25],
    hours: [4, 4],
    cost: perKWh(2200, 3800),
    efficiencyPct: [65, 75],
    cycleLife: [12_000, 20_000],
    shares: { park: 13, elsewhere: 14 },
    kinds: { plant_storage: 10, site_storage: 3, grid_station: 2, trial: 5, production: 3, research: 1 },
  },
  flow_fecr: {
    powerMW: [0.25, 4],
    stationMW: [1, 10],
    hours: [4, 6],
    cost: perKWh(2000, 3500),
    efficiencyPct: [62, 72],
    cycleLife: [10_000, 20_000],
    shares: { park: 3, elsewhere: 3 },
    kinds: { plant_storage: 2, grid_station: 1, trial: 4, production: 2, research: 1 },
  },
  flow_znbr: {
    powerMW: [0.05, 1],
    stationMW: [0.5, 5],
    hours: [2, 4],
    cost: perKWh(2200, 3800),
    efficiencyPct: [60, 72],
    cycleLife: [4000, 8000],
    shares: { park: 3, elsewhere: 2 },
    kinds: { site_storage: 2, trial: 4, production: 1, research: 1 },
  },
  flow_zniron: {
    powerMW: [0.1, 2],
    stationMW: [0.5, 5],
    hours: [4, 4],
    cost: perKWh(2000, 3400),
    efficiencyPct: [62, 74],
    cycleLife: [8000, 15_000],
    shares: { park: 3, elsewhere: 2 },
    kinds: { plant_storage: 2, trial: 4, production: 1, research: 1 },
  },
  flow_other: {
    powerMW: [0.05, 0.5],
    stationMW: [0.5, 2],
    hours: [4, 6],
    cost: perKWh(2800, 4800),
    efficiencyPct: [58, 70],
    cycleLife: [5000, 12_000],
    shares: { park: 1, elsewhere: 0 },
    kinds: { trial: 1, research: 3 },
  },
  na_ion: {
    powerMW: [0.1, 5],
    stationMW: [2, 20],
    hours: [2, 2],
    cost: perKWh(1400, 2400),
    efficiencyPct: [80, 88],
    cycleLife: [3000, 6000],
    shares: { park: 7, elsewhere: 7 },
    kinds: {
      plant_storage: 3,
      site_storage: 1,
      charging: 1.5,
      grid_station: 0.5,
      trial: 4,
      production: 2,
      research: 2,
    },
  },
  pb_c: {
    powerMW: [0.1, 3],
    stationMW: [1, 6],
    hours: [3, 5],
    cost: perKWh(900, 1500),
    efficiencyPct: [75, 85],
    cycleLife: [2000, 4000],
    shares: { park: 0, elsewhere: 5 },
    kinds: { plant_storage: 4, site_storage: 4 },
  },
  caes: {
    powerMW: [1, 5],
    stationMW: [5, 20],
    hours: [4, 6],
    cost: perKWh(1600, 2800),
    efficiencyPct: [50, 68],
    cycleLife: null,
    shares: { park: 1, elsewhere: 2 },
    kinds: { grid_station: 1.5, source_station: 1.5, trial: 2 },
  },
  laes: {
    powerMW: [0.5, 2],
    stationMW: [5, 20],
    hours: [3, 6],
    cost: perKWh(2200, 3800),
    efficiencyPct: [45, 58],
    cycleLife: null,
    shares: { park: 1, elsewhere: 0 },
    kinds: { research: 3, trial: 2 },
  },
  co2: {
    powerMW: [0.5, 2],
    stationMW: [5, 20],
    hours: [4, 8],
    cost: perKWh(1800, 3000),
    efficiencyPct: [55, 70],
    cycleLife: null,
    shares: { park: 0, elsewhere: 1 },
    kinds: { research: 1, trial: 2 },
  },
  flywheel: {
    powerMW: [0.5, 5],
    stationMW: [5, 20],
    hours: [0.05, 0.25],
    cost: perKW(2500, 6000),
    efficiencyPct: [85, 93],
    cycleLife: [100_000, 1_000_000],
    shares: { park: 2, elsewhere: 4 },
    kinds: { site_storage: 2, grid_station: 1, trial: 3, production: 0.5, research: 1 },
  },
  supercap: {
    powerMW: [0.2, 3],
    stationMW: [1, 10],
    hours: [0.02, 0.1],
    cost: perKW(800, 2000),
    efficiencyPct: [90, 95],
    cycleLife: [500_000, 1_000_000],
    shares: { park: 1, elsewhere: 2 },
    kinds: { site_storage: 3, charging: 2, trial: 2 },
  },
  gravity: {
    powerMW: [0.5, 2],
    stationMW: [5, 25],
    hours: [2, 6],
    cost: perKWh(2500, 4500),
    efficiencyPct: [65, 82],
    cycleLife: null,
    shares: { park: 0, elsewhere: 1 },
    kinds: { research: 1, trial: 2 },
  },
  heat_salt: {
    powerMW: [1, 8],
    stationMW: [5, 20],
    hours: [4, 8],
    cost: perKWh(250, 550),
    efficiencyPct: [88, 95],
    cycleLife: null,
    shares: { park: 1, elsewhere: 4 },
    kinds: { plant_storage: 2, source_station: 3, trial: 1 },
  },
  heat_other: {
    powerMW: [0.5, 5],
    stationMW: [5, 20],
    hours: [4, 8],
    cost: perKWh(150, 450),
    efficiencyPct: [85, 95],
    cycleLife: null,
    shares: { park: 1, elsewhere: 4 },
    kinds: { plant_storage: 3, site_storage: 2 },
  },
  h2: {
    powerMW: [0.1, 2],
    stationMW: [1, 10],
    hours: [4, 10],
    cost: perKWh(2500, 6000),
    efficiencyPct: [30, 42],
    cycleLife: null,
    shares: { park: 3, elsewhere: 2 },
    kinds: { source_station: 1, trial: 3, research: 3 },
  },
  hybrid: {
    powerMW: [0.5, 6],
    stationMW: [5, 40],
    hours: [1, 3],
    cost: perKWh(1500, 3000),
    efficiencyPct: [80, 88],
    cycleLife: [5000, 9000],
    shares: { park: 2, elsewhere: 7 },
    kinds: { plant_storage: 3, site_storage: 2, grid_station: 3, trial: 1 },
  },
};

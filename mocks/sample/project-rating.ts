import type { ProjectRecord } from '../../src/contract/record.ts';
import type { RouteCode } from '../../src/domain/vocabulary.ts';
import type { KindProfile } from './project-kinds.ts';
import { type Band, CHARGING_MW, ROUTE_BANDS } from './route-bands.ts';
import type { Random } from './seeded-random.ts';

type Rating = Pick<ProjectRecord, 'powerMW' | 'capacityMWh' | 'roundTripEfficiencyPct' | 'cycleLife'> & {
  investmentYuan: number;
};

/** The power that a kind of project has on a route, MW. */
function powerBand(route: RouteCode, size: KindProfile['size']): Band {
  const { powerMW, stationMW } = ROUTE_BANDS[route];
  const [low, high] = powerMW;
  switch (size) {
    case 'station':
      return stationMW;
    case 'charging':
      return [Math.max(low, CHARGING_MW[0]), Math.min(high, CHARGING_MW[1])];
    case 'trial':
      return [low, low * (high / low) ** 0.8];
    case 'user':
      return powerMW;
    default:
      return size satisfies never;
  }
}

/** Ratings come in steps: 0.125 MW, 2.25 MW, 30 MW. */
function inSteps(powerMW: number, [low, high]: Band): number {
  let step = 1;
  if (powerMW < 0.5) step = 0.025;
  else if (powerMW < 2) step = 0.05;
  else if (powerMW < 10) step = 0.25;
  const stepped = Math.round(powerMW / step) * step;
  return Number(Math.min(high, Math.max(low, stepped)).toFixed(3));
}

function hoursOf([low, high]: Band, random: Random): number {
  if (high < 1) return random.between(low, high);
  return low + 0.5 * random.whole(0, Math.round((high - low) * 2));
}

/** Ratings and investment within the route's bands; a few figures are not on record. */
export function projectRating(route: RouteCode, size: KindProfile['size'], random: Random): Rating {
  const { hours, cost, efficiencyPct, cycleLife } = ROUTE_BANDS[route];
  const band = powerBand(route, size);
  const powerMW = inSteps(random.logBetween(...band), band);
  const capacityMWh = Number((powerMW * hoursOf(hours, random)).toFixed(3));
  // The mean of two draws: most projects cost about the middle of the band.
  const unitYuan = (random.between(...cost.yuan) + random.between(...cost.yuan)) / 2;
  const units = cost.per === 'kWh' ? capacityMWh * 1000 : powerMW * 1000;
  const efficiency = Math.round(random.between(...efficiencyPct) * 10) / 10;
  const life = cycleLife === null ? null : Math.round(random.between(...cycleLife) / 100) * 100;
  const isRecorded = (share: number): boolean => !random.chance(1 - share);
  return {
    powerMW: isRecorded(0.985) ? powerMW : null,
    capacityMWh: isRecorded(0.98) ? capacityMWh : null,
    roundTripEfficiencyPct: isRecorded(0.92) ? efficiency : null,
    cycleLife: isRecorded(0.88) ? life : null,
    investmentYuan: units * unitYuan,
  };
}

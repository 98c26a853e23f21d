import type { RouteCode } from '../domain/vocabulary.ts';

/** Routes without a hue of their own take their neighbour's in the family; labels tell them apart. */
const neighbour: Partial<Record<RouteCode, RouteCode>> = {
  li_other: 'li_lfp',
  flow_other: 'flow_zniron',
  laes: 'caes',
  co2: 'caes',
  supercap: 'flywheel',
  gravity: 'flywheel',
  heat_other: 'heat_salt',
};

/** The route's colour as a reference to its token: `var(--flow_v)`. */
export function routeColour(route: RouteCode): string {
  return `var(--${neighbour[route] ?? route})`;
}

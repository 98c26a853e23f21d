import { bilingual } from './record.ts';
import { z } from './schema-kit.ts';

/** Reference systems of tiles: as the layer's publisher declares it. */
const TILE_CRS_CODES = ['WGS84', 'GCJ02'] as const;

/**
 * A background that an operator opted in to: tiles of the Web Mercator grid whose coordinates are of the declared
 * reference system. `{x}`, `{y}`, `{z}` and, with `subdomains`, `{s}` stand in `url`.
 */
export const tileLayer = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  name: bilingual,
  url: z.string().min(1).max(2_000),
  subdomains: z.array(z.string().min(1).max(32)).max(16),
  crs: z.enum(TILE_CRS_CODES),
  minZoom: z.int().min(0).max(22),
  maxZoom: z.int().min(0).max(22),
  attribution: bilingual,
  /** 审图号, shown on the map; null: the operator has not given one. */
  approvalNumber: z.string().min(1).max(100).nullable(),
});

/** `GET /api/tile-layers`: empty unless the operator configured some. */
export const tileLayers = z.strictObject({ layers: z.array(tileLayer) });

export type TileLayer = z.infer<typeof tileLayer>;

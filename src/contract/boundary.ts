import { z } from './schema-kit.ts';
import { bilingual } from './record.ts';

const point = z.tuple([z.number(), z.number()]);
const line = z.array(point);

/** GeoJSON files of `data/boundaries`, WGS84. Geometry rules (closed, in range) are judged by the domain. */
export const ringFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.object({
          id: z.string(),
          ref: z.string(),
          name: bilingual,
          crs: z.literal('WGS84'),
          uncertaintyM: z.number(),
          attribution: z.string(),
        }),
        geometry: z.object({ type: z.literal('Polygon'), coordinates: z.array(line).min(1) }),
      }),
    )
    .length(1),
});

export const ringRoadsFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.object({
        id: z.string(),
        ring: z.int(),
        name: bilingual,
        crs: z.literal('WGS84'),
        attribution: z.string(),
      }),
      geometry: z.object({ type: z.literal('LineString'), coordinates: line.min(2) }),
    }),
  ),
});

export const districtsFile = z.object({
  type: z.literal('FeatureCollection'),
  about: z.object({ attribution: z.string().min(1) }),
  features: z
    .array(
      z.object({
        properties: z.object({
          adcode: z.int().min(100000).max(999999),
          name: z.string(),
          name_en: z.string(),
          label: point,
        }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Polygon'), coordinates: z.array(line).min(1) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line).min(1)).min(1) }),
        ]),
      }),
    )
    .min(1),
});

/** `GET /api/boundaries`: what the map draws. Coordinates are WGS84 `[lon, lat]`. */
export const boundaries = z.strictObject({
  version: z.string(),
  ring: z.strictObject({ name: bilingual, polygon: z.array(line), attribution: z.string() }),
  ringRoads: z.array(z.strictObject({ id: z.string(), name: bilingual, line })),
  districts: z.array(
    z.strictObject({
      adcode: z.int(),
      name: bilingual,
      label: point,
      polygons: z.array(z.array(line)),
    }),
  ),
  attributions: z.array(z.string()),
});

export type Boundaries = z.infer<typeof boundaries>;

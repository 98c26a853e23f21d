import type { z } from 'zod';
import type { Boundaries, districtsFile, ringFile, ringRoadsFile } from '../contract/boundary.ts';
import { type BoundarySet, buildBoundarySet } from '../domain/siting/boundary-set.ts';

/** The three boundary files as parsed; their geometry is judged when the book is made. */
export type BoundaryFiles = {
  ring: z.infer<typeof ringFile>;
  ringRoads: z.infer<typeof ringRoadsFile>;
  districts: z.infer<typeof districtsFile>;
};

/** What the rules test against, and what the map draws. */
export type BoundaryBook = { set: BoundarySet; answer: Boundaries };

/**
 * Both forms of one version of the boundaries.
 * @throws BoundaryError naming the record and the rule when a ring is not closed, crosses itself or leaves the globe
 */
export function boundaryBook(files: BoundaryFiles, version: string): BoundaryBook {
  const [ring] = files.ring.features;
  if (ring === undefined) throw new RangeError('the ring file holds no feature');
  const districts = files.districts.features.map(({ properties, geometry }) => ({
    properties,
    polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }));
  return {
    set: buildBoundarySet(
      ring.geometry.coordinates,
      districts.map(({ properties: { adcode, name }, polygons }) => ({ adcode, name, polygons })),
      ring.properties.uncertaintyM,
    ),
    answer: {
      version,
      ring: {
        name: ring.properties.name,
        polygon: ring.geometry.coordinates,
        attribution: ring.properties.attribution,
      },
      ringRoads: files.ringRoads.features.map(({ properties: { id, name }, geometry }) => ({
        id,
        name,
        line: geometry.coordinates,
      })),
      districts: districts.map(({ properties: { adcode, name, name_en, label }, polygons }) => ({
        adcode,
        name: { zh: name, en: name_en },
        label,
        polygons,
      })),
      attributions: [
        ...new Set([
          ...[ring, ...files.ringRoads.features].map(({ properties }) => properties.attribution),
          files.districts.about.attribution,
        ]),
      ],
    },
  };
}

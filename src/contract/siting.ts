import { z } from './schema-kit.ts';
import { CRS_CODES, SITING_VERDICTS } from '../domain/vocabulary.ts';

const MAX_POINTS_PER_CHECK = 10_000;

/** A point as recorded; null means missing and is answered with `unknown`. */
const sitingPoint = z.strictObject({
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  crs: z.enum(CRS_CODES).nullable(),
  precisionM: z.number().min(0).max(1_000_000).nullable(),
});

export const sitingRequest = z.array(sitingPoint).min(1).max(MAX_POINTS_PER_CHECK);

/** As the boundary file names it; other languages come with `GET /api/boundaries`. */
export const districtName = z.strictObject({ adcode: z.int(), name: z.string() });

const sitingResult = z.strictObject({
  verdict: z.enum(SITING_VERDICTS),
  /** Signed geodesic metres to the ring, negative inside; null without a position. */
  distanceM: z.number().nullable(),
  district: districtName.nullable(),
});

export const sitingResponse = z.array(sitingResult);

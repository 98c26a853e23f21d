import { z } from '../../contract/schema-kit.ts';
import { type AreaRule, areaIssues } from '../../domain/siting/area-check.ts';
import type { Area } from '../../domain/siting/area-figures.ts';

/** Larger files are surveys or whole atlases, not the area of a park. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** As the contract has it. */
export const MAX_POINTS = 2_000;
export const MAX_RINGS = 20;
export const MAX_POLYGONS = 20;
/** More of one file are not listed. */
const MAX_ISSUES = 50;

type FileRule = 'not_utf8' | 'gb18030' | 'too_large' | 'empty' | 'not_json' | 'not_geojson' | 'no_features';
type ShapeRule =
  | 'not_a_feature'
  | 'no_geometry'
  | 'not_a_polygon'
  | 'bad_coordinates'
  | 'bad_position'
  | 'too_many_points'
  | 'too_many_rings'
  | 'too_many_polygons';

export type GeojsonRule = FileRule | ShapeRule | AreaRule;

/** What is wrong and where, all counted from 0; null where it concerns the whole. */
export type GeojsonIssue = {
  rule: GeojsonRule;
  feature: number | null;
  polygon: number | null;
  ring: number | null;
  vertex: number | null;
  /** What stands there instead, or where a crossing lies; '' where there is nothing to add. */
  detail: string;
};

/** One feature that is an area: closed outlines in the file's own CRS. */
export type ReadFeature = {
  index: number;
  /** The `name` property or its like; null without. */
  name: string | null;
  polygons: [number, number][][][];
  /** Whether positions carried heights, which areas have not. */
  hasHeights: boolean;
};

export type GeojsonReading =
  | {
      state: 'read';
      features: ReadFeature[];
      /** Features that cannot be taken, each with its first fault. */
      issues: GeojsonIssue[];
      /** The `crs` member of before RFC 7946, as it stands in the file; null without. */
      crsMember: string | null;
    }
  | { state: 'refused'; issues: GeojsonIssue[] };

const NAME_PROPERTIES = ['name', 'name_zh', 'nameZh', '名称', '园区名称', 'NAME', 'Name', 'title', 'id'];

const feature = z.looseObject({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown().optional(),
});
const collection = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
const geometry = z.looseObject({ type: z.string(), coordinates: z.unknown().optional() });
const position = z.array(z.number()).min(2).max(4);

function issue(rule: GeojsonRule, where: Partial<Omit<GeojsonIssue, 'rule'>> = {}): GeojsonIssue {
  return { rule, feature: null, polygon: null, ring: null, vertex: null, detail: '', ...where };
}

/** The text of a file, or why it cannot be read: UTF-8 alone is taken, since a wrong guess would garble names. */
export function fileText(bytes: Uint8Array): { text: string } | { issue: GeojsonIssue } {
  if (bytes.length > MAX_FILE_BYTES) return { issue: issue('too_large') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { issue: issue(isGb18030(bytes) ? 'gb18030' : 'not_utf8') };
  }
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    // Chinese that decodes into Chinese: other encodings decode into rare or private characters.
    return /[\u4E00-\u9FA5]/.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Where a parser of JSON stopped, as the engine says it. */
function stopOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 120) : '';
}

/** Reads Polygon, MultiPolygon, Feature or FeatureCollection; a feature is taken whole or not at all. */
export function readGeojson(text: string): GeojsonReading {
  const refused = (...issues: GeojsonIssue[]): GeojsonReading => ({ state: 'refused', issues });
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return refused(issue('empty'));
  if (trimmed.length > MAX_FILE_BYTES) return refused(issue('too_large'));
  let json: unknown;
  try {
    json = JSON.parse(trimmed);
  } catch (error) {
    return refused(issue('not_json', { detail: stopOf(error) }));
  }
  const members = featuresOf(json);
  if (members === null) return refused(issue('not_geojson', { detail: typeOf(json) }));
  if (members.length === 0) return refused(issue('no_features'));
  const features: ReadFeature[] = [];
  const issues: GeojsonIssue[] = [];
  for (const [index, member] of members.entries()) {
    const read = readFeature(member, index);
    if ('polygons' in read) features.push(read);
    else issues.push(...read.issues.slice(0, MAX_ISSUES - issues.length));
  }
  if (features.length === 0) return refused(...issues);
  return { state: 'read', features, issues, crsMember: crsOf(json) };
}

function typeOf(json: unknown): string {
  const typed = z.looseObject({ type: z.string() }).safeParse(json);
  return typed.success ? typed.data.type.slice(0, 60) : '';
}

/** The file's features; a bare geometry counts as one without properties. */
function featuresOf(json: unknown): unknown[] | null {
  const many = collection.safeParse(json);
  if (many.success) return many.data.features;
  const type = typeOf(json);
  if (type === 'Feature') return [json];
  const isGeometry = ['Polygon', 'MultiPolygon', 'Point', 'LineString', 'MultiPoint', 'MultiLineString'];
  if (isGeometry.includes(type) || type === 'GeometryCollection')
    return [{ type: 'Feature', properties: null, geometry: json }];
  return null;
}

function crsOf(json: unknown): string | null {
  const named = z.looseObject({ crs: z.unknown() }).safeParse(json);
  if (!named.success || named.data.crs === undefined || named.data.crs === null) return null;
  const ogc = z.looseObject({ properties: z.looseObject({ name: z.string() }) }).safeParse(named.data.crs);
  return (ogc.success ? ogc.data.properties.name : JSON.stringify(named.data.crs)).slice(0, 120);
}

function nameOf(properties: Record<string, unknown> | null | undefined): string | null {
  for (const key of NAME_PROPERTIES) {
    const value = properties?.[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 100);
    if (typeof value === 'number') return String(value);
  }
  return null;
}

function readFeature(member: unknown, index: number): ReadFeature | { issues: GeojsonIssue[] } {
  const broken = (...issues: GeojsonIssue[]) => ({ issues });
  const parsed = feature.safeParse(member);
  if (!parsed.success) return broken(issue('not_a_feature', { feature: index, detail: typeOf(member) }));
  const shape = geometry.safeParse(parsed.data.geometry);
  if (!shape.success) return broken(issue('no_geometry', { feature: index }));
  const { type, coordinates } = shape.data;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    return broken(issue('not_a_polygon', { feature: index, detail: type.slice(0, 60) }));
  }
  const read = readPolygons(type === 'Polygon' ? [coordinates] : coordinates, index);
  if ('issue' in read) return broken(read.issue);
  const faults = areaIssues(read.polygons);
  if (faults.length > 0) {
    return broken(...faults.map((fault) => areaFault(fault, read.polygons, index)));
  }
  return { index, name: nameOf(parsed.data.properties), ...read };
}

function areaFault(
  { rule, polygon, ring, at }: ReturnType<typeof areaIssues>[number],
  polygons: Area,
  feature: number,
): GeojsonIssue {
  const outline = polygons[polygon]?.[ring] ?? [];
  const vertex = at === null ? -1 : outline.findIndex(([lon, lat]) => lon === at[0] && lat === at[1]);
  const detail = at === null ? '' : at.map((degrees) => degrees.toFixed(6)).join(', ');
  return issue(rule, { feature, polygon, ring, vertex: vertex < 0 ? null : vertex, detail });
}

type ReadPolygons = Pick<ReadFeature, 'polygons' | 'hasHeights'>;

function readPolygons(coordinates: unknown, feature: number): ReadPolygons | { issue: GeojsonIssue } {
  if (!Array.isArray(coordinates) || coordinates.length === 0) {
    return { issue: issue('bad_coordinates', { feature }) };
  }
  if (coordinates.length > MAX_POLYGONS) {
    return { issue: issue('too_many_polygons', { feature, detail: String(coordinates.length) }) };
  }
  let hasHeights = false;
  const polygons: [number, number][][][] = [];
  for (const [polygon, rings] of coordinates.entries()) {
    const where = { feature, polygon };
    if (!isList(rings) || rings.length === 0) return { issue: issue('bad_coordinates', where) };
    if (rings.length > MAX_RINGS) {
      return { issue: issue('too_many_rings', { ...where, detail: String(rings.length) }) };
    }
    const outlines: [number, number][][] = [];
    for (const [ring, positions] of rings.entries()) {
      if (!isList(positions)) return { issue: issue('bad_coordinates', { ...where, ring }) };
      if (positions.length > MAX_POINTS) {
        return { issue: issue('too_many_points', { ...where, ring, detail: String(positions.length) }) };
      }
      const outline: [number, number][] = [];
      for (const [vertex, value] of positions.entries()) {
        const read = position.safeParse(value);
        const [lon, lat, height] = read.success ? read.data : [];
        if (lon === undefined || lat === undefined) {
          const detail = (JSON.stringify(value) ?? '').slice(0, 60);
          return { issue: issue('bad_position', { ...where, ring, vertex, detail }) };
        }
        hasHeights ||= height !== undefined;
        outline.push([lon, lat]);
      }
      outlines.push(outline);
    }
    polygons.push(outlines);
  }
  return { polygons, hasHeights };
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

import type { BilingualText } from '../../domain/portfolio-columns.ts';
import type { Area } from '../../domain/siting/area-figures.ts';

export type WrittenArea = {
  id: string;
  name: BilingualText;
  district: BilingualText & { adcode: number };
  /** The recorded outline in WGS84; null refuses: a schematic circle is no surveyed area. */
  outline: Area | null;
  /** Where the outline comes from, in the reader's words. */
  source: string;
  dataDate: string;
  synthetic: boolean;
};

/** Whether a ring runs counter-clockwise, as RFC 7946 has outer rings. */
function runsLeft(ring: Area[number][number]): boolean {
  const [origin] = ring;
  let twice = 0;
  let previous = origin;
  for (const corner of ring) {
    if (previous === undefined || origin === undefined) break;
    twice +=
      (previous[0] - origin[0]) * (corner[1] - origin[1]) -
      (corner[0] - origin[0]) * (previous[1] - origin[1]);
    previous = corner;
  }
  return twice > 0;
}

/** The recorded area as a GeoJSON file (RFC 7946: WGS84, outer rings to the left); null without a recorded outline. */
export function areaGeojson(area: WrittenArea): string | null {
  const { id, name, district, outline, source, dataDate, synthetic } = area;
  if (outline === null) return null;
  const polygons = outline.map((polygon) =>
    polygon.map((ring, index) => (runsLeft(ring) === (index === 0) ? ring : ring.toReversed())),
  );
  const [only] = polygons;
  const geometry =
    polygons.length === 1 && only !== undefined
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: polygons };
  const properties = {
    id,
    name: name.zh,
    name_zh: name.zh,
    name_en: name.en,
    district: district.zh,
    district_en: district.en,
    district_adcode: district.adcode,
    source,
    data_date: dataDate,
    synthetic,
  };
  const file = { type: 'FeatureCollection', features: [{ type: 'Feature', id, properties, geometry }] };
  return `${JSON.stringify(file, null, 1)}\n`;
}

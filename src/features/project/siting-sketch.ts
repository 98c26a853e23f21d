import type { Boundaries } from '../../contract/boundary.ts';

type Position = { lon: number; lat: number };

/** Pixels of a box that holds a site, its nearest ring point and some of the ring; north is up. */
export type SitingSketch = {
  width: number;
  height: number;
  site: { x: number; y: number };
  nearest: { x: number; y: number };
  /** SVG paths; what lies outside the box is left to the clipping. */
  ring: string;
  districts: string[];
  labels: { adcode: number; nameZh: string; nameEn: string; x: number; y: number }[];
  /** A round length and what it measures. */
  scale: { km: number; px: number };
};

/** Metres of a degree of latitude on a sphere of the earth's mean radius; good for a sketch of some kilometres. */
const METRES_PER_DEGREE = 111_195;
/** Half of the least distance that the box shows across, so that the ring is seen as a line and not as a point. */
const LEAST_HALF_M = 1500;
/** Share of the box that the line from site to ring may take. */
const LINE_SHARE = 0.55;
const MARGIN_PX = 28;
const SCALE_KM = [0.2, 0.5, 1, 2, 5, 10, 20, 50];
const WIDEST_SCALE_SHARE = 0.3;

/** The sketch of a site in a box of pixels. */
export function sitingSketch(
  site: Position,
  nearest: Position,
  boundaries: Boundaries,
  width: number,
  height: number,
): SitingSketch {
  const middle = { lon: (site.lon + nearest.lon) / 2, lat: (site.lat + nearest.lat) / 2 };
  const metresEast = METRES_PER_DEGREE * Math.cos((middle.lat * Math.PI) / 180);
  const spanEastM = Math.max(
    2 * LEAST_HALF_M,
    (Math.abs(site.lon - nearest.lon) * metresEast) / LINE_SHARE,
    (((Math.abs(site.lat - nearest.lat) * METRES_PER_DEGREE) / LINE_SHARE) * width) / height,
  );
  const pxPerMetre = width / spanEastM;
  const place = (lon: number, lat: number): { x: number; y: number } => ({
    x: width / 2 + (lon - middle.lon) * metresEast * pxPerMetre,
    y: height / 2 - (lat - middle.lat) * METRES_PER_DEGREE * pxPerMetre,
  });
  const path = (outlines: readonly (readonly (readonly [number, number])[])[]): string =>
    outlines
      .map((outline) => {
        const points = outline.map(([lon, lat]) => {
          const { x, y } = place(lon, lat);
          return `${x.toFixed(1)} ${y.toFixed(1)}`;
        });
        return `M${points.join('L')}Z`;
      })
      .join('');
  const isInBox = ({ x, y }: { x: number; y: number }): boolean =>
    x > MARGIN_PX && x < width - MARGIN_PX && y > MARGIN_PX && y < height - MARGIN_PX;
  const widestKm = (width * WIDEST_SCALE_SHARE) / pxPerMetre / 1000;
  const km = SCALE_KM.findLast((each) => each <= widestKm) ?? SCALE_KM[0] ?? 1;
  return {
    width,
    height,
    site: place(site.lon, site.lat),
    nearest: place(nearest.lon, nearest.lat),
    ring: path(boundaries.ring.polygon),
    districts: boundaries.districts.map(({ polygons }) => path(polygons.flat())),
    labels: boundaries.districts
      .map(({ adcode, name, label: [lon, lat] }) => ({
        adcode,
        nameZh: name.zh,
        nameEn: name.en,
        ...place(lon, lat),
      }))
      .filter(isInBox),
    scale: { km, px: km * 1000 * pxPerMetre },
  };
}

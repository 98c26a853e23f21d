import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import type {
  CapVerdict,
  Light,
  PhysicalStage,
  PilotFlag,
  RouteCode,
  SiteType,
  SitingVerdict,
} from '../../domain/vocabulary.ts';

/** One site with what the map and the list say of it; null is not recorded. */
export type SiteRow = {
  id: string;
  projectRow: number;
  projectId: string;
  projectCode: string;
  projectNameZh: string;
  projectNameEn: string;
  districtNameZh: string;
  districtNameEn: string;
  siteType: SiteType;
  /** WGS84; null without coordinates or without a coordinate system. */
  lon: number | null;
  lat: number | null;
  precisionM: number | null;
  siting: SitingVerdict;
  /** Signed metres to the ring, negative inside. */
  distanceM: number | null;
  /** The rest is the project's. Its capacity is not divided among its sites. */
  siteCount: number;
  capacityMWh: number | null;
  pilot: PilotFlag;
  route: RouteCode;
  stage: PhysicalStage;
  light: Light;
  /** The most urgent of its awards; null before any approval. */
  verdict: CapVerdict | null;
};

function urgentVerdict(
  { awards, awardsOfProject, verdictRank, vocabulary }: Portfolio,
  project: number,
): CapVerdict | null {
  const { start, rows } = awardsOfProject;
  let urgent = MISSING_CODE;
  for (let slot = start[project] ?? 0; slot < (start[project + 1] ?? 0); slot += 1) {
    const code = awards.verdictCode[rows[slot] ?? NO_ROW] ?? MISSING_CODE;
    if (code === MISSING_CODE) continue;
    if (urgent === MISSING_CODE || (verdictRank[code] ?? 0) < (verdictRank[urgent] ?? 0)) urgent = code;
  }
  return vocabulary.verdict[urgent] ?? null;
}

/** One row per site in the order of the records; the filter changes none of it (see `shownSites`). */
export function siteRows(portfolio: Portfolio): SiteRow[] {
  const { columns, dictionaries, vocabulary, projects, sitesOfProject } = portfolio;
  const { sites } = columns;
  const verdicts = columns.projects.id.map((_, project) => urgentVerdict(portfolio, project));
  return sites.id.map((id, site) => {
    const project = sites.projectRow[site] ?? 0;
    const district = projects.districtCode[project] ?? MISSING_CODE;
    const capacityMWh = projects.capacityMWh[project] ?? Number.NaN;
    return {
      id,
      projectRow: project,
      projectId: columns.projects.id[project] ?? '',
      projectCode: columns.projects.code[project] ?? '',
      projectNameZh: columns.projects.nameZh[project] ?? '',
      projectNameEn: columns.projects.nameEn[project] ?? '',
      districtNameZh: dictionaries.districtNameZh[district] ?? '',
      districtNameEn: dictionaries.districtNameEn[district] ?? '',
      siteType: vocabulary.siteType[sites.siteTypeCode[site] ?? MISSING_CODE] ?? 'other',
      lon: sites.lon[site] ?? null,
      lat: sites.lat[site] ?? null,
      precisionM: sites.precisionM[site] ?? null,
      siting: vocabulary.siting[sites.sitingCode[site] ?? MISSING_CODE] ?? 'unknown',
      distanceM: sites.distanceM[site] ?? null,
      siteCount: (sitesOfProject.start[project + 1] ?? 0) - (sitesOfProject.start[project] ?? 0),
      capacityMWh: Number.isNaN(capacityMWh) ? null : capacityMWh,
      pilot: vocabulary.pilot[projects.pilotCode[project] ?? MISSING_CODE] ?? 'unknown',
      route: vocabulary.route[projects.routeCode[project] ?? MISSING_CODE] ?? 'hybrid',
      stage: vocabulary.physicalStage[projects.stageCode[project] ?? MISSING_CODE] ?? 'filed',
      light: vocabulary.light[projects.lightCode[project] ?? MISSING_CODE] ?? 'grey',
      verdict: verdicts[project] ?? null,
    };
  });
}

/** 1 per row whose project the filter shows. */
export function shownSites(rows: readonly SiteRow[], selection: Selection): Uint8Array {
  return Uint8Array.from(rows, ({ projectRow }) => selection.projects[projectRow] ?? 0);
}

/** Whether someone has to act on the siting: III-1 asks it of pilots alone, and a project not known to be none may be one. */
export function needsAttention({ siting, pilot }: SiteRow): boolean {
  return siting !== 'outside' && pilot !== 'no';
}

const URGENCY: readonly SitingVerdict[] = ['inside', 'on_the_line', 'unknown', 'outside'];

/** Sites to act on first (inside, on the line, unknown), then by distance to the ring; sites without one last. */
export function bySitingUrgency(a: SiteRow, b: SiteRow): number {
  const acting = Number(needsAttention(b)) - Number(needsAttention(a));
  if (acting !== 0) return acting;
  if (needsAttention(a) && a.siting !== b.siting)
    return URGENCY.indexOf(a.siting) - URGENCY.indexOf(b.siting);
  const distance = Math.abs(a.distanceM ?? Infinity) - Math.abs(b.distanceM ?? Infinity);
  // Infinity - Infinity: both without a distance.
  return Number.isNaN(distance) || distance === 0
    ? a.projectCode.localeCompare(b.projectCode, 'en')
    : distance;
}

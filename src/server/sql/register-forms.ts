import { parkOutline, type ParkRecord } from '../../contract/record.ts';
import {
  CRS_CODES,
  ECOSYSTEM_ROLES,
  ORGANISATION_KINDS,
  OUTPUT_KINDS,
  PARK_TARGET_KINDS,
  PARTNER_SIDES,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITE_TYPES,
  SIZE_CLASSES,
} from '../../domain/vocabulary.ts';
import { codeOf, number, optionalCodeOf, optionalFlag, optionalNumber, text } from './cell.ts';
import { both, type RecordForm } from './record-form.ts';

const centreCrs = codeOf(['WGS84']);
const organisationKind = codeOf(ORGANISATION_KINDS);
const sizeClass = optionalCodeOf(SIZE_CLASSES);
const targetKind = codeOf(PARK_TARGET_KINDS);
const route = codeOf(ROUTES);
const scenario = codeOf(SCENARIOS);
const ecosystemRole = codeOf(ECOSYSTEM_ROLES);
const pilot = codeOf(PILOT_FLAGS);
const physicalStage = codeOf(PHYSICAL_STAGES);
const siteType = codeOf(SITE_TYPES);
const crs = optionalCodeOf(CRS_CODES);
const outlineCrs = codeOf(CRS_CODES);
const partnerSide = codeOf(PARTNER_SIDES);
const outputKind = codeOf(OUTPUT_KINDS);

export const organisationForm: RecordForm<'organisation'> = {
  table: 'organisation',
  columns: ['kind', 'name_zh', 'name_en', 'credit_code', 'size_class', 'manufacturing', 'benchmark'],
  cells: (organisation) => [
    organisation.kind,
    organisation.name.zh,
    organisation.name.en,
    organisation.creditCode,
    organisation.sizeClass,
    organisation.manufacturing,
    organisation.benchmark,
  ],
  record: (id, [kind, zh, en, creditCode, size, manufacturing, benchmark], shared) => ({
    id,
    kind: organisationKind(kind),
    name: both(zh, en),
    creditCode: shared.optionalNear(creditCode),
    sizeClass: sizeClass(size),
    manufacturing: optionalFlag(manufacturing),
    benchmark: optionalFlag(benchmark),
  }),
  parts: [],
};

/** @throws ZodError, SyntaxError when somebody changed the row to what no outline is */
function outlineOf(recordedIn: unknown, polygons: unknown): ParkRecord['outline'] {
  if (recordedIn === null) return null;
  return {
    crs: outlineCrs(recordedIn),
    polygons: parkOutline.shape.polygons.parse(JSON.parse(text(polygons))),
  };
}

export const parkForm: RecordForm<'park'> = {
  table: 'park',
  columns: [
    'name_zh',
    'name_en',
    'district_adcode',
    'centre_lon',
    'centre_lat',
    'centre_crs',
    'radius_m',
    'outline_crs',
    'outline_polygons',
  ],
  cells: ({ name, districtAdcode, centre, radiusM, outline }) => [
    name.zh,
    name.en,
    districtAdcode,
    centre.lon,
    centre.lat,
    centre.crs,
    radiusM,
    outline?.crs ?? null,
    outline === null ? null : JSON.stringify(outline.polygons),
  ],
  record: (id, cells, shared, targets = [], partners = []) => ({
    id,
    name: both(cells[0], cells[1]),
    districtAdcode: number(cells[2]),
    centre: { lon: number(cells[3]), lat: number(cells[4]), crs: centreCrs(cells[5]) },
    radiusM: number(cells[6]),
    outline: outlineOf(cells[7], cells[8]),
    targets: targets.map(([, kind, value, dueOn, sourceZh, sourceEn]) => ({
      kind: targetKind(kind),
      value: number(value),
      dueOn: shared.text(dueOn),
      source: both(sourceZh, sourceEn),
    })),
    partners: partners.map(([, nameZh, nameEn, side, partZh, partEn, sourceZh, sourceEn]) => ({
      name: both(nameZh, nameEn),
      side: partnerSide(side),
      part: both(partZh, partEn),
      source: both(sourceZh, sourceEn),
    })),
  }),
  parts: [
    {
      table: 'park_target',
      owner: 'park_id',
      columns: ['kind', 'value', 'due_on', 'source_zh', 'source_en'],
      cells: ({ targets }) =>
        targets.map(({ kind, value, dueOn, source }) => [kind, value, dueOn, source.zh, source.en]),
    },
    {
      table: 'park_partner',
      owner: 'park_id',
      columns: ['name_zh', 'name_en', 'side', 'part_zh', 'part_en', 'source_zh', 'source_en'],
      cells: ({ partners }) =>
        partners.map(({ name, side, part, source }) => [
          name.zh,
          name.en,
          side,
          part.zh,
          part.en,
          source.zh,
          source.en,
        ]),
    },
  ],
};

export const projectForm: RecordForm<'project'> = {
  table: 'project',
  columns: [
    'code',
    'name_zh',
    'name_en',
    'organisation_id',
    'park_id',
    'district_adcode',
    'route',
    'scenario',
    'ecosystem_role',
    'pilot',
    'power_mw',
    'capacity_mwh',
    'round_trip_efficiency_pct',
    'cycle_life',
    'physical_stage',
  ],
  cells: (project) => [
    project.code,
    project.name.zh,
    project.name.en,
    project.organisationId,
    project.parkId,
    project.districtAdcode,
    project.route,
    project.scenario,
    project.ecosystemRole,
    project.pilot,
    project.powerMW,
    project.capacityMWh,
    project.roundTripEfficiencyPct,
    project.cycleLife,
    project.physicalStage,
  ],
  record: (id, cells, shared, documents = []) => ({
    id,
    code: text(cells[0]),
    name: both(cells[1], cells[2]),
    organisationId: shared.text(cells[3]),
    parkId: shared.optional(cells[4]),
    districtAdcode: number(cells[5]),
    route: route(cells[6]),
    scenario: scenario(cells[7]),
    ecosystemRole: ecosystemRole(cells[8]),
    pilot: pilot(cells[9]),
    powerMW: optionalNumber(cells[10]),
    capacityMWh: optionalNumber(cells[11]),
    roundTripEfficiencyPct: optionalNumber(cells[12]),
    cycleLife: optionalNumber(cells[13]),
    physicalStage: physicalStage(cells[14]),
    documents: documents.map(([, zh, en, url, issuedOn]) => ({
      title: both(zh, en),
      url: text(url),
      issuedOn: shared.optional(issuedOn),
    })),
  }),
  parts: [
    {
      table: 'project_document',
      owner: 'project_id',
      columns: ['title_zh', 'title_en', 'url', 'issued_on'],
      cells: ({ documents }) =>
        documents.map(({ title, url, issuedOn }) => [title.zh, title.en, url, issuedOn]),
    },
  ],
};

export const siteForm: RecordForm<'site'> = {
  table: 'site',
  columns: ['project_id', 'site_type', 'lon', 'lat', 'crs', 'precision_m'],
  cells: (site) => [site.projectId, site.siteType, site.lon, site.lat, site.crs, site.precisionM],
  record: (id, [projectId, type, lon, lat, recordedIn, precisionM], shared) => ({
    id,
    projectId: shared.near(projectId),
    siteType: siteType(type),
    lon: optionalNumber(lon),
    lat: optionalNumber(lat),
    crs: crs(recordedIn),
    precisionM: optionalNumber(precisionM),
  }),
  parts: [],
};

export const outputForm: RecordForm<'output'> = {
  table: 'output',
  columns: [
    'measure',
    'kind',
    'title_zh',
    'title_en',
    'organisation_id',
    'project_id',
    'district_adcode',
    'completed_on',
  ],
  cells: ({ measure, kind, title, organisationId, projectId, districtAdcode, completedOn }) => [
    measure,
    kind,
    title.zh,
    title.en,
    organisationId,
    projectId,
    districtAdcode,
    completedOn,
  ],
  record: (id, cells, shared) => ({
    id,
    measure: shared.text(cells[0]),
    kind: outputKind(cells[1]),
    title: both(cells[2], cells[3]),
    organisationId: shared.optional(cells[4]),
    projectId: shared.optionalNear(cells[5]),
    districtAdcode: optionalNumber(cells[6]),
    completedOn: shared.optional(cells[7]),
  }),
  parts: [],
};

export const districtPolicyForm: RecordForm<'districtPolicy'> = {
  table: 'district_policy',
  columns: ['district_adcode', 'title_zh', 'title_en', 'measure', 'issued_on'],
  cells: ({ districtAdcode, title, measure, issuedOn }) => [
    districtAdcode,
    title.zh,
    title.en,
    measure,
    issuedOn,
  ],
  record: (id, [adcode, zh, en, measure, issuedOn], shared) => ({
    id,
    districtAdcode: number(adcode),
    title: both(zh, en),
    measure: shared.text(measure),
    issuedOn: shared.optional(issuedOn),
  }),
  parts: [],
};

export const noteForm: RecordForm<'note'> = {
  table: 'note',
  columns: ['project_id', 'park_id', 'text', 'author', 'written_at'],
  cells: ({ projectId, parkId, text: words, author, writtenAt }) => [
    projectId,
    parkId,
    words,
    author,
    writtenAt,
  ],
  record: (id, [projectId, parkId, words, author, writtenAt], shared) => ({
    id,
    projectId: shared.optionalNear(projectId),
    parkId: shared.optional(parkId),
    text: text(words),
    author: shared.text(author),
    writtenAt: text(writtenAt),
  }),
  parts: [],
};

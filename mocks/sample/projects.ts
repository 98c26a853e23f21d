import type { ProjectRecord, SiteRecord } from '../../src/contract/record.ts';
import type { BoundarySet } from '../../src/domain/siting/boundary-set.ts';
import { type PhysicalStage, ROUTES, type RouteCode } from '../../src/domain/vocabulary.ts';
import { sampleDocuments } from './documents.ts';
import { evenSequence } from './even-sequence.ts';
import type { SampleOrganisation } from './organisations.ts';
import { ownerRegister } from './owners.ts';
import {
  type Era,
  physicalTimeline,
  reachedStage,
  type StageDates,
  withoutDates,
} from './physical-timeline.ts';
import { type Place, truePoint } from './places.ts';
import { KIND_PROFILES, PROJECT_KINDS, type ProjectKind } from './project-kinds.ts';
import { projectRating } from './project-rating.ts';
import { numbered } from './record-number.ts';
import { ROUTE_BANDS } from './route-bands.ts';
import type { Random } from './seeded-random.ts';
import { siteRecorder } from './sites.ts';

/** A project with what its awards are made from. */
export type SampleProject = {
  record: ProjectRecord;
  kind: ProjectKind;
  era: Era;
  owner: SampleOrganisation;
  timeline: StageDates[];
  /** Whole investment in the facility. */
  investmentYuan: number;
  sites: SiteRecord[];
};

/** Of some projects that have only begun, nobody has entered dates yet. */
const JUST_BEGUN: ReadonlySet<PhysicalStage> = new Set(['filed', 'design']);
const UNDATED_SHARE = 0.08;

function routeDealer(area: 'park' | 'elsewhere'): () => RouteCode {
  return evenSequence(ROUTES.map((route) => [route, ROUTE_BANDS[route].shares[area]] as const));
}

function kindOf(route: RouteCode, place: Place, random: Random): ProjectKind {
  const { kinds } = ROUTE_BANDS[route];
  return random.weighted(
    PROJECT_KINDS.map(
      (kind) => [kind, (kinds[kind] ?? 0) * KIND_PROFILES[kind].settings[place.setting]] as const,
    ),
  );
}

function siteCount(kind: ProjectKind, place: Place, random: Random): number {
  if (place.position === 'at_ring' || place.position === 'beyond_city') return 1;
  if (kind === 'grid_station' || kind === 'source_station') return 1;
  const [two, three] = kind === 'charging' ? [0.25, 0.15] : [0.1, 0.04];
  const draw = random.unit();
  if (draw < three) return 3;
  return draw < three + two ? 2 : 1;
}

/** One project per place, with sites, owner, ratings and physical track. */
export function sampleProjects(
  places: readonly Place[],
  organisations: readonly SampleOrganisation[],
  boundaries: BoundarySet,
  random: Random,
): SampleProject[] {
  const nextRoute = { park: routeDealer('park'), elsewhere: routeDealer('elsewhere') };
  const nextEra = evenSequence<Era>([
    ['current', 196],
    ['before_policy', 4],
  ]);
  const ownerOf = ownerRegister(organisations);
  const recordSite = siteRecorder(random.branch('sites'));
  const documents = random.branch('documents');
  return places.map((place, index) => {
    const number = numbered(index + 1, places.length, 3);
    const id = `P${number}`;
    const own = random.branch(id);
    const route = nextRoute[place.parkId === null ? 'elsewhere' : 'park']();
    const kind = kindOf(route, place, own);
    const profile = KIND_PROFILES[kind];
    const points = Array.from({ length: siteCount(kind, place, own) }, () =>
      truePoint(place, boundaries, own),
    );
    const ofPoint = place.position === 'at_ring' ? (points[0]?.districtAdcode ?? null) : null;
    const districtAdcode = ofPoint ?? place.districtAdcode;
    const era = nextEra();
    const timeline = physicalTimeline(kind, era, own);
    const physicalStage = reachedStage(timeline);
    const hasDates = !JUST_BEGUN.has(physicalStage) || !own.chance(UNDATED_SHARE);
    const { investmentYuan, ...rating } = projectRating(route, profile.size, own);
    const owner = ownerOf(own.weighted(profile.sectors), districtAdcode, own);
    const dated = hasDates ? timeline : withoutDates(timeline);
    return {
      kind,
      era,
      owner,
      timeline: dated,
      investmentYuan,
      record: {
        id,
        code: `SP-${districtAdcode}-${number}`,
        name: { zh: `示例项目 ${number}`, en: `Sample Project ${number}` },
        organisationId: owner.record.id,
        parkId: place.parkId,
        districtAdcode,
        route,
        scenario: own.weighted(profile.scenarios),
        ecosystemRole: profile.role,
        pilot: own.weighted(profile.pilot),
        ...rating,
        physicalStage,
        documents: sampleDocuments(id, dated, documents),
      },
      sites: points.map((point, site) =>
        recordSite(
          { id: `${id}-S${site + 1}`, projectId: id, siteType: own.weighted(profile.siteTypes) },
          point,
        ),
      ),
    };
  });
}

import type { PortfolioRecords } from '../../src/contract/record.ts';
import type { Catalogue } from '../../src/domain/caps/catalogue.ts';
import type { BoundarySet } from '../../src/domain/siting/boundary-set.ts';
import { sampleAwards } from './awards.ts';
import { sampleNotes } from './notes.ts';
import { sampleOrganisations } from './organisations.ts';
import { sampleDistrictPolicies, sampleOutputs } from './outputs.ts';
import { sampleParks } from './parks.ts';
import { physicalMilestones } from './physical-timeline.ts';
import { samplePlaces } from './places.ts';
import { sampleProjects } from './projects.ts';
import { seededRandom } from './seeded-random.ts';
import { DATA_DATE } from './working-day.ts';

/** Seed of the sample that is kept in `data`: one of those that show every case in believable numbers. */
export const SAMPLE_SEED = 769;
export const SAMPLE_PROJECTS = 200;

/**
 * A whole synthetic portfolio: the same arguments always give the same records.
 * @param projects 1 to 100,000
 * @param boundaries where the sites lie: ring and districts
 * @param catalogue whose measures the awards apply under, with ceilings and conditions
 */
export function samplePortfolio(options: {
  projects: number;
  seed: number;
  boundaries: BoundarySet;
  catalogue: Catalogue;
}): PortfolioRecords {
  const { boundaries, catalogue } = options;
  const random = seededRandom(String(options.seed));
  const places = samplePlaces(options.projects, random.branch('places'));
  const homes = places.map(({ districtAdcode }) => districtAdcode);
  const organisations = sampleOrganisations(options.projects, homes, random.branch('organisations'));
  const projects = sampleProjects(places, organisations, boundaries, random.branch('projects'));
  const entries = sampleAwards(projects, organisations, catalogue, random.branch('awards'));
  const districtPolicies = sampleDistrictPolicies();
  const parks = sampleParks(options.projects, boundaries, random.branch('parks'));
  const projectRecords = projects.map(({ record }) => record);
  return {
    dataDate: DATA_DATE,
    synthetic: true,
    organisations: organisations.map(({ record }) => record),
    parks,
    projects: projectRecords,
    sites: projects.flatMap(({ sites }) => sites),
    milestones: [
      ...projects.flatMap(({ record, timeline }) => physicalMilestones(record.id, timeline)),
      ...entries.flatMap(({ milestones }) => milestones),
    ],
    awards: entries.map(({ award }) => award),
    disbursements: entries.flatMap(({ disbursements }) => disbursements),
    clawbacks: entries.flatMap(({ clawbacks }) => clawbacks),
    outputs: sampleOutputs(projects, organisations, districtPolicies, random.branch('outputs')),
    districtPolicies,
    notes: sampleNotes(projectRecords, parks, random.branch('notes')),
  };
}

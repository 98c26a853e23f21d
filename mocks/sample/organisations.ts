import type { OrganisationRecord } from '../../src/contract/record.ts';
import { evenSequence } from './even-sequence.ts';
import type { Sector } from './project-kinds.ts';
import { numbered } from './record-number.ts';
import type { Random } from './seeded-random.ts';

export type SampleOrganisation = {
  record: OrganisationRecord;
  sector: Sector | 'district_office';
  /** The district it is at home in. */
  districtAdcode: number;
};

/** Organisations for 200 projects: 60. */
const PER_200 = { enterprises: 47, institutions: 10, offices: 3 };

const SECTOR_WEIGHTS: readonly (readonly [Sector, number])[] = [
  ['manufacturer', 24],
  ['technology', 11],
  ['energy_service', 12],
];

function enterpriseFacts(
  sector: Sector,
  random: Random,
): Pick<OrganisationRecord, 'sizeClass' | 'manufacturing' | 'benchmark'> {
  const sizeClass = random.weighted([
    ['large' as const, 18],
    ['medium' as const, 34],
    ['small' as const, 36],
    ['micro' as const, 7],
    [null, 5],
  ]);
  const manufacturing = sector === 'technology' ? random.chance(0.5) : sector === 'manufacturer';
  const benchmarkShare = sizeClass === 'large' ? 0.45 : 0.1;
  return {
    sizeClass,
    // Not every register says whether an enterprise manufactures, or whether it counts as a benchmark.
    manufacturing: random.chance(0.05) ? null : manufacturing,
    benchmark: random.chance(0.06) ? null : random.chance(benchmarkShare),
  };
}

function makers(count: number, random: Random, homes: () => number): SampleOrganisation[] {
  const nextSector = evenSequence(SECTOR_WEIGHTS);
  return Array.from({ length: count }, (_, index) => {
    const sector = nextSector();
    const number = numbered(index + 1, count, 2);
    return {
      sector,
      districtAdcode: homes(),
      record: {
        id: `E${number}`,
        kind: 'enterprise',
        name: { zh: `示例企业 ${number}`, en: `Sample Enterprise ${number}` },
        creditCode: null,
        ...enterpriseFacts(sector, random),
      },
    };
  });
}

function others(count: number, kind: 'institution' | 'district', homes: () => number): SampleOrganisation[] {
  const words =
    kind === 'institution'
      ? ['N', '示例机构', 'Sample Institution']
      : ['G', '示例区级部门', 'Sample District Office'];
  return Array.from({ length: count }, (_, index) => {
    const number = numbered(index + 1, count, 2);
    return {
      sector: kind === 'institution' ? 'institution' : 'district_office',
      districtAdcode: homes(),
      record: {
        id: `${words[0]}${number}`,
        kind,
        name: { zh: `${words[1]} ${number}`, en: `${words[2]} ${number}` },
        creditCode: null,
        sizeClass: null,
        manufacturing: kind === 'institution' ? false : null,
        benchmark: null,
      },
    };
  });
}

/**
 * Enterprises, institutions and district offices, at least one of each, at home in the districts of the
 * projects. None has a credit code: an invented one might be somebody's.
 */
export function sampleOrganisations(
  projectCount: number,
  districts: readonly number[],
  random: Random,
): SampleOrganisation[] {
  const scaled = (per200: number): number => Math.max(1, Math.round((per200 * projectCount) / 200));
  const homes = (): number => random.pick(districts);
  return [
    ...makers(scaled(PER_200.enterprises), random.branch('enterprises'), homes),
    ...others(scaled(PER_200.institutions), 'institution', homes),
    ...others(scaled(PER_200.offices), 'district', homes),
  ];
}

import type {
  AwardRecord,
  MilestoneRecord,
  PortfolioRecords,
  ProjectRecord,
} from '../../src/contract/record.ts';

const both = (text: string) => ({ zh: text, en: text });

export const project = (id: string, more: Partial<ProjectRecord> = {}): ProjectRecord => ({
  id,
  code: `BJ-${id}`,
  name: both(`project ${id}`),
  organisationId: 'E1',
  parkId: 'K1',
  districtAdcode: 110114,
  route: 'flow_v',
  scenario: 'user_side',
  ecosystemRole: 'application',
  pilot: 'yes',
  powerMW: 5,
  capacityMWh: 20,
  roundTripEfficiencyPct: null,
  cycleLife: null,
  physicalStage: 'construction',
  documents: [],
  ...more,
});

export const award = (id: string, more: Partial<AwardRecord> = {}): AwardRecord => ({
  id,
  projectId: 'P1',
  organisationId: 'E1',
  measure: 'III-3',
  fundingStage: 'approved',
  appliedFen: 800_000_000,
  approvedFen: 600_000_000,
  appliedOn: '2024-01-10',
  approvedOn: '2024-06-30',
  supportYear: null,
  days: null,
  baseRef: null,
  basesFen: { small_batch_test_investment: 2_000_000_000 },
  conditions: [],
  ...more,
});

export const milestone = (id: string, more: Partial<MilestoneRecord> = {}): MilestoneRecord => ({
  id,
  projectId: 'P1',
  awardId: null,
  track: 'physical',
  stage: 'design',
  plannedOn: '2024-03-01',
  forecastOn: null,
  actualOn: '2024-03-05',
  ...more,
});

/** A square of so many thousandths of a degree around a point, closed. */
export const square = (lon: number, lat: number, thousandths: number): [number, number][] => {
  const [west, south] = [Math.round(lon * 1000) - thousandths, Math.round(lat * 1000) - thousandths];
  const [east, north] = [west + 2 * thousandths, south + 2 * thousandths];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return corners.map(([x = 0, y = 0]) => [x / 1000, y / 1000]);
};

/**
 * Three projects of two recipients: A1 stands at its cap (30 % of 20 M), A2 exceeds its own, A3 lacks its
 * base, A4 is applied for only and has no verdict, A5 has no recipient on record.
 */
export function smallPortfolio(): PortfolioRecords {
  return {
    dataDate: '2024-12-31',
    synthetic: true,
    organisations: [
      {
        id: 'E1',
        kind: 'enterprise',
        name: both('first recipient'),
        creditCode: null,
        sizeClass: 'medium',
        manufacturing: true,
        benchmark: null,
      },
      {
        id: 'E2',
        kind: 'enterprise',
        name: both('second recipient'),
        creditCode: null,
        sizeClass: null,
        manufacturing: null,
        benchmark: null,
      },
    ],
    parks: [
      {
        id: 'K1',
        name: both('park'),
        districtAdcode: 110114,
        centre: { lon: 116.4701, lat: 40.1147, crs: 'WGS84' },
        radiusM: 900,
        outline: {
          crs: 'GCJ02',
          polygons: [[square(116.47, 40.115, 9), square(116.47, 40.115, 2)], [square(116.5, 40.15, 3)]],
        },
        targets: [{ kind: 'capacity_mwh', value: 100, dueOn: '2025-12-31', source: both('plan') }],
        partners: [
          {
            name: both('central enterprise'),
            side: 'central',
            part: both('builds'),
            source: both('agreement'),
          },
          {
            name: both('municipal enterprise'),
            side: 'local',
            part: both('lets'),
            source: both('agreement'),
          },
        ],
      },
    ],
    projects: [
      project('P1', {
        documents: [
          {
            title: both('filing notice'),
            url: 'https://documents.example/P1?page=1',
            issuedOn: '2024-01-05',
          },
          { title: both('permit'), url: 'http://intranet/permit', issuedOn: null },
        ],
      }),
      project('P2', { organisationId: 'E2', parkId: null, pilot: 'no', route: 'li_lfp', powerMW: null }),
      project('P3', { districtAdcode: 110111, capacityMWh: 0, physicalStage: 'filed' }),
    ],
    sites: [
      {
        id: 'S1',
        projectId: 'P1',
        siteType: 'industrial_plant',
        lon: 116.4701,
        lat: 40.1147,
        crs: 'WGS84',
        precisionM: 50,
      },
      {
        id: 'S2',
        projectId: 'P2',
        siteType: 'other',
        lon: 116.3975,
        lat: 39.9087,
        crs: 'GCJ02',
        precisionM: 50,
      },
      {
        id: 'S3',
        projectId: 'P3',
        siteType: 'data_centre',
        lon: 116.17,
        lat: 39.72,
        crs: null,
        precisionM: null,
      },
    ],
    milestones: [
      milestone('M1'),
      milestone('M2', { stage: 'grid_connected', plannedOn: '2024-10-01', actualOn: null }),
      milestone('M3', {
        track: 'funding',
        awardId: 'A1',
        stage: 'approved',
        plannedOn: null,
        actualOn: '2024-06-30',
      }),
    ],
    awards: [
      award('A1'),
      award('A2', { projectId: 'P2', organisationId: 'E2', approvedFen: 700_000_000 }),
      award('A3', { projectId: 'P3', measure: 'III-2', basesFen: {}, approvedFen: 100_000_000 }),
      award('A4', { projectId: 'P3', fundingStage: 'applied', approvedFen: null, approvedOn: null }),
      award('A5', {
        projectId: 'P2',
        organisationId: null,
        measure: 'I-1',
        fundingStage: 'disbursed',
        basesFen: {},
        approvedFen: 900_000_000,
      }),
    ],
    disbursements: [{ id: 'D1', awardId: 'A5', amountFen: 300_000_000, paidOn: '2024-09-01' }],
    clawbacks: [
      { id: 'C1', awardId: 'A5', amountFen: 10_000_000, decidedOn: '2024-11-01', reason: both('returned') },
    ],
    outputs: [
      {
        id: 'O1',
        measure: 'I-2',
        kind: 'platform',
        title: both('test platform'),
        organisationId: 'E2',
        projectId: null,
        districtAdcode: 110114,
        completedOn: '2024-05-01',
      },
    ],
    districtPolicies: [
      { id: 'Q1', districtAdcode: 110114, title: both('district policy'), measure: 'II-1', issuedOn: null },
    ],
    notes: [
      {
        id: 'N1',
        projectId: 'P1',
        parkId: null,
        text: 'waits for the grid',
        author: 'Sample Officer',
        writtenAt: '2024-05-01T02:00:00.000Z',
      },
    ],
  };
}

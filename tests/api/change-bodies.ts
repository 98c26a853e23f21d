import type { RecordKind } from '../../src/domain/vocabulary.ts';
import { CHANGPING } from './callers.ts';
import { square } from './small-portfolio.ts';

const both = (text: string) => ({ zh: text, en: text });

export const PATHS: Record<RecordKind, string> = {
  organisation: '/api/organisations',
  park: '/api/parks',
  project: '/api/projects',
  site: '/api/sites',
  milestone: '/api/milestones',
  award: '/api/awards',
  disbursement: '/api/disbursements',
  clawback: '/api/clawbacks',
  output: '/api/outputs',
  districtPolicy: '/api/district-policies',
  note: '/api/notes',
};

/** A body of each creation that holds beside the small portfolio, in Changping. */
export const BODIES = {
  organisation: { kind: 'institution', name: both('newcomer') },
  park: {
    name: both('new park'),
    districtAdcode: CHANGPING,
    centre: { lon: 116.3, lat: 40.2, crs: 'WGS84' },
    radiusM: 500,
    outline: { crs: 'BD09', polygons: [[square(116.3, 40.2, 5)]] },
    partners: [{ name: both('partner'), side: 'local', part: both('lets'), source: both('agreement') }],
  },
  project: {
    code: 'BJ-new',
    name: both('new project'),
    organisationId: 'E1',
    parkId: 'K1',
    districtAdcode: CHANGPING,
    route: 'na_ion',
    scenario: 'backup',
    ecosystemRole: 'production',
    pilot: 'unknown',
    capacityMWh: 0,
    physicalStage: 'filed',
    documents: [{ title: both('notice'), url: 'https://documents.example/new', issuedOn: '2024-03-01' }],
  },
  site: { projectId: 'P1', siteType: 'substation', lon: 116.3, lat: 40.1, crs: 'GCJ02' },
  milestone: { projectId: 'P1', track: 'physical', stage: 'construction', plannedOn: '2025-01-31' },
  award: { projectId: 'P1', organisationId: 'E1', measure: 'III-3', fundingStage: 'applied', appliedFen: 0 },
  disbursement: { awardId: 'A1', amountFen: 100, paidOn: '2024-12-01' },
  clawback: { awardId: 'A1', amountFen: 100, decidedOn: '2024-12-02', reason: both('returned') },
  output: { measure: 'I-2', kind: 'platform', title: both('platform'), districtAdcode: CHANGPING },
  districtPolicy: { districtAdcode: CHANGPING, title: both('rules'), measure: 'II-1' },
  note: { projectId: 'P1', text: 'a word' },
} satisfies Record<RecordKind, object>;

/** What an edit of such a record may say. */
export const EDITS: Record<RecordKind, object> = {
  organisation: { benchmark: true, sizeClass: 'micro' },
  park: {
    radiusM: 700,
    targets: [{ kind: 'projects', value: 3, dueOn: '2026-12-31', source: both('plan') }],
    outline: { crs: 'WGS84', polygons: [[square(116.3, 40.2, 4), square(116.3, 40.2, 1)]] },
    partners: [],
  },
  project: { powerMW: 12.5, physicalStage: 'design', documents: [] },
  site: { precisionM: 20, crs: null },
  milestone: { stage: 'commissioning', actualOn: '2025-02-01' },
  award: { appliedFen: 1_000, fundingStage: 'accepted' },
  disbursement: { amountFen: 0 },
  clawback: { reason: both('other') },
  output: { completedOn: '2025-01-01', kind: 'standard' },
  districtPolicy: { issuedOn: '2024-02-02' },
  note: { text: 'another word' },
};

/** A record of the small portfolio, in Changping. */
export const STANDING: Record<RecordKind, string> = {
  organisation: 'E2',
  park: 'K1',
  project: 'P1',
  site: 'S1',
  milestone: 'M1',
  award: 'A1',
  disbursement: 'D1',
  clawback: 'C1',
  output: 'O1',
  districtPolicy: 'Q1',
  note: 'N1',
};

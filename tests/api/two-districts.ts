import type { PortfolioRecords } from '../../src/contract/record.ts';
import type { RecordKind } from '../../src/domain/vocabulary.ts';
import { CHANGPING, FANGSHAN } from './callers.ts';
import { BODIES } from './change-bodies.ts';
import { award, milestone, project, smallPortfolio } from './small-portfolio.ts';

const both = (text: string) => ({ zh: text, en: text });
const park = (id: string, districtAdcode: number) => ({
  id,
  name: both(id),
  districtAdcode,
  centre: { lon: 116.2, lat: 39.8, crs: 'WGS84' as const },
  radiusM: 800,
  outline: null,
  targets: [],
  partners: [],
});
const organisation = (id: string) => ({
  id,
  kind: 'enterprise' as const,
  name: both(id),
  creditCode: null,
  sizeClass: null,
  manufacturing: null,
  benchmark: null,
});
const site = (id: string, projectId: string) => ({
  id,
  projectId,
  siteType: 'other' as const,
  lon: null,
  lat: null,
  crs: null,
  precisionM: null,
});
const applied = (id: string, projectId: string) =>
  award(id, { projectId, fundingStage: 'applied', approvedFen: null, approvedOn: null });
const paid = (id: string, awardId: string) => ({ id, awardId, amountFen: 1, paidOn: '2024-10-01' });
const returned = (id: string, awardId: string) => ({
  id,
  awardId,
  amountFen: 1,
  decidedOn: '2024-10-02',
  reason: both('returned'),
});
const output = (id: string, districtAdcode: number) => ({
  id,
  measure: 'I-2',
  kind: 'platform' as const,
  title: both(id),
  organisationId: null,
  projectId: null,
  districtAdcode,
  completedOn: null,
});
const policy = (id: string, districtAdcode: number) => ({
  id,
  districtAdcode,
  title: both(id),
  measure: 'II-1',
  issuedOn: null,
});
const note = (id: string, projectId: string) => ({
  id,
  projectId,
  parkId: null,
  text: id,
  author: 'someone',
  writtenAt: '2024-05-01T02:00:00.000Z',
});

/** The small portfolio with two records more of each kind, of Changping and of Fangshan, to which none refers. */
export function twoDistricts(): PortfolioRecords {
  const records = smallPortfolio();
  records.organisations.push(organisation('ORG-own'), organisation('ORG-foreign'));
  records.parks.push(park('PARK-own', CHANGPING), park('PARK-foreign', FANGSHAN));
  records.projects.push(
    project('PRJ-own', { organisationId: 'ORG-own' }),
    project('PRJ-foreign', { organisationId: 'ORG-foreign', districtAdcode: FANGSHAN, parkId: null }),
  );
  records.sites.push(site('SITE-own', 'P1'), site('SITE-foreign', 'P3'));
  records.milestones.push(milestone('MS-own'), milestone('MS-foreign', { projectId: 'P3' }));
  records.awards.push(applied('AWD-own', 'P1'), applied('AWD-foreign', 'P3'));
  records.disbursements.push(paid('DIS-own', 'A1'), paid('DIS-foreign', 'A3'));
  records.clawbacks.push(returned('CB-own', 'A1'), returned('CB-foreign', 'A3'));
  records.outputs.push(output('OUT-own', CHANGPING), output('OUT-foreign', FANGSHAN));
  records.districtPolicies.push(policy('DP-own', CHANGPING), policy('DP-foreign', FANGSHAN));
  records.notes.push(note('NOTE-own', 'P1'), note('NOTE-foreign', 'P3'));
  return records;
}

export const WHOSE = ['own', 'foreign', 'missing'] as const;
export type Whose = (typeof WHOSE)[number];

const PREFIXES: Record<RecordKind, string> = {
  organisation: 'ORG',
  park: 'PARK',
  project: 'PRJ',
  site: 'SITE',
  milestone: 'MS',
  award: 'AWD',
  disbursement: 'DIS',
  clawback: 'CB',
  output: 'OUT',
  districtPolicy: 'DP',
  note: 'NOTE',
};
export const idOf = (kind: RecordKind, whose: Whose): string => `${PREFIXES[kind]}-${whose}`;

const inDistrict: Record<Whose, number> = { own: CHANGPING, foreign: FANGSHAN, missing: 999_999 };
const onProject: Record<Whose, string> = { own: 'P1', foreign: 'P3', missing: 'P-missing' };
const onAward: Record<Whose, string> = { own: 'A1', foreign: 'A3', missing: 'A-missing' };

/** Bodies of creations there, with what tells a foreign one from a missing one; null: a district, which is no secret. */
export const CREATIONS: Record<RecordKind, (whose: Whose) => { body: object; names: string | null }> = {
  organisation: () => ({ body: BODIES.organisation, names: null }),
  park: (whose) => ({ body: { ...BODIES.park, districtAdcode: inDistrict[whose] }, names: null }),
  project: (whose) => ({
    body: { ...BODIES.project, districtAdcode: inDistrict[whose] },
    names: null,
  }),
  site: (whose) => ({ body: { ...BODIES.site, projectId: onProject[whose] }, names: onProject[whose] }),
  milestone: (whose) => ({
    body: { ...BODIES.milestone, projectId: onProject[whose] },
    names: onProject[whose],
  }),
  award: (whose) => ({ body: { ...BODIES.award, projectId: onProject[whose] }, names: onProject[whose] }),
  disbursement: (whose) => ({
    body: { ...BODIES.disbursement, awardId: onAward[whose] },
    names: onAward[whose],
  }),
  clawback: (whose) => ({ body: { ...BODIES.clawback, awardId: onAward[whose] }, names: onAward[whose] }),
  output: (whose) => ({ body: { ...BODIES.output, districtAdcode: inDistrict[whose] }, names: null }),
  districtPolicy: (whose) => ({
    body: { ...BODIES.districtPolicy, districtAdcode: inDistrict[whose] },
    names: null,
  }),
  note: (whose) => ({ body: { ...BODIES.note, projectId: onProject[whose] }, names: onProject[whose] }),
};

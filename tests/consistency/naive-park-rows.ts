/* Rows of the pages of parks and of the policy, from the audited ledger. Money as BigInt fen. */
import type { PolicyDocument } from '../../src/contract/catalogue.ts';
import type { OutputRecord } from '../../src/contract/record.ts';
import { dayNumber } from './naive-dates.ts';
import type { PlainFilter, Shown } from './naive-filter.ts';
import type { AuditedLedger, AuditedProject } from './naive-ledger.ts';
import { mostUrgent } from './naive-project-rows.ts';
import { isBuilt } from './naive-route-rows.ts';
import { approvedFen, disbursedFen, rating, safetyOf, sumOf } from './naive-sums.ts';

/** Organisations that run some projects, each once. */
export function organisations({ records }: AuditedLedger, projects: readonly AuditedProject[]) {
  const ids = new Set(projects.map(({ record }) => record.organisationId));
  const running = records.organisations.filter(({ id }) => ids.has(id));
  const enterprises = running.filter(({ kind }) => kind === 'enterprise');
  return {
    enterprises: enterprises.length,
    benchmark: enterprises.filter(({ benchmark }) => benchmark === true).length,
    benchmarkUnknown: enterprises.filter(({ benchmark }) => benchmark === null).length,
    institutions: running.length - enterprises.length,
  };
}

/** What a park has of what it aims at, whatever is filtered. */
export function targets(ledger: AuditedLedger, parkId: string) {
  const park = ledger.records.parks.find(({ id }) => id === parkId);
  if (park === undefined) return [];
  const projects = ledger.projects.filter((project) => project.park?.id === parkId);
  const built = projects.filter(isBuilt);
  const mwh = (some: readonly AuditedProject[]): number => rating(some, 'capacityMWh').sum;
  const ofClasses = (...names: string[]): number =>
    mwh(projects.filter(({ record }) => names.includes(safetyOf(record.route))));
  const share = (part: number): number | null => (mwh(projects) === 0 ? null : (100 * part) / mwh(projects));
  const { missing } = rating(projects, 'capacityMWh');
  const present = {
    capacity_mwh: { present: mwh(projects), built: mwh(built), missingCount: missing, withAmbiguous: null },
    projects: { present: projects.length, built: built.length, missingCount: 0, withAmbiguous: null },
    enterprises: {
      present: organisations(ledger, projects).enterprises,
      built: null,
      missingCount: 0,
      withAmbiguous: null,
    },
    high_safety_share_pct: {
      present: share(ofClasses('named')),
      built: null,
      missingCount: missing,
      withAmbiguous: share(ofClasses('named', 'ambiguous')),
    },
  };
  const isTold = ledger.districts === null || ledger.districts.includes(park.districtAdcode);
  return isTold
    ? park.targets.map(({ kind, value, dueOn, source }) => ({
        kind,
        value,
        dueDay: dayNumber(dueOn),
        sourceZh: source.zh,
        ...present[kind],
      }))
    : [];
}

/** The three roles of the ecosystem, shown and all. */
export function roles(shown: Shown, all: readonly AuditedProject[]) {
  return ['rnd', 'production', 'application'].map((role) => {
    const isOf = ({ record }: AuditedProject): boolean => record.ecosystemRole === role;
    const { sum, missing } = rating(shown.projects.filter(isOf), 'capacityMWh');
    return {
      role,
      projects: shown.projects.filter(isOf).length,
      mwh: sum,
      missingMWh: missing,
      allProjects: all.filter(isOf).length,
      allMWh: rating(all.filter(isOf), 'capacityMWh').sum,
    };
  });
}

/** Who runs the shown projects, with the money of their shown awards, kind by kind. */
export function enterprises({ records }: AuditedLedger, shown: Shown) {
  return records.organisations.flatMap(({ id, kind, benchmark }) => {
    const isOf = ({ record }: AuditedProject): boolean => record.organisationId === id;
    const projects = shown.projects.filter(isOf);
    if (projects.length === 0) return [];
    const awards = shown.awards.filter(({ project }) => isOf(project));
    const approved = awards.filter(({ isApproved }) => isApproved);
    const paid = awards.flatMap(({ payments }) => payments);
    const returned = awards.flatMap(({ clawbacks }) => clawbacks);
    const runs = new Set<string>(projects.map(({ record }) => record.ecosystemRole));
    return {
      id,
      kind,
      benchmark,
      roles: ['rnd', 'production', 'application'].filter((role) => runs.has(role)),
      projects: projects.length,
      applied: {
        fen: sumOf(awards.map(({ record }) => record.appliedFen)),
        count: awards.length,
        missingCount: awards.filter(({ record }) => record.appliedFen === null).length,
      },
      approved: {
        fen: approvedFen(awards),
        count: approved.length,
        missingCount: approved.filter(({ record }) => record.approvedFen === null).length,
      },
      disbursed: { fen: disbursedFen(awards), count: paid.length, missingCount: 0 },
      clawedBack: { fen: sumOf(returned), count: returned.length, missingCount: 0 },
      verdict: mostUrgent(awards)?.verdict ?? null,
    };
  });
}

/** Awards and outputs under each clause of the text. */
export function clauses(
  ledger: AuditedLedger,
  shown: Shown,
  policy: PolicyDocument,
  filter: PlainFilter,
  shownOfProjects: Shown,
) {
  const outputs = knownOutputs(ledger);
  return policy.measures.map(({ id }) => {
    const awards = shown.awards.filter(({ record }) => record.measure === id);
    const all = outputs.filter(({ measure }) => measure === id);
    const seen = all.filter((output) => isOutputShown(output, filter, shownOfProjects));
    const isRecorded = ledger.awards.some(({ record }) => record.measure === id) || all.length > 0;
    return {
      measure: id,
      awardCount: awards.length,
      approvedCount: awards.filter(({ isApproved }) => isApproved).length,
      disbursedCount: awards.filter(({ payments }) => payments.length > 0).length,
      outputCount: seen.length,
      isOutside: isRecorded && awards.length + seen.length === 0,
    };
  });
}

type Output = Pick<OutputRecord, 'measure' | 'organisationId' | 'projectId' | 'districtAdcode'>;

/** Outputs and the districts' own policies that the caller may see, by their district or their project's. */
function knownOutputs({ records, projects, districts }: AuditedLedger): Output[] {
  const policies = records.districtPolicies.map(({ measure, districtAdcode }) => ({
    measure,
    districtAdcode,
    organisationId: null,
    projectId: null,
  }));
  return [...records.outputs, ...policies].filter(({ districtAdcode, projectId }) => {
    if (districts === null) return true;
    if (districtAdcode !== null) return districts.includes(districtAdcode);
    return projects.some(({ record }) => record.id === projectId);
  });
}

/** One of a project goes with its project; one of none with its own district and organisation, if nothing else is asked. */
function isOutputShown(output: Output, filter: PlainFilter, shownOfProjects: Shown): boolean {
  if (filter.measure !== undefined && !filter.measure.includes(output.measure)) return false;
  const project = shownOfProjects.projects.some(({ record }) => record.id === output.projectId);
  if (output.projectId !== null) return project;
  const {
    district,
    enterprise,
    measure: _m,
    funding: _f,
    verdict: _v,
    year: _y,
    period: _p,
    ...others
  } = filter;
  if (Object.keys(others).length > 0) return false;
  const isThere = district === undefined || district.includes(String(output.districtAdcode));
  return isThere && (enterprise === undefined || enterprise.includes(output.organisationId ?? ''));
}

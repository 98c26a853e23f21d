/* What a filter shows, by asking each project and each award in turn. */
import type { AuditedAward, AuditedLedger, AuditedProject } from './naive-ledger.ts';

/** A filter as an address carries it. */
export type PlainFilter = {
  [Dimension in
    | 'district'
    | 'park'
    | 'enterprise'
    | 'route'
    | 'scenario'
    | 'role'
    | 'measure'
    | 'pilot'
    | 'stage'
    | 'siteType'
    | 'siting'
    | 'funding'
    | 'verdict'
    | 'year'
    | 'light']?: string[];
} & { text?: string; period?: { from: string; to: string } };

export type Shown = { projects: AuditedProject[]; awards: AuditedAward[] };

export function shownBy({ projects }: AuditedLedger, filter: PlainFilter): Shown {
  const asksOfAwards =
    filter.period !== undefined ||
    (filter.measure ?? filter.funding ?? filter.verdict ?? filter.year) !== undefined;
  const passing = projects.filter((project) => passesAsProject(project, filter));
  const awards = passing.flatMap((project) => project.awards).filter((award) => passesAsAward(award, filter));
  return {
    projects: asksOfAwards
      ? passing.filter((project) => project.awards.some((award) => awards.includes(award)))
      : passing,
    awards,
  };
}

const wants = (wanted: string[] | undefined, ...has: string[]): boolean =>
  wanted === undefined || has.some((value) => wanted.includes(value));

function passesAsProject(
  { record, park, organisation, siting, light, sites }: AuditedProject,
  filter: PlainFilter,
): boolean {
  const text = [
    record.name.zh,
    record.name.en,
    record.code,
    organisation.zh,
    organisation.en,
    park?.zh ?? '',
    park?.en ?? '',
  ]
    .join('\n')
    .toLowerCase();
  return (
    wants(filter.district, String(record.districtAdcode)) &&
    wants(filter.park, park?.id ?? 'none') &&
    wants(filter.enterprise, record.organisationId) &&
    wants(filter.route, record.route) &&
    wants(filter.scenario, record.scenario) &&
    wants(filter.role, record.ecosystemRole) &&
    wants(filter.pilot, record.pilot) &&
    wants(filter.stage, record.physicalStage) &&
    wants(filter.siting, siting) &&
    wants(filter.light, light.light) &&
    wants(filter.siteType, ...sites.map((site) => site.record.siteType)) &&
    (filter.text ?? '')
      .toLowerCase()
      .split(' ')
      .every((word) => text.includes(word))
  );
}

function passesAsAward({ record, verdict }: AuditedAward, filter: PlainFilter): boolean {
  const { period } = filter;
  const month = record.approvedOn?.slice(0, 7);
  const year = (record.approvedOn ?? record.appliedOn)?.slice(0, 4);
  return (
    wants(filter.measure, record.measure) &&
    wants(filter.funding, record.fundingStage) &&
    wants(filter.verdict, ...(verdict === null ? [] : [verdict])) &&
    wants(filter.year, ...(year === undefined ? [] : [year])) &&
    (period === undefined || (month !== undefined && month >= period.from && month <= period.to))
  );
}

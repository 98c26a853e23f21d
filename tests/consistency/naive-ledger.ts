/*
 * The auditor's copy: every fact that a page may show, worked out anew from the raw rows with plain loops, and nothing of
 * the product's own rules. Slow and long-winded on purpose, so that it can be read beside the text of the policy.
 */
import type { PolicyDocument } from '../../src/contract/catalogue.ts';
import type { AwardRecord, PortfolioRecords, ProjectRecord, SiteRecord } from '../../src/contract/record.ts';
import { isApproved, judgeAll, type NaiveUnit, utilisationOf } from './naive-caps.ts';
import { lightOf, type NaiveLight } from './naive-lights.ts';
import { judgeSite, type NaiveSite, sitingOfProject } from './naive-siting.ts';

/** A unit as a caller may know it: one that rests on awards of others tells its verdict alone. */
export type KnownUnit = NaiveUnit & {
  holdsOthers: boolean;
  /** The ceiling that money is held against; null where there is none, or where it is not told. */
  ceiling: bigint | null;
};

export type AuditedAward = {
  record: AwardRecord;
  project: AuditedProject;
  isApproved: boolean;
  /** null before approval. */
  verdict: string | null;
  utilisation: string | null;
  usualUnit: KnownUnit | null;
  units: KnownUnit[];
  /** Where its money stands when it is held against ceilings; null before approval. */
  segment: 'in_ceiling' | 'unverified' | 'others' | 'no_amount' | 'not_monetary' | 'out_of_period' | null;
  payments: { fen: bigint; on: string }[];
  clawbacks: bigint[];
};

export type AuditedProject = {
  record: ProjectRecord;
  organisation: { zh: string; en: string };
  park: { id: string; zh: string; en: string } | null;
  sites: (NaiveSite & { record: SiteRecord })[];
  siting: NaiveSite['siting'];
  light: NaiveLight;
  awards: AuditedAward[];
};

export type AuditedLedger = {
  records: PortfolioRecords;
  projects: AuditedProject[];
  awards: AuditedAward[];
  units: KnownUnit[];
  /** The districts that the caller may see; null: all. */
  districts: number[] | null;
};

/** The whole ledger judged, then what a caller of some districts may know of it. */
export function auditLedger(
  raw: {
    records: PortfolioRecords;
    policy: PolicyDocument;
    ringOutline: readonly (readonly number[])[];
    ringUncertaintyM: number;
  },
  districts: number[] | null,
): AuditedLedger {
  const { records, policy, ringOutline, ringUncertaintyM } = raw;
  const verdicts = judgeAll(policy, records.awards);
  const isSeen = (projectId: string): boolean => {
    const project = records.projects.find(({ id }) => id === projectId);
    return project !== undefined && (districts === null || districts.includes(project.districtAdcode));
  };
  const hidden = records.awards.filter(({ id, projectId }) => verdicts.has(id) && !isSeen(projectId));
  const known = new Map<NaiveUnit, KnownUnit>();
  const knownUnit = (unit: NaiveUnit, holdsOthers: boolean): KnownUnit => {
    const found = known.get(unit);
    if (found !== undefined) return found;
    const ceiling = holdsOthers || unit.verdict === 'cannot_verify' ? null : unit.limit;
    const made = { ...unit, holdsOthers, ceiling };
    known.set(unit, made);
    return made;
  };

  const paidAwards = new Set(records.disbursements.map(({ awardId }) => awardId));
  const projects = records.projects
    .filter(({ id }) => isSeen(id))
    .map((record): AuditedProject => {
      const own = records.awards.filter(({ projectId }) => projectId === record.id);
      const milestones = records.milestones.filter(({ projectId }) => projectId === record.id);
      const sites = records.sites
        .filter(({ projectId }) => projectId === record.id)
        .map((site) => ({ ...judgeSite(site, ringOutline, ringUncertaintyM), record: site }));
      const park = records.parks.find(({ id }) => id === record.parkId);
      const organisation = records.organisations.find(({ id }) => id === record.organisationId);
      return {
        record,
        organisation: organisation?.name ?? { zh: '', en: '' },
        park: park === undefined ? null : { id: park.id, ...park.name },
        sites,
        siting: sitingOfProject(sites),
        light: lightOf(record, milestones, own, paidAwards, records.dataDate),
        awards: [],
      };
    });
  const awards: AuditedAward[] = [];
  for (const record of records.awards) {
    const project = projects.find(({ record: { id } }) => id === record.projectId);
    if (project === undefined) continue;
    const judged = verdicts.get(record.id);
    const units = (judged?.units ?? []).map((unit) =>
      knownUnit(unit, restsOnOthers(unit, hidden, policy, verdicts)),
    );
    const usualUnit = units.find(({ reading }) => reading.isDefault) ?? null;
    const award: AuditedAward = {
      record,
      project,
      isApproved: isApproved(record),
      verdict: judged?.verdict ?? null,
      utilisation: judged === undefined || usualUnit?.holdsOthers === true ? null : utilisationOf(judged),
      units,
      usualUnit,
      segment: segmentOf(judged?.verdict ?? null, usualUnit),
      payments: records.disbursements
        .filter(({ awardId }) => awardId === record.id)
        .map(({ amountFen, paidOn }) => ({ fen: BigInt(amountFen), on: paidOn })),
      clawbacks: records.clawbacks
        .filter(({ awardId }) => awardId === record.id)
        .map(({ amountFen }) => BigInt(amountFen)),
    };
    awards.push(award);
    project.awards.push(award);
  }
  return { records, projects, awards, units: [...known.values()], districts };
}

/** It holds an award that the caller may not see, or one of its awards draws on a base with such an award. */
function restsOnOthers(
  unit: NaiveUnit,
  hidden: readonly AwardRecord[],
  policy: PolicyDocument,
  verdicts: ReturnType<typeof judgeAll>,
): boolean {
  const measure = policy.measures.find(({ id }) => id === unit.measure);
  const takesPercent = measure?.terms.some(({ kind }) => kind === 'percent') === true;
  const others = hidden.filter(
    ({ id, measure: own }) => own === unit.measure && (verdicts.get(id)?.units.length ?? 0) > 0,
  );
  // A base that is shared tells of the other award in every unit that holds one of those who draw on it.
  const drawsOnOthers = ({ baseRef }: AwardRecord): boolean =>
    takesPercent && baseRef !== null && others.some((other) => other.baseRef === baseRef);
  return unit.awards.some((award) => others.some(({ id }) => id === award.id) || drawsOnOthers(award));
}

function segmentOf(verdict: string | null, unit: KnownUnit | null): AuditedAward['segment'] {
  if (verdict === null) return null;
  if (unit !== null && unit.ceiling !== null) return 'in_ceiling';
  if (verdict === 'not_monetary' || verdict === 'out_of_period') return verdict;
  if (verdict === 'no_quantified_cap') return 'no_amount';
  return unit?.holdsOthers === true ? 'others' : 'unverified';
}

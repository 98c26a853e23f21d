/* Rows of projects and sites, from the audited ledger, in the shapes that the product's own rows have. BigInt fen. */
import type { Shown } from './naive-filter.ts';
import type { AuditedAward, AuditedLedger, AuditedProject } from './naive-ledger.ts';
import {
  approvedFen,
  ceilingUnits,
  disbursedFen,
  LIGHTS,
  rating,
  safetyOf,
  SITINGS,
  sumOf,
  urgency,
} from './naive-sums.ts';

/** One row a route that any project has. */
export function routes(ledger: AuditedLedger, shown: Shown) {
  const names = [...new Set(ledger.projects.map(({ record }) => record.route))];
  return names.map((route) => {
    const all = ledger.projects.filter(({ record }) => record.route === route);
    const seen = shown.projects.filter(({ record }) => record.route === route);
    return {
      route,
      highSafety: safetyOf(route),
      shownMWh: rating(seen, 'capacityMWh').sum,
      allMWh: rating(all, 'capacityMWh').sum,
      shownProjects: seen.length,
      allProjects: all.length,
      shownMissingMWh: rating(seen, 'capacityMWh').missing,
    };
  });
}

export function standing(ledger: AuditedLedger, { projects }: Shown) {
  return {
    lights: LIGHTS.map((light) => {
      const isOf = (project: AuditedProject): boolean => project.light.light === light;
      const made = projects.filter(isOf).filter((project) => project.light.indicator !== null);
      const indicators = [...new Set(made.map((project) => project.light.indicator ?? ''))].toSorted(
        (one, other) => (one < other ? -1 : 1),
      );
      return {
        light,
        shown: projects.filter(isOf).length,
        all: ledger.projects.filter(isOf).length,
        indicators: indicators.map((indicator) => {
          const values = made
            .filter((each) => each.light.indicator === indicator)
            .map((each) => each.light.value);
          const days = values.filter((value) => value !== null);
          return { indicator, shown: values.length, worstDays: days.length === 0 ? null : Math.max(...days) };
        }),
      };
    }),
    sitings: SITINGS.map((siting) => ({
      siting,
      shown: projects.filter((project) => project.siting === siting).length,
      all: ledger.projects.filter((project) => project.siting === siting).length,
    })),
  };
}

/** The most urgent award of some: of equals the one whose unit is used most, of those the first. */
export function mostUrgent(awards: readonly AuditedAward[]): AuditedAward | null {
  let urgent: AuditedAward | null = null;
  for (const award of awards) {
    if (award.verdict === null) continue;
    const rank = urgency(award.verdict) - urgency(urgent?.verdict ?? null);
    const isUsedMore = Number(award.utilisation ?? -1) > Number(urgent?.utilisation ?? -1);
    if (urgent === null || rank < 0 || (rank === 0 && isUsedMore)) urgent = award;
  }
  return urgent;
}

/** The shown projects, the most urgent first, then the most approved money, then as they are recorded. */
export function projectTable({ projects, awards }: Shown) {
  const rows = projects.map((project) => {
    const own = awards.filter((award) => award.project === project);
    const approved = own.filter(({ isApproved }) => isApproved);
    const missing = approved.filter(({ record }) => record.approvedFen === null);
    const inCeiling = own.filter(({ segment }) => segment === 'in_ceiling');
    const units = ceilingUnits(own);
    const urgent = mostUrgent(own);
    const { record } = project;
    const distances = project.sites.map(({ distanceM }) => distanceM).filter((distance) => distance !== null);
    const hasDuration = record.powerMW !== null && record.powerMW > 0 && record.capacityMWh !== null;
    return {
      id: record.id,
      code: record.code,
      district: String(record.districtAdcode),
      park: project.park?.id ?? null,
      route: record.route,
      powerMW: record.powerMW,
      capacityMWh: record.capacityMWh,
      durationH: hasDuration ? (record.capacityMWh ?? 0) / (record.powerMW ?? 1) : null,
      efficiencyPct: record.roundTripEfficiencyPct,
      cycleLife: record.cycleLife,
      scenario: record.scenario,
      role: record.ecosystemRole,
      stage: record.physicalStage,
      pilot: record.pilot,
      light: project.light.light,
      lightIndicator: project.light.indicator,
      lightValue: project.light.value,
      siting: project.siting,
      distanceM: distances.length === 0 ? null : Math.min(...distances),
      verdict: urgent?.verdict ?? null,
      measure: urgent?.record.measure ?? null,
      utilisation: urgent?.utilisation ?? null,
      awardCount: own.length,
      approvedCount: approved.length,
      approvedMissingCount: missing.length,
      approvedFen: approved.length > missing.length ? approvedFen(own) : null,
      disbursedFen:
        approved.length + own.flatMap(({ payments }) => payments).length > 0 ? disbursedFen(own) : null,
      ceilingFen: units.length === 0 ? null : sumOf(units.map(({ ceiling }) => ceiling)),
      approvedInCeilingFen: approvedFen(inCeiling),
      disbursedInCeilingFen: disbursedFen(inCeiling),
      sharesCeiling: units.some((unit) =>
        unit.awards.some(({ id }) => !own.some((award) => award.record.id === id)),
      ),
    };
  });
  const money = (row: (typeof rows)[number]): number =>
    row.approvedFen === null ? -1 : Number(row.approvedFen);
  return rows.toSorted(
    (one, other) => urgency(one.verdict) - urgency(other.verdict) || money(other) - money(one),
  );
}

export function siteTable({ projects }: AuditedLedger) {
  return projects.flatMap((project) =>
    project.sites.map((site) => ({
      id: site.record.id,
      projectId: project.record.id,
      siteType: site.record.siteType,
      lon: site.lon,
      lat: site.lat,
      precisionM: site.record.precisionM,
      siting: site.siting,
      distanceM: site.distanceM,
      siteCount: project.sites.length,
      capacityMWh: project.record.capacityMWh,
      pilot: project.record.pilot,
      light: project.light.light,
      verdict: mostUrgent(project.awards)?.verdict ?? null,
    })),
  );
}

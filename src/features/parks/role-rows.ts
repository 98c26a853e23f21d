import { groupSums } from '../../domain/portfolio/group-sums.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { ECOSYSTEM_ROLES, type EcosystemRole } from '../../domain/vocabulary.ts';

/** Projects of one role of the ecosystem. `all` counts ignore the filter. */
export type RoleRow = {
  role: EcosystemRole;
  projects: number;
  mwh: number;
  /** Of `projects`, those without a recorded capacity. */
  missingMWh: number;
  allProjects: number;
  allMWh: number;
};

/** R&D, production, application, in this order, each even where it has no project. */
export function roleRows(
  { projects, dictionaries }: Portfolio,
  shown: Uint8Array,
  all: Uint8Array,
): RoleRow[] {
  const size = dictionaries.ecosystemRole.length;
  const under = groupSums(projects.roleCode, size, projects.capacityMWh, shown);
  const whole = groupSums(projects.roleCode, size, projects.capacityMWh, all);
  return ECOSYSTEM_ROLES.map((role) => {
    const code = dictionaries.ecosystemRole.indexOf(role);
    return {
      role,
      projects: under.rows[code] ?? 0,
      mwh: under.sum[code] ?? 0,
      missingMWh: under.missing[code] ?? 0,
      allProjects: whole.rows[code] ?? 0,
      allMWh: whole.sum[code] ?? 0,
    };
  });
}

import type { TFunction } from 'i18next';
import {
  CAP_VERDICTS,
  ECOSYSTEM_ROLES,
  LIGHTS,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITING_VERDICTS,
} from '../../domain/vocabulary.ts';
import type { ProjectCsvWords } from './project-csv.ts';
import type { ProjectTableText } from './project-table-text.ts';

/** Words of the file in the language of the table's text. */
export function projectCsvWords(
  t: TFunction<['projects', 'vocabulary']>,
  text: ProjectTableText,
): ProjectCsvWords {
  // Each word is looked up once: a file of 100,000 rows asks for half a million of them.
  const missing = text.absent('missing');
  const notComputable = text.absent('notComputable');
  const routes = labels(ROUTES, (route) => t(`vocabulary:route.${route}`));
  const scenarios = labels(SCENARIOS, (scenario) => t(`vocabulary:scenario.${scenario}`));
  const roles = labels(ECOSYSTEM_ROLES, (role) => t(`vocabulary:ecosystemRole.${role}`));
  const stages = labels(PHYSICAL_STAGES, (stage) => t(`vocabulary:physicalStage.${stage}`));
  const lights = labels(LIGHTS, (light) => t(`vocabulary:light.${light}`));
  const verdicts = labels(CAP_VERDICTS, (verdict) => t(`vocabulary:verdict.${verdict}`));
  const sitings = labels(SITING_VERDICTS, (siting) => t(`vocabulary:siting.${siting}`));
  const pilots = labels(PILOT_FLAGS, (pilot) => (pilot === 'unknown' ? missing : t(`pilot.${pilot}`)));
  const noAward = t('noAward');
  const noVerdict = t('noVerdict');
  const noPark = t('noPark');
  const absents = { missing, notComputable, notApplicable: text.absent('notApplicable') };
  return {
    column: text.column,
    absent: (figure) => absents[figure],
    units: {
      yuan: t('unit.yuan'),
      percent: t('unit.percent'),
      metres: t('unit.m'),
      mw: t('unit.mw'),
      mwh: t('unit.mwh'),
      hours: t('unit.h'),
      cycles: t('unit.cycles'),
    },
    text: (row, column) => {
      switch (column) {
        case 'route':
          return row.route === null ? missing : (routes.get(row.route) ?? row.route);
        case 'scenario':
          return row.scenario === null ? missing : (scenarios.get(row.scenario) ?? row.scenario);
        case 'role':
          return row.role === null ? missing : (roles.get(row.role) ?? row.role);
        case 'stage':
          return row.stage === null ? missing : (stages.get(row.stage) ?? row.stage);
        case 'pilot':
          return row.pilot === null ? missing : (pilots.get(row.pilot) ?? row.pilot);
        case 'light':
          return row.light === null ? notComputable : (lights.get(row.light) ?? row.light);
        case 'verdict':
          if (row.verdict !== null) return verdicts.get(row.verdict) ?? row.verdict;
          return row.awardCount === 0 ? noAward : noVerdict;
        case 'siting':
          return sitings.get(row.siting) ?? row.siting;
        case 'park':
          return row.park === null ? noPark : text.park(row);
        case 'name':
        case 'organisation':
        case 'district':
          return text[column](row);
        default:
          return column satisfies never;
      }
    },
  };
}

function labels<Code extends string>(
  codes: readonly Code[],
  labelOf: (code: Code) => string,
): Map<Code, string> {
  return new Map(codes.map((code) => [code, labelOf(code)]));
}

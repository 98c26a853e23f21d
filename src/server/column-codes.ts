import type { Boundaries } from '../contract/boundary.ts';
import { candidatesOf, readingOf } from '../domain/caps/cap-candidate.ts';
import { BASES, type Catalogue, TERM_KINDS } from '../domain/caps/catalogue.ts';
import type { PortfolioDictionaries } from '../domain/portfolio-columns.ts';
import { LIGHT_INDICATORS } from '../domain/progress/project-light.ts';
import {
  CAP_VERDICTS,
  ECOSYSTEM_ROLES,
  FUNDING_STAGES,
  LIGHTS,
  ORGANISATION_KINDS,
  OUTPUT_KINDS,
  PARK_TARGET_KINDS,
  PHYSICAL_STAGES,
  PILOT_FLAGS,
  ROUTES,
  SCENARIOS,
  SITE_TYPES,
  SITING_VERDICTS,
  TRACKS,
} from '../domain/vocabulary.ts';

/** The code of a text in a list. @throws RangeError naming both: checked records hold known codes only. */
export function codeIn(list: readonly string[]): (text: string) => number {
  const codes = new Map(list.map((text, code) => [text, code]));
  return (text) => {
    const code = codes.get(text);
    if (code === undefined) throw new RangeError(`no ${text} in ${list.slice(0, 5).join(', ')} …`);
    return code;
  };
}

/** The dictionaries of a portfolio; the readings are those that its policy leaves open. */
export function dictionariesOf(catalogue: Catalogue, boundaries: Boundaries): PortfolioDictionaries {
  const readings = catalogue.measures
    .flatMap(candidatesOf)
    .map(readingOf)
    .filter((reading) => reading !== null);
  return {
    district: boundaries.districts.map(({ adcode }) => String(adcode)),
    districtNameZh: boundaries.districts.map(({ name }) => name.zh),
    districtNameEn: boundaries.districts.map(({ name }) => name.en),
    route: [...ROUTES],
    scenario: [...SCENARIOS],
    ecosystemRole: [...ECOSYSTEM_ROLES],
    pilot: [...PILOT_FLAGS],
    physicalStage: [...PHYSICAL_STAGES],
    fundingStage: [...FUNDING_STAGES],
    siteType: [...SITE_TYPES],
    siting: [...SITING_VERDICTS],
    verdict: [...CAP_VERDICTS],
    measure: catalogue.measures.map(({ id }) => id),
    light: [...LIGHTS],
    lightIndicator: [...LIGHT_INDICATORS],
    track: [...TRACKS],
    organisationKind: [...ORGANISATION_KINDS],
    outputKind: [...OUTPUT_KINDS],
    termKind: [...TERM_KINDS],
    basis: [...BASES],
    reading: [...new Set(readings)].toSorted(),
    parkTargetKind: [...PARK_TARGET_KINDS],
  };
}

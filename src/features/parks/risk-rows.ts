import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { MISSING_CODE, NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import { LIGHT_INDICATORS, type LightIndicator } from '../../domain/progress/project-light.ts';
import { thresholdOf } from '../../domain/progress/track-lateness.ts';
import { ACKNOWLEDGED_VERDICTS, type CapVerdict, type Light } from '../../domain/vocabulary.ts';

type OfProject = { projectId: string; nameZh: string; nameEn: string };

/** A shown project whose light is red or amber. `days` is null for an indicator without a figure. */
export type LightRisk = OfProject & {
  light: Light;
  indicator: LightIndicator | null;
  days: number | null;
  thresholdDays: number | null;
};

/** A shown award whose verdict asks for someone. `approvedFen` null: missing. */
export type VerdictRisk = OfProject & {
  awardId: string;
  measure: string;
  verdict: CapVerdict;
  approvedFen: number | null;
};

/** A site of a shown project that no map can place on either side of the ring. */
export type SurveyRisk = OfProject & {
  siteId: string;
  /** Signed metres to the ring. */
  distanceM: number | null;
  precisionM: number | null;
  /** The ring's condition is one of pilots; an unknown flag leaves it open. */
  isPilot: boolean | null;
};

export type ParkRisks = {
  lights: LightRisk[];
  verdicts: VerdictRisk[];
  surveys: SurveyRisk[];
  /** Sites of shown projects without a usable position. */
  unplacedSites: number;
};

/** What asks for attention among the shown rows, the most urgent first. */
export function parkRisks(portfolio: Portfolio, selection: Selection): ParkRisks {
  return {
    lights: lightRisks(portfolio, selection),
    verdicts: verdictRisks(portfolio, selection),
    ...siteRisks(portfolio, selection),
  };
}

function ofProject({ columns: { projects } }: Portfolio, project: number): OfProject {
  return {
    projectId: projects.id[project] ?? '',
    nameZh: projects.nameZh[project] ?? '',
    nameEn: projects.nameEn[project] ?? '',
  };
}

const URGENT: readonly Light[] = ['red', 'amber'];

function lightRisks(portfolio: Portfolio, selection: Selection): LightRisk[] {
  const { columns, projects, vocabulary, dictionaries } = portfolio;
  const found: LightRisk[] = [];
  for (let project = 0; project < selection.projects.length; project += 1) {
    const light = vocabulary.light[projects.lightCode[project] ?? MISSING_CODE];
    if (selection.projects[project] !== 1 || light === undefined || !URGENT.includes(light)) continue;
    const code = columns.projects.lightIndicatorCode[project] ?? null;
    const name = code === null ? null : dictionaries.lightIndicator[code];
    const indicator = LIGHT_INDICATORS.find((each) => each === name) ?? null;
    const days = columns.projects.lightValue[project] ?? null;
    const threshold = indicator === null || days === null ? null : thresholdOf(indicator, days);
    found.push({
      ...ofProject(portfolio, project),
      light,
      indicator,
      days,
      thresholdDays: threshold?.days ?? null,
    });
  }
  return found.toSorted(
    (a, b) => URGENT.indexOf(a.light) - URGENT.indexOf(b.light) || (b.days ?? 0) - (a.days ?? 0),
  );
}

function verdictRisks(portfolio: Portfolio, selection: Selection): VerdictRisk[] {
  const { columns, awards, vocabulary, dictionaries, verdictRank } = portfolio;
  const asking = new Set<CapVerdict>([...ACKNOWLEDGED_VERDICTS, 'invalid_input']);
  const rows = [...selection.awards.keys()].filter((award) => {
    const verdict = vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE];
    return selection.awards[award] === 1 && verdict !== undefined && asking.has(verdict);
  });
  const rank = (award: number): number => verdictRank[awards.verdictCode[award] ?? 0] ?? 0;
  const approved = (award: number): number => awards.approvedFen[award] || 0;
  return rows
    .toSorted((a, b) => rank(a) - rank(b) || approved(b) - approved(a))
    .flatMap((award) => {
      const verdict = vocabulary.verdict[awards.verdictCode[award] ?? MISSING_CODE];
      if (verdict === undefined) return [];
      return {
        ...ofProject(portfolio, awards.projectRow[award] ?? NO_ROW),
        awardId: columns.awards.id[award] ?? '',
        measure: dictionaries.measure[awards.measureCode[award] ?? MISSING_CODE] ?? '',
        verdict,
        approvedFen: columns.awards.approvedFen[award] ?? null,
      };
    });
}

function siteRisks(portfolio: Portfolio, selection: Selection): Pick<ParkRisks, 'surveys' | 'unplacedSites'> {
  const { columns, sites, projects, vocabulary } = portfolio;
  const surveys: SurveyRisk[] = [];
  let unplacedSites = 0;
  for (let site = 0; site < sites.projectRow.length; site += 1) {
    const project = sites.projectRow[site] ?? NO_ROW;
    if (selection.projects[project] !== 1) continue;
    const siting = vocabulary.siting[sites.sitingCode[site] ?? MISSING_CODE];
    if (siting === 'unknown') unplacedSites += 1;
    if (siting !== 'on_the_line') continue;
    const pilot = vocabulary.pilot[projects.pilotCode[project] ?? MISSING_CODE] ?? 'unknown';
    surveys.push({
      ...ofProject(portfolio, project),
      siteId: columns.sites.id[site] ?? '',
      distanceM: columns.sites.distanceM[site] ?? null,
      precisionM: columns.sites.precisionM[site] ?? null,
      isPilot: pilot === 'unknown' ? null : pilot === 'yes',
    });
  }
  return { surveys, unplacedSites };
}

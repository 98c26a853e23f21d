import { groupCounts } from '../../domain/portfolio/group-sums.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { LIGHT_RULES, type LightIndicator } from '../../domain/progress/project-light.ts';
import { type Light, LIGHTS, SITING_VERDICTS, type SitingVerdict } from '../../domain/vocabulary.ts';

/** An indicator that made some projects' light: its threshold in days, their number, and its worst figure. */
export type IndicatorRow = {
  indicator: LightIndicator;
  thresholdDays: number | null;
  shown: number;
  worstDays: number | null;
};

export type LightRow = { light: Light; shown: number; all: number; indicators: IndicatorRow[] };
export type SitingRow = { siting: SitingVerdict; shown: number; all: number };

/** Projects by light, the most urgent first, each light with the indicators that made it. */
export function lightRows({ projects, columns, dictionaries }: Portfolio, selection: Selection): LightRow[] {
  const size = dictionaries.light.length;
  const shown = groupCounts(projects.lightCode, size, selection.projects);
  const all = groupCounts(projects.lightCode, size, null);
  const indicators = new Map<string, { shown: number; worstDays: number | null }>();
  const { lightCode, lightIndicatorCode, lightValue } = columns.projects;
  for (let project = 0; project < lightCode.length; project += 1) {
    const indicator = lightIndicatorCode[project] ?? null;
    if (indicator === null || selection.projects[project] !== 1) continue;
    const key = `${dictionaries.light[lightCode[project] ?? 0]} ${dictionaries.lightIndicator[indicator]}`;
    const row = indicators.get(key) ?? { shown: 0, worstDays: null };
    const days = lightValue[project] ?? null;
    row.shown += 1;
    if (days !== null && days > (row.worstDays ?? 0)) row.worstDays = days;
    indicators.set(key, row);
  }
  return LIGHTS.map((light) => {
    const code = dictionaries.light.indexOf(light);
    return {
      light,
      shown: shown[code] ?? 0,
      all: all[code] ?? 0,
      indicators: LIGHT_RULES.filter((rule) => rule.light === light).flatMap(
        ({ indicator, thresholdDays }) => {
          const row = indicators.get(`${light} ${indicator}`);
          return row === undefined ? [] : [{ indicator, thresholdDays, ...row }];
        },
      ),
    };
  });
}

/** Projects by the siting of the whole project. */
export function sitingRows({ projects }: Portfolio, selection: Selection): SitingRow[] {
  const shown = groupCounts(projects.sitingIndex, SITING_VERDICTS.length, selection.projects);
  const all = groupCounts(projects.sitingIndex, SITING_VERDICTS.length, null);
  return SITING_VERDICTS.map((siting, index) => ({
    siting,
    shown: shown[index] ?? 0,
    all: all[index] ?? 0,
  }));
}

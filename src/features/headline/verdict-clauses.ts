import { groupCounts } from '../../domain/portfolio/group-sums.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';

/** The measures of the shown awards, approved or later, that have the verdict (any, for null); most awards first. */
export function verdictClauses(
  { awards, dictionaries, vocabulary }: Portfolio,
  selection: Selection,
  verdict: CapVerdict | null,
): { measure: string; awards: number }[] {
  const wanted = verdict === null ? null : vocabulary.verdict.indexOf(verdict);
  const counted = selection.awards.map((bit, award) => {
    const isWanted =
      wanted === null ? awards.verdictRow[award] !== NO_ROW : awards.verdictCode[award] === wanted;
    return isWanted ? bit : 0;
  });
  const counts = groupCounts(awards.measureCode, dictionaries.measure.length, counted);
  return dictionaries.measure
    .map((measure, code) => ({ measure, awards: counts[code] ?? 0 }))
    .filter(({ awards: count }) => count > 0)
    .toSorted((a, b) => b.awards - a.awards);
}

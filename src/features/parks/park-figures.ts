import { headlineFigures, type HeadlineFigures } from '../../domain/portfolio/headline-figures.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { NO_ROW } from '../../domain/portfolio/typed-columns.ts';
import { isLate, milestoneRows } from './milestone-rows.ts';

/** Organisations that run a shown project: enterprises, of them the benchmark ones, and those not recorded as either. */
export type ParkOrganisations = {
  enterprises: number;
  benchmark: number;
  benchmarkUnknown: number;
  /** Universities, institutes, platforms; they are no enterprises. */
  institutions: number;
};

/** One park, as the strip of headline figures counts it. */
export type ParkFigures = HeadlineFigures & {
  organisations: ParkOrganisations;
  /** Shown projects whose physical track is late by more than the example threshold. */
  lateCount: number;
};

/** @param selection of one park */
export function parkFigures(portfolio: Portfolio, selection: Selection): ParkFigures {
  return {
    ...headlineFigures(portfolio, selection),
    organisations: organisationCounts(portfolio, selection.projects),
    lateCount: milestoneRows(portfolio, selection.projects).filter(isLate).length,
  };
}

/** Each organisation once, however many projects it runs. */
export function organisationCounts(
  { projects, columns: { organisations }, dictionaries }: Portfolio,
  shown: Uint8Array,
): ParkOrganisations {
  const enterprise = dictionaries.organisationKind.indexOf('enterprise');
  const counts = { enterprises: 0, benchmark: 0, benchmarkUnknown: 0, institutions: 0 };
  const counted = new Set<number>([NO_ROW]);
  for (let project = 0; project < shown.length; project += 1) {
    const row = projects.organisationRow[project] ?? NO_ROW;
    if (shown[project] !== 1 || counted.has(row)) continue;
    counted.add(row);
    if (organisations.kindCode[row] !== enterprise) {
      counts.institutions += 1;
      continue;
    }
    counts.enterprises += 1;
    const benchmark = organisations.benchmark[row] ?? null;
    if (benchmark === null) counts.benchmarkUnknown += 1;
    else counts.benchmark += benchmark;
  }
  return counts;
}

import { percentText } from '../money/percent.ts';
import { ceilingSums, totalInCeiling } from './ceiling-sums.ts';
import { groupCounts, maskedSum } from './group-sums.ts';
import { highSafetySums } from './high-safety.ts';
import type { Portfolio } from './portfolio.ts';
import type { Selection } from './selection.ts';
import { NO_DATE } from './typed-columns.ts';
import {
  addCounts,
  type LightCounts,
  noLights,
  noSitings,
  noVerdicts,
  type SitingCounts,
  type VerdictCounts,
} from './word-counts.ts';
import { SITING_VERDICTS } from '../vocabulary.ts';

/** Sum of the amounts on record, the records of the kind, and how many of them lack an amount. */
export type KindSum = { fen: number; count: number; missingCount: number };
/** Sum over the shown projects that have the figure, and how many lack it. */
type RatingSum = { shown: number; missingCount: number };

export type HeadlineFigures = {
  projects: { shown: number; all: number };
  powerMW: RatingSum;
  capacityMWh: RatingSum;
  /** The four kinds of money, which are never added to one another. Applied: shown awards of every stage. */
  applied: KindSum;
  /** Shown awards that are approved or later. */
  approved: KindSum;
  /** Payments to shown awards. */
  disbursed: KindSum;
  /** Claw-backs from shown awards. */
  clawedBack: KindSum;
  /** Day (since 1970-01-01) of the last payment to a shown award. */
  lastPaidDay: number | null;
  /** Over the shown default units that have a ceiling, each once and in full; null without such a unit. */
  ceilingFen: number | null;
  headroomFen: number | null;
  /** Approved money of the shown awards in those units. */
  approvedInCeilingFen: number;
  utilisationPct: string | null;
  unitCount: number;
  /** Units of `unitCount` that also hold awards which the filter hides. */
  cutUnitCount: number;
  /** Shown projects flagged as pilots, by siting of the whole project; the four sitings add up to `pilots`. */
  pilotOutside: {
    pilots: number;
    outside: number;
    onTheLine: number;
    inside: number;
    unknown: number;
    /** Shown projects whose flag is unknown; they are not among the pilots. */
    flagUnknown: number;
  };
  highSafety: {
    namedMWh: number;
    ambiguousMWh: number;
    notNamedMWh: number;
    namedCount: number;
    ambiguousCount: number;
    notNamedCount: number;
    missingMWhCount: number;
  };
  /** Shown awards that are approved or later. */
  verdictCounts: VerdictCounts;
  /** Shown projects. */
  lights: LightCounts;
  siting: SitingCounts;
};

/** The figures of the strip above the panels. Money is integer fen and exact. */
export function headlineFigures(portfolio: Portfolio, selection: Selection): HeadlineFigures {
  const { projects, awards, vocabulary } = portfolio;
  const { ceilingFen, headroomFen, approvedFen, units, cut } = totalInCeiling(
    ceilingSums(portfolio, selection),
  );

  const verdicts = groupCounts(awards.verdictCode, vocabulary.verdict.length, selection.awards);
  const lights = groupCounts(projects.lightCode, vocabulary.light.length, selection.projects);
  const sitings = groupCounts(projects.sitingIndex, SITING_VERDICTS.length, selection.projects);
  return {
    projects: { shown: selection.projectCount, all: portfolio.projectCount },
    powerMW: ratingSum(projects.powerMW, selection.projects),
    capacityMWh: ratingSum(projects.capacityMWh, selection.projects),
    ...moneyByKind(portfolio, selection.awards),
    lastPaidDay: lastPaidDay(awards.lastPaidDay, selection.awards),
    ceilingFen,
    headroomFen,
    approvedInCeilingFen: approvedFen,
    utilisationPct: percentText(approvedFen, ceilingFen ?? 0),
    unitCount: units,
    cutUnitCount: cut,
    pilotOutside: pilotSiting(portfolio, selection.projects),
    highSafety: highSafety(portfolio, selection.projects),
    verdictCounts: addCounts(noVerdicts(), vocabulary.verdict, verdicts),
    lights: addCounts(noLights(), vocabulary.light, lights),
    siting: addCounts(noSitings(), SITING_VERDICTS, sitings),
  };
}

function ratingSum(ratings: Float64Array, shown: Uint8Array): RatingSum {
  const { sum, missing } = maskedSum(ratings, shown);
  return { shown: sum, missingCount: missing };
}

function moneyByKind(
  { awards }: Portfolio,
  shown: Uint8Array,
): Pick<HeadlineFigures, 'applied' | 'approved' | 'disbursed' | 'clawedBack'> {
  const approved = new Uint8Array(shown.length);
  for (let award = 0; award < shown.length; award += 1) {
    approved[award] = (shown[award] ?? 0) & (awards.isApproved[award] ?? 0);
  }
  return {
    applied: amountSum(awards.appliedFen, shown),
    approved: amountSum(awards.approvedFen, approved),
    disbursed: eventSum(awards.disbursedFen, awards.disbursementCount, shown),
    clawedBack: eventSum(awards.clawedBackFen, awards.clawbackCount, shown),
  };
}

function amountSum(amounts: Float64Array, mask: Uint8Array): KindSum {
  const { sum, rows, missing } = maskedSum(amounts, mask);
  return { fen: sum, count: rows, missingCount: missing };
}

/** Payments and claw-backs always have their amount. */
function eventSum(amounts: Float64Array, events: Int32Array, shown: Uint8Array): KindSum {
  let count = 0;
  for (let award = 0; award < shown.length; award += 1) {
    if (shown[award] === 1) count += events[award] ?? 0;
  }
  return { fen: maskedSum(amounts, shown).sum, count, missingCount: 0 };
}

function lastPaidDay(days: Int32Array, shown: Uint8Array): number | null {
  let last = NO_DATE;
  for (let award = 0; award < shown.length; award += 1) {
    if (shown[award] === 1) last = Math.max(last, days[award] ?? NO_DATE);
  }
  return last === NO_DATE ? null : last;
}

function pilotSiting(
  { projects, vocabulary }: Portfolio,
  shown: Uint8Array,
): HeadlineFigures['pilotOutside'] {
  const isPilot = vocabulary.pilot.indexOf('yes');
  const flagUnknown = vocabulary.pilot.indexOf('unknown');
  const pilots = shown.map((bit, project) => (projects.pilotCode[project] === isPilot ? bit : 0));
  const counts = groupCounts(projects.sitingIndex, SITING_VERDICTS.length, pilots);
  const {
    outside,
    on_the_line: onTheLine,
    inside,
    unknown,
  } = addCounts(noSitings(), SITING_VERDICTS, counts);
  return {
    pilots: outside + onTheLine + inside + unknown,
    outside,
    onTheLine,
    inside,
    unknown,
    flagUnknown: groupCounts(projects.pilotCode, vocabulary.pilot.length, shown)[flagUnknown] ?? 0,
  };
}

function highSafety(portfolio: Portfolio, shown: Uint8Array): HeadlineFigures['highSafety'] {
  const { named, ambiguous, not_named: notNamed } = highSafetySums(portfolio, shown);
  return {
    namedMWh: named.mwh,
    ambiguousMWh: ambiguous.mwh,
    notNamedMWh: notNamed.mwh,
    namedCount: named.projects,
    ambiguousCount: ambiguous.projects,
    notNamedCount: notNamed.projects,
    missingMWhCount: named.missingMWhCount + ambiguous.missingMWhCount + notNamed.missingMWhCount,
  };
}

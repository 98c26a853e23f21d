import { monthOfDay } from '../../domain/portfolio/calendar-month.ts';
import {
  type CalendarPeriod,
  calendarPeriods,
  MONTHS_PER_STEP,
  type PeriodStep,
} from '../../domain/portfolio/calendar-period.ts';
import { OUT_OF_PERIOD } from '../../domain/portfolio/ceiling-segment.ts';
import { type HighSafety, highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import { NO_DATE } from '../../domain/portfolio/typed-columns.ts';
import { hasReached } from '../../domain/progress/stage-track.ts';
import { dayOf } from '../../domain/progress/calendar-day.ts';

/** Amounts by class: fen of approved money, or megawatt hours. `count` awards or projects, `missing` of them without. */
export type ClassSums = Record<HighSafety, number> & { count: number; missing: number };

/** One period: what the filter shows, and all records. */
export type ShareColumn = { shown: ClassSums; all: ClassSums };

export type SafetyShareRows = {
  periods: CalendarPeriod[];
  /** Beside `periods`: approved money by date of approval. */
  approved: ShareColumn[];
  /** Beside `periods`: capacity by the date of grid connection, or of operation where that date is not recorded. */
  commissioned: ShareColumn[];
  /** Shown approved awards without a date of approval. */
  undatedAwards: number;
  outOfPeriodAwards: number;
  /** Shown projects that are connected or later without either date. */
  undatedProjects: number;
};

type Fact = { month: number; highSafety: HighSafety; amount: number; isShown: boolean };

/** Both by the same periods, without a gap, from the first dated fact to the data date. */
export function safetyShareRows(
  portfolio: Portfolio,
  selection: Selection,
  step: PeriodStep,
): SafetyShareRows {
  const { facts: approvals, undatedAwards, outOfPeriodAwards } = approvalFacts(portfolio, selection);
  const { facts: connections, undatedProjects } = connectionFacts(portfolio, selection);
  const months = [...approvals, ...connections].map(({ month }) => month);
  const size = MONTHS_PER_STEP[step];
  const dataMonth = monthOfDay(dayOf(portfolio.columns.dataDate));
  const first = Math.floor(months.reduce((least, month) => Math.min(least, month), dataMonth) / size);
  const last = Math.floor(months.reduce((most, month) => Math.max(most, month), dataMonth) / size);
  const count = months.length === 0 ? 0 : last - first + 1;
  const columnsOf = (facts: readonly Fact[]): ShareColumn[] => {
    const columns = Array.from({ length: count }, () => ({ shown: noSums(), all: noSums() }));
    for (const fact of facts) {
      const column = columns[Math.floor(fact.month / size) - first];
      if (column === undefined) continue;
      add(column.all, fact);
      if (fact.isShown) add(column.shown, fact);
    }
    return columns;
  };
  return {
    periods: calendarPeriods(first, count, step, portfolio.columns.dataDate),
    approved: columnsOf(approvals),
    commissioned: columnsOf(connections),
    undatedAwards,
    outOfPeriodAwards,
    undatedProjects,
  };
}

/** Approved awards of the policy's period by month of approval. */
function approvalFacts(portfolio: Portfolio, selection: Selection) {
  const { awards, awardCount, segmentOfAward, projects, vocabulary } = portfolio;
  const facts: Fact[] = [];
  let undatedAwards = 0;
  let outOfPeriodAwards = 0;
  for (let award = 0; award < awardCount; award += 1) {
    if (awards.isApproved[award] !== 1) continue;
    const isShown = selection.awards[award] === 1;
    const month = awards.approvedMonth[award] ?? NO_DATE;
    const route = vocabulary.route[projects.routeCode[awards.projectRow[award] ?? -1] ?? -1];
    if (segmentOfAward[award] === OUT_OF_PERIOD) {
      if (isShown) outOfPeriodAwards += 1;
    } else if (month === NO_DATE || route === undefined) {
      if (isShown) undatedAwards += 1;
    } else {
      const amount = awards.approvedFen[award] ?? Number.NaN;
      facts.push({ month, highSafety: highSafetyOf(route), amount, isShown });
    }
  }
  return { facts, undatedAwards, outOfPeriodAwards };
}

/** Projects by month of grid connection, or of operation. */
function connectionFacts(portfolio: Portfolio, selection: Selection) {
  const { projects, projectCount, vocabulary } = portfolio;
  const facts: Fact[] = [];
  let undatedProjects = 0;
  const days = connectionDays(portfolio);
  for (let project = 0; project < projectCount; project += 1) {
    const isShown = selection.projects[project] === 1;
    const day = days[project] ?? NO_DATE;
    const route = vocabulary.route[projects.routeCode[project] ?? -1];
    const stage = vocabulary.physicalStage[projects.stageCode[project] ?? -1] ?? '';
    if (day !== NO_DATE && route !== undefined) {
      const amount = projects.capacityMWh[project] ?? Number.NaN;
      facts.push({ month: monthOfDay(day), highSafety: highSafetyOf(route), amount, isShown });
    } else if (isShown && hasReached('physical', 'grid_connected', stage)) {
      undatedProjects += 1;
    }
  }
  return { facts, undatedProjects };
}

/** The earliest actual date of grid connection by project, else of operation, else `NO_DATE`. */
function connectionDays({ columns, dictionaries, vocabulary, projectCount }: Portfolio): Int32Array {
  const connected = new Int32Array(projectCount).fill(NO_DATE);
  const operating = new Int32Array(projectCount).fill(NO_DATE);
  const { milestones } = columns;
  for (let row = 0; row < milestones.projectRow.length; row += 1) {
    const day = milestones.actualDay[row] ?? null;
    if (day === null || dictionaries.track[milestones.trackCode[row] ?? -1] !== 'physical') continue;
    const stage = vocabulary.physicalStage[milestones.stageCode[row] ?? -1];
    const days = stage === 'grid_connected' ? connected : stage === 'operating' ? operating : null;
    if (days === null) continue;
    const project = milestones.projectRow[row] ?? 0;
    const known = days[project] ?? NO_DATE;
    days[project] = known === NO_DATE ? day : Math.min(known, day);
  }
  return connected.map((day, project) => (day === NO_DATE ? (operating[project] ?? NO_DATE) : day));
}

function add(sums: ClassSums, { highSafety, amount }: Fact): void {
  sums.count += 1;
  if (Number.isNaN(amount)) sums.missing += 1;
  else sums[highSafety] += amount;
}

function noSums(): ClassSums {
  return { named: 0, ambiguous: 0, not_named: 0, count: 0, missing: 0 };
}

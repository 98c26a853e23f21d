import { pointsPerYear, shareOf } from '../../src/domain/money/rate.ts';
import { dayOf } from '../../src/domain/progress/calendar-day.ts';
import { type AwardDraft, draft, type DraftRequest } from './award-draft.ts';
import { fixedCeilingFen } from './award-ledger.ts';
import { claimedFen, recordedFen, writtenFen } from './money-figures.ts';
import { dayReached } from './physical-timeline.ts';
import { DATA_DAY, yearOf } from './working-day.ts';

const FIRST_SUPPORT_YEAR = 2024;
const LAST_SUPPORT_YEAR = yearOf(DATA_DAY);
const SUPPORTED_YEARS = 3;

/** Interest of a support year is applied for in the next spring; that of the last year after its first half. */
function applicationDay(year: number, offset: number): number {
  return year === LAST_SUPPORT_YEAR
    ? dayOf(`${year}-06-22`) + Math.round(offset / 4)
    : dayOf(`${year + 1}-02-20`) + offset;
}

function supportYears({ shape, project }: DraftRequest): number[] {
  if (shape === 'gap_year') return [LAST_SUPPORT_YEAR - 3, LAST_SUPPORT_YEAR - 1, LAST_SUPPORT_YEAR];
  const startDay = dayReached(project.timeline, 'construction') ?? DATA_DAY;
  const first = Math.max(FIRST_SUPPORT_YEAR, yearOf(startDay));
  const years = Array.from({ length: SUPPORTED_YEARS }, (_, index) => first + index);
  const past = years.filter((year) => year <= LAST_SUPPORT_YEAR);
  return shape === 'year_missing' ? past.slice(0, 1) : past;
}

/** Interest subsidies of a construction loan, one award per support year. */
export function interestDrafts(request: DraftRequest): AwardDraft[] {
  const { measure, shape, random } = request;
  const cost = measure.terms.find(({ kind }) => kind === 'not_above_cost');
  if (cost?.kind !== 'not_above_cost') throw new RangeError(`${measure.id} knows no cost`);
  const principalYuan = random.logBetween(70e6, 420e6);
  const rate = random.between(0.027, 0.039);
  const offset = random.whole(0, 60);
  const subsidised = shape === 'at_cap' ? 1 : random.between(0.45, 0.92);
  return supportYears(request).map((year, index) => {
    // The loan is drawn over the first year; of the last year half has passed when it is applied for.
    const drawn = index === 0 ? random.between(0.35, 0.75) : 1;
    const part = year === LAST_SUPPORT_YEAR ? 0.5 : 1;
    const interestFen = recordedFen(principalYuan * rate * drawn * part, random);
    const targetFen = Math.min(interestFen * subsidised, fixedCeilingFen(measure) * 0.98);
    const approvedFen = shape === 'at_cap' ? interestFen : writtenFen(targetFen, random);
    return draft(request, {
      approvedFen,
      appliedFen: Math.max(approvedFen, Math.min(interestFen, claimedFen(approvedFen * 1.08, random))),
      appliedDay: applicationDay(year, offset),
      supportYear: shape === 'year_missing' ? null : year,
      days: null,
      basesFen: { [cost.base]: interestFen },
    });
  });
}

/** A subsidy of a first loan's interest or guarantee fee. */
export function firstLoanDrafts(request: DraftRequest): AwardDraft[] {
  const { measure, shape, random } = request;
  const points = measure.terms.find(({ kind }) => kind === 'rate_points');
  const cost = measure.terms.find(({ kind }) => kind === 'not_above_cost');
  if (points?.kind !== 'rate_points' || cost?.kind !== 'not_above_cost') {
    throw new RangeError(`${measure.id} is no subsidy of a first loan`);
  }
  const days = random.pick([180, 181, 270, 273, 360, 365, 365, 365]);
  const principalFen = random.whole(15, 100) * 10_000_000;
  const ratePct = points.base === 'guaranteed_amount' ? random.between(0.8, 1.5) : random.between(2.9, 4.3);
  const costFen = recordedFen((principalFen / 100) * (ratePct / 100) * (days / 365), random);
  const pointsFen = Number(pointsPerYear(BigInt(principalFen), points.basisPoints, days));
  const costShareFen = Number(shareOf(BigInt(costFen), points.basisPoints));
  let limitFen = Math.min(pointsFen, costFen);
  if (shape === 'by_cost') limitFen = Math.min(limitFen, costShareFen);
  const share = shape === 'above_points' ? random.between(1.12, 1.3) : random.between(0.72, 0.98);
  const approvedFen = writtenFen(limitFen * share, random);
  return [
    draft(request, {
      approvedFen,
      appliedFen: Math.ceil((approvedFen * random.between(1, 1.15)) / 100) * 100,
      days,
      basesFen: { [points.base]: principalFen, [cost.base]: shape === 'base_missing' ? null : costFen },
    }),
  ];
}

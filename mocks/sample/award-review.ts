import type { FundingStage } from '../../src/domain/vocabulary.ts';
import type { AwardDraft } from './award-draft.ts';
import type { Random } from './seeded-random.ts';
import { DATA_DAY, workingDay } from './working-day.ts';

/** A stage of the funding track; days after the data date are plans or forecasts. */
type FundingStep = {
  stage: FundingStage;
  plannedDay: number | null;
  forecastDay: number | null;
  actualDay: number | null;
};

export type AwardReview = { fundingStage: FundingStage; approvedDay: number | null; steps: FundingStep[] };

/** Review steps with the days that each takes after the one before: as planned, at the least, at the most. */
const STEPS: readonly { stage: FundingStage; planned: number; days: readonly [number, number] }[] = [
  { stage: 'accepted', planned: 12, days: [4, 20] },
  { stage: 'expert_review', planned: 40, days: [18, 58] },
  { stage: 'publicity', planned: 25, days: [10, 32] },
  { stage: 'approved', planned: 14, days: [7, 22] },
];
const DELAYED_SHARE = 0.12;
/** Days by which a planned step may be missed before anybody states a new date. */
const FORECAST_AFTER_DAYS = 14;

/** Longest time from an application to its approval that still counts as usual. */
export const USUAL_REVIEW_DAYS = STEPS.reduce((sum, { days }) => sum + days[1] + 2, 0);

/** The review of an application as far as it had come on the data date. */
export function reviewAward({ appliedDay, ending, isUndated }: AwardDraft, random: Random): AwardReview {
  const steps: FundingStep[] = [
    { stage: 'applied', plannedDay: appliedDay, forecastDay: null, actualDay: appliedDay },
  ];
  const delay = random.chance(DELAYED_SHARE) ? random.whole(50, 140) : 0;
  let fundingStage: FundingStage = 'applied';
  let plannedDay = appliedDay;
  let day = appliedDay;
  for (const { stage, planned, days } of STEPS) {
    plannedDay = workingDay(plannedDay + planned);
    day = workingDay(day + random.whole(...days) + (stage === 'expert_review' ? delay : 0));
    const hasHappened = day <= DATA_DAY;
    if (hasHappened && stage === 'publicity' && (ending === 'rejected' || ending === 'withdrawn')) {
      steps.push({ stage: ending, plannedDay: null, forecastDay: null, actualDay: day });
      return { fundingStage: ending, approvedDay: null, steps };
    }
    if (hasHappened) fundingStage = stage;
    const isLate = !hasHappened && day - plannedDay > FORECAST_AFTER_DAYS;
    steps.push({
      stage,
      plannedDay,
      forecastDay: isLate ? day : null,
      actualDay: hasHappened && !(isUndated && stage === 'approved') ? day : null,
    });
  }
  return { fundingStage, approvedDay: fundingStage === 'approved' ? day : null, steps };
}

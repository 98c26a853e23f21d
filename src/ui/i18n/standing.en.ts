import type { standingZh } from './standing.zh.ts';
import type { Wording } from './wording.ts';

export const standingEn: Wording<typeof standingZh> = {
  title: 'Progress and siting',
  question: 'Which projects show a light, and why? On which side of the ring?',
  lights: 'Progress lights',
  siting: 'Siting (by project)',
  count_one: '{{count}} project',
  count_other: '{{count}} projects',
  ofAll: '/ {{all}}',
  indicator: {
    milestone_overdue: 'milestone overdue by more than {{threshold}} days',
    forecast_slip: 'forecast later by more than {{threshold}} days',
    approved_undisbursed: 'not paid {{threshold}} days after approval',
    no_milestone_dates: 'no milestone has a date',
  },
  worst: 'longest {{days}} days',
  example: 'Thresholds are an example; the policy sets none',
  ringNote: 'Ring ±20 m; the ring condition belongs to III-1 alone and limits no other money',
  explain: {
    definition:
      "A project's light is its most severe rule; rules look at milestones, forecasts and payments. Its siting is that of its least favourable site.",
    formula:
      'Overdue = data date − planned date of an unmet milestone; slip = forecast − plan. Above the threshold the light shows; thresholds are an example.',
  },
};

import type { timelineZh } from './timeline.zh.ts';
import type { Wording } from './wording.ts';

export const timelineEn: Wording<typeof timelineZh> = {
  title: 'Awards and disbursements',
  question: 'When is money awarded, and when does it arrive? Same scale, drawn apart, never added',
  label:
    'Awards and disbursements from {{from}} to {{to}} on one scale. Awarded in total {{approved}}, highest in {{approvedPeak}}; disbursed in total {{disbursed}}, highest in {{disbursedPeak}}.',
  labelEmpty: 'Nothing awarded or disbursed under this filter.',
  step: { label: 'Step', month: 'Month', quarter: 'Quarter', year: 'Year' },
  measure: { month: 'Per month, {{unit}}', quarter: 'Per quarter, {{unit}}', year: 'Per year, {{unit}}' },
  period: 'Period',
  month: '{{month}}',
  monthName: '{{year}}-{{month}}',
  quarter1: 'Q1 {{year}}',
  quarter2: 'Q2 {{year}}',
  quarter3: 'Q3 {{year}}',
  quarter4: 'Q4 {{year}}',
  yearName: '{{year}}',
  approved: 'Awarded',
  disbursed: 'Disbursed',
  allApproved: 'Awarded, all',
  allDisbursed: 'Disbursed, all',
  total: 'total',
  outside: 'Outside the filter',
  click: 'Click: money awarded in that year only; again: all. Drag over columns: that stretch only',
  note: {
    partial: '{{period}} runs to {{date}} only and is paler',
    outOfPeriod_one: 'Excludes {{count}} out-of-period award ({{amount}} awarded)',
    outOfPeriod_other: 'Excludes {{count}} out-of-period awards ({{amount}} awarded)',
    undated_one: 'Excludes {{count}} award without a date ({{amount}} awarded)',
    undated_other: 'Excludes {{count}} awards without a date ({{amount}} awarded)',
    missing_one: '{{count}} award has no amount on record',
    missing_other: '{{count}} awards have no amount on record',
    year: 'Filtered by time of award: the lower chart shows what was paid on these awards, in whatever year',
  },
  source: 'award and disbursement ledger',
  explain: {
    title: 'Awards and disbursements by period',
    definition:
      'Awards count in the period of their approval, disbursements in that of their payment. The two kinds of money are never added together; awards out of the policy period and payments on them are left out.',
    formula: 'Amount of a period = sum of the shown records in it; total = sum of the periods.',
  },
};

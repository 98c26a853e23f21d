import type { fundingZh } from './funding.zh.ts';
import type { Wording } from './wording.ts';

export const fundingEn: Wording<typeof fundingZh> = {
  title: 'Funding against ceilings',
  question: 'How much of its ceilings does each clause use?',
  label:
    'Awards against ceilings of {{count}} clauses; the right end is 100%. Most used: {{clause}} at {{used}}%. Exceeds: {{exceeds}}; depends on the reading: {{dependent}}; cannot be verified: {{unverified}}.',
  labelEmpty: 'No award under this filter can be held against a ceiling.',
  clause: 'Clause',
  disbursed: 'Disb.',
  disbursedInFull: 'Disbursed',
  approved: 'Awarded',
  ceiling: 'Ceilings',
  headroom: 'Headroom',
  used: 'Used',
  excess: 'Unit excess',
  readingExcess: 'Excess on one reading',
  unverified: 'Cannot verify',
  others: 'With awards outside your districts',
  unverifiedOrOthers: 'Cannot verify, or with awards outside your districts',
  noAmount: 'Awarded, no amount stated',
  nonMonetary: 'Awarded, not monetary',
  outOfPeriod: 'Awarded out of period',
  units: 'Units',
  unitCount: '',
  verdictCount: 'awards',
  outside: 'Outside the filter',
  bar: 'Disbursed and awarded against ceilings',
  barNote: 'upright line = 100%',
  attention: 'Attention',
  click: 'Click: this clause only; again: all',
  unitsHint_one: '{{count}}',
  unitsHint_other: '{{count}}',
  listSeparator: ', ',
  note: {
    noAmount: '{{list}} state no amount: {{amount}} awarded, left out',
    unverified_one:
      '{{count}} award cannot be verified ({{amount}}): no ceiling to compare, hatched apart, not in %',
    unverified_other:
      '{{count}} awards cannot be verified ({{amount}}): no ceiling to compare, hatched apart, not in %',
    others_one:
      '{{count}} award is in a unit that includes awards outside your districts ({{amount}}): verdicts rest on the whole ledger, its ceiling and sum are not shown; hatched apart, not in %',
    others_other:
      '{{count}} awards are in units that include awards outside your districts ({{amount}}): verdicts rest on the whole ledger, their ceilings and sums are not shown; hatched apart, not in %',
    outOfPeriod_one: '{{count}} award is out of period ({{amount}}), not in %',
    outOfPeriod_other: '{{count}} awards are out of period ({{amount}}), not in %',
    nonMonetary: '{{list}} give no money: no ceiling to draw',
    missing_one: '{{count}} award has no amount on record',
    missing_other: '{{count}} awards have no amount on record',
    cut_one:
      'Only part of the awards of {{count}} unit is shown: its ceiling still counts in full, so % reads low',
    cut_other:
      'Only part of the awards of {{count}} units is shown: their ceilings still count in full, so % reads low',
    ledger:
      'Ceilings = sum over the units that hold awards; not a budget. Verdicts rest on the whole ledger; no filter changes them',
  },
  source: 'award ledger',
  sourceWithPolicy: 'award ledger; clauses as interpreted on {{date}}',
  explain: {
    title: 'Share of the ceilings',
    definition:
      'Per clause, every unit (enterprise, project, loan …) with a shown award counts its own ceiling once and in full; the awards of these units are held against the sum. Ceilings belong to units; they are not a budget of the clause.',
    formula:
      'Used = awarded ÷ ceilings; truncated up to 100%, rounded up above. Excess is counted unit by unit and never netted against the headroom of others.',
  },
};

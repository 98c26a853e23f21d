import type { districtsZh } from './districts.zh.ts';
import type { Wording } from './wording.ts';

export const districtsEn: Wording<typeof districtsZh> = {
  title: 'Districts',
  question: 'Which districts hold most awards and need attention? Sorted by awarded',
  label:
    'Projects, awards and use of ceilings in {{count}} districts, sorted by awarded. Most awarded: {{district}}, {{amount}}. Exceeds: {{exceeds}}; depends on the reading: {{dependent}}; cannot be verified: {{unverified}}.',
  labelEmpty: 'No award in any district under this filter.',
  district: 'District',
  projects: 'Projects',
  projectsUnit: '',
  shownOfAll: 'shown / all',
  capacity: 'Energy',
  approved: 'Awarded',
  disbursed: 'Disbursed',
  approvedInCeiling: 'Awarded under a ceiling',
  disbursedInCeiling: 'Disbursed under a ceiling',
  ceiling: 'Ceilings',
  used: 'Used',
  excess: 'Unit excess',
  allProjects: 'Projects, all',
  bar: 'Disbursed, awarded, ceiling',
  barNote: 'upright line = 100%',
  attention: 'Attention',
  outside: 'Outside the filter',
  verdictCount: 'awards',
  click: 'Click: this district only; again: all',
  megawattHours: '{{amount}} MWh',
  listSeparator: ', ',
  note: {
    without_one: '{{list}} has no project',
    without_other: '{{list}} have no project',
    cut_one:
      '{{count}} unit spans districts or is shown in part: its ceiling counts in full in each, so the sum over districts is more than that of the city',
    cut_other:
      '{{count}} units span districts or are shown in part: their ceilings count in full in each, so the sum over districts is more than that of the city',
    missing_one: '{{count}} project has no capacity on record',
    missing_other: '{{count}} projects have no capacity on record',
    basis: 'Used covers awards that can be held against a ceiling; the awarded column covers all',
  },
  source: 'project and award ledger',
  explain: {
    title: 'Share of the ceilings by district',
    definition:
      'By the district of the project. Ceilings are the sum over the units with a shown award in the district, each once and in full; a unit that spans districts counts in each of them.',
    formula:
      'Used = awards of these units in the district ÷ ceilings; truncated up to 100%, rounded up above.',
  },
};

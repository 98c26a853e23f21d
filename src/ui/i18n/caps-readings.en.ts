import type { capsReadingsZh } from './caps-readings.zh.ts';
import type { Wording } from './wording.ts';

export const capsReadingsEn: Wording<typeof capsReadingsZh> = {
  clock: {
    title: 'How many subsidy years are left?',
    question: 'Subsidies by the year: years used and left, project by project',
    questionOf_one:
      '{{clause}}: at most {{amount}} a year, at most {{count}} year, and not above the interest paid',
    questionOf_other:
      '{{clause}}: at most {{amount}} a year, at most {{count}} years, and not above the interest paid',
    noClause: 'No clause of the policy in force is limited in years.',
    none: 'No interest subsidy is approved yet.',
    all_one: 'The one subsidised unit',
    all_other: 'All {{count}} subsidised units',
    legend: 'solid = support year used',
    cost: 'Interest paid',
    open: 'May still be approved at most',
    cap: 'annual cap {{amount}}',
    place: 'year {{place}}',
    waiting_one: '{{count}} waiting',
    waiting_other: '{{count}} waiting',
    most: 'at most {{amount}}',
    label: 'Support years of {{subject}}: {{years}}',
    yearLabel: '{{year}} approved {{amount}}',
    pips: 'Support years used: {{years}}',
    left: {
      years_one: '{{count}} year left',
      years_other: '{{count}} years left',
      none_one: 'all {{count}} used',
      none_other: 'all {{count}} used',
      over_one: '{{count}} used, too many',
      over_other: '{{count}} used, too many',
      differ: 'counted {{count}}, spanning {{span}}',
      missing_one: '{{count}} without its year',
      missing_other: '{{count}} without their year',
    },
    room: {
      open: '{{year}}: at most {{amount}} may still be approved, the smaller of the rest of the annual cap and the interest asked for',
      used_one: 'The one year is used; nothing more may be approved.',
      used_other: 'All {{count}} years are used; nothing more may be approved.',
      reading:
        'By counting years, {{count}} of {{max}} left; from the first to the last year, none. Whether more may be approved depends on the reading.',
      costMissing:
        'The interest of the award that waits is not recorded, so what may still be approved cannot be computed.',
      yearMissing_one:
        '{{count}} award lacks its support year, so the years left and the room cannot be computed.',
      yearMissing_other:
        '{{count}} awards lack their support year, so the years left and the room cannot be computed.',
      next_one:
        '{{count}} year left, at most {{amount}} and not above the interest of that year, which is not recorded: the room cannot be computed.',
      next_other:
        '{{count}} years left, at most {{amount}} each and not above the interest of the year, which is not recorded: the room cannot be computed.',
    },
    foot: 'A year is a calendar year (the text does not define it); "not above the interest paid" is inferred, not written',
    definition:
      'Support years with an approved award are counted (default), or spanned from the first to the last; at most {{count}}. Where the two leave different years, violet says so. First-loan interest and guarantee fees are limited in rate points, not in years.',
    formula:
      'Room = min(annual cap − approved in the year, interest of the awards that wait); no figure once the years are used or a figure is missing.',
  },
  readings: {
    title: 'The same money, read differently',
    question_one:
      '{{count}} group of awards whose verdict depends on the reading. The text is silent; all results are shown',
    question_other:
      '{{count}} groups of awards whose verdict depends on the reading. The text is silent; all results are shown',
    none: 'No award here has a verdict that depends on the reading.',
    choose: 'All groups',
    outside: 'outside the filter',
    upTo: 'up to {{amount}} over',
    noExcess: 'no amount over',
    evidence: 'The text: ',
    reading: 'Reading {{letter}}',
    defaultWhy: 'The default follows the grammatical subject or object of the sentence; see the evidence',
    dependent: 'Depends on the reading',
    why: '{{count}} readings come to different verdicts, {{over}} of them above the cap. So it counts neither as passing nor as exceeding.',
    who: 'Who decides: ',
    whoText: 'a written answer of the authority in charge of the clause.',
    affected: 'Affected: {{projects}}, {{organisations}}, {{amount}}',
    projects_one: '{{count}} project',
    projects_other: '{{count}} projects',
    organisations_one: '{{count}} enterprise',
    organisations_other: '{{count}} enterprises',
    left_one: '{{count}} unit within the cap, headroom {{amounts}}.',
    left_other: '{{count}} units within the cap, headroom {{amounts}}.',
    over: '{{sum}} > {{limit}}, {{excess}} over',
    years: 'beyond the years of support',
    cannot: 'A figure is missing under this reading; it cannot be verified.',
    foot: 'Each reading groups the same awards differently; amounts are not added across readings',
    definition:
      'Where a clause does not say what a unit is, how years count or what a percentage applies to, every reading is computed. Verdicts that differ, one of them exceeding, make the award dependent on the reading.',
    formula: 'Each reading: awards grouped into units, each sum against its ceiling, the worst unit decides.',
  },
  stacking: {
    title: 'One project, several supports',
    question_one: '{{count}} project has approvals under two clauses or more. An advisory, not a verdict',
    question_other: '{{count}} projects have approvals under two clauses or more. An advisory, not a verdict',
    none: 'No project has approvals under two clauses or more.',
    advice:
      'The measures do not say whether supports may be combined, so only the facts stand here; whether they may is for a written answer of the authority in charge.',
    combine: 'Only {{list}} speak of combining. {{text}}; read by default as: {{reading}}.',
    missing_one: '{{count}} more not recorded',
    missing_other: '{{count}} more not recorded',
    project: 'Project',
    code: 'Code',
    rows_one: '{{count}} project',
    rows_other: '{{count}} projects',
    foot: 'Amounts of clauses stand side by side and are not added',
    definition: 'Projects with approved awards under two clauses or more, clause by clause.',
    formula: 'Each amount = approved of the project under that clause; clauses are not added.',
  },
};

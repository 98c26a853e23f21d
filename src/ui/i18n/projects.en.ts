import type { projectsZh } from './projects.zh.ts';
import type { Wording } from './wording.ts';

export const projectsEn: Wording<typeof projectsZh> = {
  title: 'Projects',
  create: 'New project',
  question: 'Those that need attention first: by verdict, then by amount awarded',
  sorted: 'Sorted by {{column}}, {{direction}}',
  direction: { ascending: 'ascending', descending: 'descending' },
  caption:
    'Table of {{count}} projects. Arrow keys move between rows, Enter opens a project; column buttons sort, and a third press restores the default order.',
  set: { label: 'Columns', funding: 'Money', progress: 'Progress', siting: 'Siting' },
  column: {
    name: 'Project',
    code: 'Code',
    organisation: 'Enterprise',
    district: 'District',
    park: 'Park',
    route: 'Route',
    powerMW: 'Power',
    capacityMWh: 'Energy',
    measure: 'Clause',
    approvedFen: 'Awarded',
    disbursedFen: 'Disbursed',
    ceilingFen: 'Ceiling',
    utilisationBp: 'Ceiling used',
    verdict: 'Verdict',
    light: 'Light',
    stage: 'Stage',
    pilot: 'Pilot',
    siting: 'Siting',
    distanceM: 'To 5th Ring',
  },
  sortBy: 'Sort by {{column}}',
  open: 'Open {{name}}',
  noVerdict: 'not approved yet',
  noAward: 'no application',
  noPark: 'in no park',
  pilot: { yes: 'yes', no: 'no' },
  highSafety: { named: 'high-safety route named in the policy', ambiguous: 'unclear whether high-safety' },
  distance: {
    outside: '{{km}} out',
    inside: '{{km}} in',
    on_the_line: '{{km}} line',
    unknown: '≈ {{km}}',
  },
  light: {
    milestone_overdue: '{{days}} days overdue',
    forecast_slip: 'forecast {{days}} days late',
    approved_undisbursed: 'unpaid for {{days}} days',
    no_milestone_dates: 'no dates',
  },
  bar: 'Awarded uses {{used}}% of the ceiling, disbursed {{paid}}%',
  barShared: 'Other awards of the same supported unit share the ceiling; the unit has used {{used}}%',
  approvedMissing_one: 'One more award has no amount and is not counted',
  approvedMissing_other: '{{count}} more awards have no amount and are not counted',
  exact: 'CNY {{amount}}',
  unit: { yuan: 'CNY', km: 'km', m: 'm', percent: '%', mw: 'MW', mwh: 'MWh' },
  csv: 'Export CSV',
  csvFailed: 'Nothing was exported. The data on screen are unaffected; try again.',
  source: 'Records of projects, money and sites',
  foot: {
    funding:
      'Each project with its most urgent verdict; the upright line is 100%, the figure is the use of its whole unit, * which holds other awards too',
    progress: 'Thresholds of the light are examples; the policy states none',
    siting:
      'The ring condition belongs to III-1 alone and does not limit other money; ● high-safety route named in the policy, ◐ unclear',
  },
  footRight: '— cannot be computed; 0 is zero',
  empty: 'No project passes the filters. Nothing was removed; it is only not shown.',
  clear: 'Clear filters',
  explain: {
    title: 'Columns of the project table',
    definition:
      'Awarded and disbursed: sums of the awards shown, one column each, never added together. Ceiling: of the supported units that hold these awards, each once and in full. Verdict, clause and ceiling used: of the most urgent award, over the whole ledger; no filter changes them. Distance: of the site least far outside the ring.',
    formula:
      'Default order: from exceeding to out of period, then by amount awarded. Ceiling used is truncated up to 100 % and rounded up above it.',
  },
};

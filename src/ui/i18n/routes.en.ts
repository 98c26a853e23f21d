import type { routesZh } from './routes.zh.ts';
import type { Wording } from './wording.ts';

export const routesEn: Wording<typeof routesZh> = {
  title: 'Technical routes',
  question: 'What is installed, how much, and what share is high-safety?',
  label:
    'Energy capacity of {{count}} technical routes. Largest: {{route}}, {{capacity}} MWh. Named high-safety routes hold {{named}}, unclear ones {{ambiguous}}.',
  labelEmpty: 'No project under this filter has its capacity on record.',
  strip: 'High-safety share of MWh (the policy names solid-state Li-ion and flow)',
  route: 'Route',
  named: 'named',
  ambiguous: 'unclear',
  safety: 'High-safety',
  capacity: 'Energy',
  projects: 'Projects',
  projectsUnit: '',
  allCapacity: 'Energy, all',
  allProjects: 'Projects, all',
  missing: 'No capacity on record',
  share: 'Share of shown',
  outside: 'Outside the filter',
  click: 'Click: this route only; again: all',
  megawattHours: '{{amount}} MWh',
  projectCount_one: '{{count}}',
  projectCount_other: '{{count}}',
  note: {
    missing_one: '{{count}} project has no capacity on record and adds no length',
    missing_other: '{{count}} projects have no capacity on record and add no length',
    outside: 'Grey: capacity outside the filter',
  },
  source: 'project records',
  explain: {
    title: 'Energy capacity by route',
    definition:
      'Rated energy capacity of the shown projects by technical route. High-safety has three classes: named by the clause (solid-state lithium-ion, flow); unclear (semi-solid: the text does not say); not named. The requirement stands in the sentence on demonstration parks alone and limits the money of no other clause.',
    formula:
      'Share = capacity of the class ÷ capacity of the shown projects, rounded to one decimal; projects without a capacity are left out.',
  },
};

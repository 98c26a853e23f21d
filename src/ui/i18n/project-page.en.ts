import type { projectPageZh } from './project-page.zh.ts';
import type { Wording } from './wording.ts';

export const projectPageEn: Wording<typeof projectPageZh> = {
  name: 'Project page',
  facts: 'Facts',
  missing: {
    title: 'No such project, or it is outside your districts',
    text: 'The records that you can see hold no project {{id}}. It may have been withdrawn, the link may be wrong, or it belongs to another district. Other data are unaffected.',
    all: 'All projects',
  },
  neighbours: {
    label: 'Neighbouring projects',
    before: 'Previous: {{name}}',
    after: 'Next: {{name}}',
    place: '{{place}} of {{count}}',
  },
  set: { funding: 'Money', progress: 'Progress', siting: 'Siting', technical: 'Technical', own: 'Own' },
  table: {
    title: 'Projects ({{count}})',
    foot: 'A click on a row opens it beside the page, its name leads to its own page; Shift and a column name sort by one more column; thresholds of the light are examples',
  },
  columns: {
    open: 'Columns',
    shown: 'Shown, from left to right',
    hidden: 'Not shown',
    pinned: 'Columns kept at the left',
    up: 'Move {{column}} forward',
    down: 'Move {{column}} back',
  },
  views: {
    open: 'Saved sets',
    current: 'Set: {{name}}',
    own: 'Your sets (kept by this browser; copy the link to share one)',
    none: 'None yet. Save the present columns, sort and row height as a set and use it again.',
    name: 'Name',
    save: 'Save these columns',
    saved: 'Saved “{{name}}”.',
    remove: 'Delete “{{name}}”',
    removed: 'Deleted “{{name}}”.',
    refused: 'Not saved: this browser does not allow storage.',
  },
  density: { label: 'Row height', comfortable: 'Comfortable', compact: 'Compact' },
  picks: {
    none: 'Tick two to four projects to see them side by side',
    count_one: '{{count}} selected',
    count_other: '{{count}} selected',
    full: 'No more than {{max}} side by side: take one out first',
    compare: 'Side by side',
    clear: 'Clear selection',
  },
  totals: {
    title: 'Totals by group',
    question:
      'How much money do the shown projects have, group by group? One column a kind, never added together',
    definition:
      'The shown projects by the chosen group; each is in one group. Applied counts applications of every stage, awarded what is approved or later, disbursed and clawed back what happened.',
    formula: 'Total = sum of one kind over the groups; kinds are never added together',
    group: 'Group by',
    projects: 'Projects',
    bracket: 'Kinds of money, never added together',
    column: 'Column total',
    foot: '† some records have no amount or capacity and are not counted; a group name filters by it',
    missingMWh_one: '{{count}} project has no capacity on record and is not counted',
    missingMWh_other: '{{count}} projects have no capacity on record and are not counted',
    missingFen_one: '{{count}} has no amount and is not counted',
    missingFen_other: '{{count}} have no amount and are not counted',
  },
  dataDate: 'Data to {{date}}',
};

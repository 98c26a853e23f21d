import type { historyZh } from './history.zh.ts';
import type { Wording } from './wording.ts';

export const historyEn: Wording<typeof historyZh> = {
  title: 'History: {{name}}',
  project: 'project {{id}}',
  close: 'Close history',
  intro: 'Each change leaves an entry that cannot be altered or removed; the newest comes first.',
  loading: 'Loading history',
  failed: 'The history did not load.',
  none: 'No history yet: nothing was changed since the import.',
  action: { create: 'Created', edit: 'Edited', withdraw: 'Withdrawn', import: 'Imported' },
  role: {
    commission: 'commission',
    district_official: 'district',
    viewer: 'viewer',
    wall: 'wall',
    none: 'command line',
  },
  version: 'Version {{version}}',
  why: 'Reason: {{why}}',
  noWhy: 'No reason given',
  acknowledged: 'Saved on confirmation; the verdict at that time:',
  field: 'Field',
  from: 'From',
  to: 'To',
  value: 'Content',
  changes: 'Changes of version {{version}}',
  missing: 'missing',
  yes: 'yes',
  no: 'no',
  noChanges: 'No content changed.',
  yuan: 'CNY {{amount}}',
};

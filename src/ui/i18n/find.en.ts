import type { findZh } from './find.zh.ts';
import type { Wording } from './wording.ts';

export const findEn: Wording<typeof findZh> = {
  title: 'Find pages, charts, projects, parks, clauses',
  hint: 'A name, a code, pinyin or its initials, such as cpny',
  results: 'What was found',
  kind: {
    page: 'Pages',
    panel: 'Charts',
    park: 'Parks',
    clause: 'Clauses',
    project: 'Projects',
    enterprise: 'Enterprises',
    district: 'Districts',
  },
  some: '{{name}} ({{shown}} of {{total}} listed; type more to narrow)',
  nothing: 'Nothing found for “{{query}}”. Try a name, a code or the initials of its pinyin.',
  looking: 'Looking',
  keys: '↑ ↓ choose · Enter opens · Esc closes',
};

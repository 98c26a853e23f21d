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
};

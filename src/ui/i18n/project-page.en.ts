import type { Wording } from './wording.ts';
import type { projectPageZh } from './project-page.zh.ts';

export const projectPageEn: Wording<typeof projectPageZh> = {
  name: 'Project page',
};

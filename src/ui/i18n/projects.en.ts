import type { projectsZh } from './projects.zh.ts';
import type { Wording } from './wording.ts';

export const projectsEn: Wording<typeof projectsZh> = {};

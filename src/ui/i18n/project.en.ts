import type { projectZh } from './project.zh.ts';
import type { Wording } from './wording.ts';

export const projectEn: Wording<typeof projectZh> = {};

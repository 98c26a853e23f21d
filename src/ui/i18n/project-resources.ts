import { projectEn } from './project.en.ts';
import { projectZh } from './project.zh.ts';
import type { Language } from './resources.ts';

/** Wording of one project's side panel, which no first paint shows; it comes with `project-words.ts`. */
export const projectResources = {
  'zh-CN': { project: projectZh },
  en: { project: projectEn },
} as const satisfies Record<Language, Record<string, object>>;

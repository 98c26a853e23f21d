import { problemEn } from './problem.en.ts';
import { problemZh } from './problem.zh.ts';
import type { Language } from './resources.ts';

/**
 * Wording that no first paint shows: signing in, settings, forms, refusals. Its chunk comes with the first part of
 * the app that imports `later-words.ts`.
 */
export const laterResources = {
  'zh-CN': { problem: problemZh },
  en: { problem: problemEn },
} as const satisfies Record<Language, Record<string, object>>;

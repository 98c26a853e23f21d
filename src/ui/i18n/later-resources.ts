import { editEn } from './edit.en.ts';
import { editZh } from './edit.zh.ts';
import { historyEn } from './history.en.ts';
import { historyZh } from './history.zh.ts';
import { problemEn } from './problem.en.ts';
import { problemZh } from './problem.zh.ts';
import type { Language } from './resources.ts';
import { sessionEn } from './session.en.ts';
import { sessionZh } from './session.zh.ts';
import { settingsEn } from './settings.en.ts';
import { settingsZh } from './settings.zh.ts';

/**
 * Wording that no first paint shows: signing in, settings, forms, refusals. Its chunk comes with the first part of
 * the app that imports `later-words.ts`.
 */
export const laterResources = {
  'zh-CN': { edit: editZh, history: historyZh, problem: problemZh, session: sessionZh, settings: settingsZh },
  en: { edit: editEn, history: historyEn, problem: problemEn, session: sessionEn, settings: settingsEn },
} as const satisfies Record<Language, Record<string, object>>;

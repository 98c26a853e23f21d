import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { laterResources } from './later-resources.ts';
import type { pageResources } from './page-resources.ts';
import type { projectResources } from './project-resources.ts';
import { LANGUAGES, type Language, resources } from './resources.ts';
import type { wallResources } from './wall-resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: (typeof resources)['zh-CN'] &
      (typeof laterResources)['zh-CN'] &
      (typeof pageResources)['zh-CN'] &
      (typeof projectResources)['zh-CN'] &
      (typeof wallResources)['zh-CN'];
  }
}

/** The app's one i18next instance; wording is bundled, so it is ready at once. */
export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  resources,
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  supportedLngs: LANGUAGES,
  ns: Object.keys(resources['zh-CN']),
  defaultNS: 'shell',
  initAsync: false,
  // A Chinese counter has no English counterpart: an empty text is one.
  returnEmptyString: true,
  interpolation: { escapeValue: false },
});

/** Speaks `language` from now on and says so on `<html lang>`, which fonts, quotes and screen readers follow. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  if (i18n.language !== language) void i18n.changeLanguage(language);
}

/** Adds wording that comes in a chunk of its own. */
export function addWords(words: Record<Language, Record<string, object>>): void {
  for (const language of LANGUAGES) {
    for (const [namespace, texts] of Object.entries(words[language])) {
      i18n.addResourceBundle(language, namespace, texts);
    }
  }
}

import type { Language } from './resources.ts';
import { wallEn } from './wall.en.ts';
import { wallZh } from './wall.zh.ts';

/** Wording of the big screen; it comes with its page. */
export const wallResources = {
  'zh-CN': { wall: wallZh },
  en: { wall: wallEn },
} as const satisfies Record<Language, Record<string, object>>;

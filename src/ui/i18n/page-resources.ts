import { areasEn } from './areas.en.ts';
import { areasZh } from './areas.zh.ts';
import { capsEn } from './caps.en.ts';
import { capsZh } from './caps.zh.ts';
import { findEn } from './find.en.ts';
import { findZh } from './find.zh.ts';
import { mapEn } from './map.en.ts';
import { mapZh } from './map.zh.ts';
import { parksEn } from './parks.en.ts';
import { parksZh } from './parks.zh.ts';
import { policyEn } from './policy.en.ts';
import { policyZh } from './policy.zh.ts';
import { projectPageEn } from './project-page.en.ts';
import { projectPageZh } from './project-page.zh.ts';
import type { Language } from './resources.ts';
import { technicalEn } from './technical.en.ts';
import { technicalZh } from './technical.zh.ts';

/** Wording of the pages beside the overview; its chunk comes with the first panel that imports `page-words.ts`. */
export const pageResources = {
  'zh-CN': {
    map: mapZh,
    areas: areasZh,
    parks: parksZh,
    technical: technicalZh,
    caps: capsZh,
    projectPage: projectPageZh,
    policy: policyZh,
    find: findZh,
  },
  en: {
    map: mapEn,
    areas: areasEn,
    parks: parksEn,
    technical: technicalEn,
    caps: capsEn,
    projectPage: projectPageEn,
    policy: policyEn,
    find: findEn,
  },
} as const satisfies Record<Language, Record<string, object>>;

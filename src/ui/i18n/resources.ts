import { districtsEn } from './districts.en.ts';
import { districtsZh } from './districts.zh.ts';
import { explainEn } from './explain.en.ts';
import { explainZh } from './explain.zh.ts';
import { exportEn } from './export.en.ts';
import { exportZh } from './export.zh.ts';
import { filterEn } from './filter.en.ts';
import { filterZh } from './filter.zh.ts';
import { fundingEn } from './funding.en.ts';
import { fundingZh } from './funding.zh.ts';
import { headlineEn } from './headline.en.ts';
import { headlineZh } from './headline.zh.ts';
import { projectsEn } from './projects.en.ts';
import { projectsZh } from './projects.zh.ts';
import { routesEn } from './routes.en.ts';
import { routesZh } from './routes.zh.ts';
import { shellEn } from './shell.en.ts';
import { shellZh } from './shell.zh.ts';
import { sitesEn } from './sites.en.ts';
import { sitesZh } from './sites.zh.ts';
import { standingEn } from './standing.en.ts';
import { standingZh } from './standing.zh.ts';
import { stateEn } from './state.en.ts';
import { stateZh } from './state.zh.ts';
import { timelineEn } from './timeline.en.ts';
import { timelineZh } from './timeline.zh.ts';
import { vocabularyEn } from './vocabulary.en.ts';
import { vocabularyZh } from './vocabulary.zh.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** All wording, by language and namespace. Chinese is the source; an English file has its keys. */
export const resources = {
  'zh-CN': {
    shell: shellZh,
    vocabulary: vocabularyZh,
    filter: filterZh,
    headline: headlineZh,
    funding: fundingZh,
    routes: routesZh,
    districts: districtsZh,
    timeline: timelineZh,
    sites: sitesZh,
    standing: standingZh,
    projects: projectsZh,
    explain: explainZh,
    export: exportZh,
    state: stateZh,
  },
  en: {
    shell: shellEn,
    vocabulary: vocabularyEn,
    filter: filterEn,
    headline: headlineEn,
    funding: fundingEn,
    routes: routesEn,
    districts: districtsEn,
    timeline: timelineEn,
    sites: sitesEn,
    standing: standingEn,
    projects: projectsEn,
    explain: explainEn,
    export: exportEn,
    state: stateEn,
  },
} as const satisfies Record<Language, Record<string, object>>;

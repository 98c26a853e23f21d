import type { sitesZh } from './sites.zh.ts';
import type { Wording } from './wording.ts';

export const sitesEn: Wording<typeof sitesZh> = {};

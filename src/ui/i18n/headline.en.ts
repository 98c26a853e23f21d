import type { headlineZh } from './headline.zh.ts';
import type { Wording } from './wording.ts';

export const headlineEn: Wording<typeof headlineZh> = {};

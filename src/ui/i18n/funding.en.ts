import type { fundingZh } from './funding.zh.ts';
import type { Wording } from './wording.ts';

export const fundingEn: Wording<typeof fundingZh> = {};

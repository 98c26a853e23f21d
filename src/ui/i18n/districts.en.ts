import type { districtsZh } from './districts.zh.ts';
import type { Wording } from './wording.ts';

export const districtsEn: Wording<typeof districtsZh> = {};

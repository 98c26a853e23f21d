import type { Wording } from './wording.ts';
import type { findZh } from './find.zh.ts';

export const findEn: Wording<typeof findZh> = {
  name: 'Find',
};

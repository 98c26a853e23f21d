import type { Wording } from './wording.ts';
import type { technicalZh } from './technical.zh.ts';

export const technicalEn: Wording<typeof technicalZh> = {
  name: 'Technical routes page',
};

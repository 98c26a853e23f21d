import type { Wording } from './wording.ts';
import type { parksZh } from './parks.zh.ts';

export const parksEn: Wording<typeof parksZh> = {
  name: 'Parks',
};

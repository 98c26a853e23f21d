import type { Wording } from './wording.ts';
import type { mapZh } from './map.zh.ts';

export const mapEn: Wording<typeof mapZh> = {
  name: 'Map page',
};

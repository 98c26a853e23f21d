import type { Wording } from './wording.ts';
import type { areasZh } from './areas.zh.ts';

export const areasEn: Wording<typeof areasZh> = {
  name: 'Park areas',
};

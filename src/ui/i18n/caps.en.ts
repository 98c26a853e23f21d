import type { Wording } from './wording.ts';
import type { capsZh } from './caps.zh.ts';

export const capsEn: Wording<typeof capsZh> = {
  name: 'Funding and caps page',
};

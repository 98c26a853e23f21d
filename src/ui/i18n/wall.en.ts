import type { wallZh } from './wall.zh.ts';
import type { Wording } from './wording.ts';

export const wallEn: Wording<typeof wallZh> = {};

import type { timelineZh } from './timeline.zh.ts';
import type { Wording } from './wording.ts';

export const timelineEn: Wording<typeof timelineZh> = {};

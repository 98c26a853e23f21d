import type { exportZh } from './export.zh.ts';
import type { Wording } from './wording.ts';

export const exportEn: Wording<typeof exportZh> = {};

import type { routesZh } from './routes.zh.ts';
import type { Wording } from './wording.ts';

export const routesEn: Wording<typeof routesZh> = {};

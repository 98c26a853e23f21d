import type { Wording } from './wording.ts';
import type { policyZh } from './policy.zh.ts';

export const policyEn: Wording<typeof policyZh> = {
  name: 'Policy',
};

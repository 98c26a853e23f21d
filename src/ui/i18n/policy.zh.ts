export const policyZh = {
  name: '政策',
} as const;

export const areasZh = {
  name: '园区范围',
} as const;

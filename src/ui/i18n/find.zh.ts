export const findZh = {
  name: '查找',
} as const;

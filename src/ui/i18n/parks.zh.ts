export const parksZh = {
  name: '园区',
} as const;

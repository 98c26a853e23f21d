export const capsZh = {
  name: '资金与上限页',
} as const;

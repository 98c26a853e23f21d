export const projectPageZh = {
  name: '项目页',
} as const;

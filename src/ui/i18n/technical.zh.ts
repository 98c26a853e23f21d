export const technicalZh = {
  name: '技术路线页',
} as const;

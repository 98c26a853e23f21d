export const headlineZh = {} as const;

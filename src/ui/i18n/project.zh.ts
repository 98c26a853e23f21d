export const projectZh = {} as const;

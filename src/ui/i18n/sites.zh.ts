export const sitesZh = {} as const;

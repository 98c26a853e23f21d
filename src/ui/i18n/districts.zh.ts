export const districtsZh = {} as const;

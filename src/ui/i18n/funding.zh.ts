export const fundingZh = {} as const;

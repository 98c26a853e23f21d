export const timelineZh = {} as const;

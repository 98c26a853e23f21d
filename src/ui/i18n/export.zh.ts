export const exportZh = {} as const;

export const wallZh = {} as const;

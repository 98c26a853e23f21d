export const routesZh = {} as const;

export const projectsZh = {} as const;

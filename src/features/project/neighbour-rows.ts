import type { ProjectRows } from '../../domain/portfolio/project-rows.ts';

/** Rows of the projects table beside a project, null at an end; `place` from 1. */
export type Neighbours = { before: number | null; after: number | null; place: number; count: number };

/** null where the project is not among the rows. */
export function neighboursOf({ portfolio, order }: ProjectRows, id: string): Neighbours | null {
  const index = order.indexOf(portfolio.projectRowById.get(id) ?? -1);
  if (index === -1) return null;
  return {
    before: order[index - 1] ?? null,
    after: order[index + 1] ?? null,
    place: index + 1,
    count: order.length,
  };
}

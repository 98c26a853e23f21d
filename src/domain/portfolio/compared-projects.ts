import type { Portfolio } from './portfolio.ts';

/** More columns than these cannot be read side by side. */
export const MAX_COMPARED = 4;

/** Which of the wanted projects stand side by side; the others are named, so that a notice can say so. */
export type ComparedProjects = {
  ids: string[];
  /** Not among the projects that the caller may see. */
  unknown: string[];
  /** Beyond the limit. */
  refused: string[];
};

export function comparedProjects(
  { projectRowById }: Pick<Portfolio, 'projectRowById'>,
  wanted: readonly string[],
): ComparedProjects {
  const known = [...new Set(wanted)].filter((id) => projectRowById.has(id));
  return {
    ids: known.slice(0, MAX_COMPARED),
    unknown: [...new Set(wanted)].filter((id) => !projectRowById.has(id)),
    refused: known.slice(MAX_COMPARED),
  };
}

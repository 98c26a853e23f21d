import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { projectQuery } from '../../api/project-query.ts';
import type { JudgedAward, ProjectDetail } from '../../contract/project-detail.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

export type UnitAwards =
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'known'; awards: JudgedAward[] };

/** Every award, with its figures, of the projects that some awards belong to. */
export function useUnitAwards(awardRows: readonly number[]): UnitAwards {
  const { awards, columns } = usePortfolioView().portfolio;
  const projects = useMemo(() => {
    const rows = new Set(awardRows.map((award) => awards.projectRow[award] ?? 0));
    return [...rows].map((row) => columns.projects.id[row] ?? '');
  }, [awardRows, awards, columns]);
  return useQueries({
    queries: projects.map((id) => projectQuery(id)),
    combine: combined,
  });
}

type Answer = { data: ProjectDetail | undefined; error: Error | null; refetch: () => unknown };

function combined(answers: Answer[]): UnitAwards {
  const failed = answers.filter(({ error }) => error !== null);
  if (failed.length > 0) {
    return {
      state: 'failed',
      retry: () => {
        for (const { refetch } of failed) refetch();
      },
    };
  }
  const known = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return known.length < answers.length
    ? { state: 'loading' }
    : { state: 'known', awards: known.flatMap((detail) => detail.awards) };
}

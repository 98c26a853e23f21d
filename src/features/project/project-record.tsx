import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { projectQuery } from '../../api/project-query.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';

/** Id of the project that the page is about. */
export const ProjectIdContext = createContext<string | null>(null);

/** The page's project; undefined while it is on its way. @throws Error on another page. */
export function useProjectDetail(): ProjectDetail | undefined {
  const id = useContext(ProjectIdContext);
  if (id === null) throw new Error('no project page above this panel');
  return useQuery(projectQuery(id)).data;
}

import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import { reader } from './client.ts';

const readProject = reader(endpoints.project);

/** One project with everything that its side panel shows. @param id the project's id. */
export function projectQuery(id: string) {
  return queryOptions({
    queryKey: ['project', id],
    queryFn: ({ signal }) => readProject({ id }, signal),
    staleTime: 60_000,
    structuralSharing: false,
  });
}

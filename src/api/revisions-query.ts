import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import { reader } from './client.ts';

const readRevisions = reader(endpoints.revisions);

/** History of one record, newest first. @param id the record's id. */
export function revisionsQuery(kind: RecordKind, id: string) {
  return queryOptions({
    queryKey: ['revisions', kind, id],
    queryFn: async ({ signal }) => (await readRevisions({ kind, id }, signal)).revisions,
  });
}

const readProjectRevisions = reader(endpoints.projectRevisions);

/** History of a project and of all that belongs to it, newest first. @param id the project's id. */
export function projectRevisionsQuery(id: string) {
  return queryOptions({
    queryKey: ['revisions', 'project-with-parts', id],
    queryFn: async ({ signal }) => (await readProjectRevisions({ id }, signal)).revisions,
  });
}

import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import { reader } from './client.ts';

const readPark = reader(endpoints.park);

/** One park as recorded, with its notes. @param id the park's id. */
export function parkQuery(id: string) {
  return queryOptions({
    queryKey: ['park', id],
    queryFn: ({ signal }) => readPark({ id }, signal),
    staleTime: 60_000,
    structuralSharing: false,
  });
}

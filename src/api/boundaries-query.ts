import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import { reader } from './client.ts';

const readBoundaries = reader(endpoints.boundaries);

/** Ring, ring roads and districts; they change with a new version of the product's data only. */
export const boundariesQuery = queryOptions({
  queryKey: ['boundaries'],
  queryFn: ({ signal }) => readBoundaries({}, signal),
  staleTime: 60 * 60_000,
  structuralSharing: false,
});

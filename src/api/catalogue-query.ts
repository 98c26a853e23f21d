import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import { reader } from './client.ts';

const readCatalogues = reader(endpoints.catalogues);
const readCatalogue = reader(endpoints.catalogue);

const policyStaleMs = 60 * 60_000;

/** The versions of the policy catalogue that the server keeps. */
export const cataloguesQuery = queryOptions({
  queryKey: ['catalogues'],
  queryFn: ({ signal }) => readCatalogues({}, signal),
  staleTime: policyStaleMs,
  structuralSharing: false,
});

/** One version of the policy catalogue. */
export function catalogueQuery(version: string) {
  return queryOptions({
    queryKey: ['catalogues', version],
    queryFn: ({ signal }) => readCatalogue({ version }, signal),
    staleTime: policyStaleMs,
    structuralSharing: false,
  });
}

import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import { reader } from './client.ts';

const readPolicy = reader(endpoints.policy);

/** The policy catalogue; it changes with a new version of the product's data only. */
export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => readPolicy({}, signal),
  staleTime: 60 * 60_000,
  structuralSharing: false,
});

import { queryOptions } from '@tanstack/react-query';
import { endpoints } from '../contract/endpoint.ts';
import { reader } from './client.ts';

const readTileLayers = reader(endpoints.tileLayers);

/** Backgrounds that the operator opted in to; they change with the server's configuration only. */
export const tileLayersQuery = queryOptions({
  queryKey: ['tile-layers'],
  queryFn: ({ signal }) => readTileLayers({}, signal),
  staleTime: 60 * 60_000,
});

import { queryOptions } from '@tanstack/react-query';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import { reader, sender } from './client.ts';

const readSessions = reader(accountEndpoints.ownSessions);

/** Where the caller is signed in, newest first. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async ({ signal }) => (await readSessions({}, signal)).sessions,
});

export const endOwnSession = sender(accountEndpoints.endOwnSession);

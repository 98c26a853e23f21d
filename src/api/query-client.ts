import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { sessionQuery } from './session.ts';

const RETRY_AFTER_MS = 800;

/** A second try helps against a lost connection or a server that is just starting, not against a refusal. */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && (error.code === 'network' || error.code === 'unavailable');
}

/** A refusal after which the session that the app believes in is no longer so. */
function endsSession(error: Error): boolean {
  return (
    error instanceof ApiError && (error.code === 'not_signed_in' || error.code === 'password_change_required')
  );
}

/** The app's server state; a query or change that is refused for want of a session has the session asked for again. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (endsSession(error)) void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // The server may be on this machine or an intranet while the browser believes it is offline.
        networkMode: 'always',
        retry: (failureCount, error) => failureCount < 1 && isPassing(error),
        retryDelay: RETRY_AFTER_MS,
      },
    },
  });
  return client;
}

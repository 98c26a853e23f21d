import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

const RETRY_AFTER_MS = 800;

/** A second try helps against a lost connection or a server that is just starting, not against a refusal. */
function isPassing(error: Error): boolean {
  return error instanceof ApiError && (error.code === 'network' || error.code === 'unavailable');
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The server may be on this machine or an intranet while the browser believes it is offline.
        networkMode: 'always',
        retry: (failureCount, error) => failureCount < 1 && isPassing(error),
        retryDelay: RETRY_AFTER_MS,
      },
    },
  });
}

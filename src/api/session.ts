import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import type { Session } from '../contract/session.ts';
import { forgetAnswers, reader, sender } from './client.ts';

const readSession = reader(accountEndpoints.session);

/** Who is asking. Asked again whenever the window gets the focus, and after any refusal for want of a session. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal, client }) => {
    const session = await readSession({}, signal);
    dropForeignAnswers(client, session);
    return session;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

export const demoSignIn = sender(accountEndpoints.demoSignIn);
export const signIn = sender(accountEndpoints.signIn);
export const wallSignIn = sender(accountEndpoints.wallSignIn);
export const signOut = sender(accountEndpoints.signOut);
export const changePassword = sender(accountEndpoints.changePassword);

/** Takes over the session that signing in or out, or a new password, answered with. */
export function takeSession(client: QueryClient, session: Session): void {
  dropForeignAnswers(client, session);
  client.setQueryData(sessionQuery.queryKey, session);
  if (session.caller === null) return;
  // What was refused meanwhile may be answered now; a query without an answer begins anew, as if never asked.
  void client.resetQueries({ predicate: ({ state }) => state.error !== null && state.data === undefined });
  void client.invalidateQueries({ predicate: ({ state }) => state.error !== null });
}

/** Tells callers apart by what they may see; '' when nobody is signed in. */
export function callerKey({ caller }: Session): string {
  return caller === null ? '' : JSON.stringify([caller.id, caller.role, caller.districts]);
}

const lastCallers = new WeakMap<QueryClient, string>();

/** What one caller was answered is not for the next one. The same caller who comes back finds it again. */
function dropForeignAnswers(client: QueryClient, session: Session): void {
  const next = callerKey(session);
  const last = lastCallers.get(client);
  if (next === '' || next === last) return;
  lastCallers.set(client, next);
  if (last === undefined) return;
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  forgetAnswers();
}

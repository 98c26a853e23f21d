import { createContext, useContext } from 'react';
import type { Session } from '../contract/session.ts';

/** The session that the page was opened with; it stays while one signs in again. */
export type CallerSession = Session & { caller: NonNullable<Session['caller']> };

export const CallerContext = createContext<CallerSession | null>(null);

/** @throws Error outside the gate that lets a caller in. */
export function useCaller(): CallerSession {
  const session = useContext(CallerContext);
  if (session === null) throw new Error('nobody is signed in above this component');
  return session;
}

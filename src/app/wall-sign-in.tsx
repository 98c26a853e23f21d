import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Session } from '../contract/session.ts';
import { SignIn } from './sign-in.tsx';
import { useLaterPart } from './use-later-part.ts';

const loadEntry = async () => (await import('../features/session/wall-entry.tsx')).WallEntry;

/**
 * The token of a screen that the address of the wall brings (`/wall#token=…`), and the way to drop it. It leaves the
 * address at once, so that nobody reads it off the screen or finds it in the history.
 */
export function useWallToken(): [string | null, () => void] {
  const location = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState<string | null>(null);
  const named =
    location.pathname === '/wall' ? /^token=([\w.-]{1,200})$/.exec(location.hash)?.[1] : undefined;
  if (named !== undefined && named !== token) setToken(named);
  useEffect(() => {
    if (named !== undefined) void navigate({ to: '.', search: true, hash: '', replace: true });
  }, [named, navigate]);
  return [token, useCallback(() => setToken(null), [])];
}

type WallSignInProps = { token: string; session: Session; onDone: () => void };

/** Exchanges a screen's token for its session; its chunk comes when needed. */
export function WallSignIn({ token, session, onDone }: WallSignInProps): ReactNode {
  const { Part, hasFailed } = useLaterPart(loadEntry, true);
  const { caller } = session;
  if (Part !== null) {
    return (
      <Part
        token={token}
        replaced={caller === null || caller.role === 'wall' ? null : caller.name}
        onDone={onDone}
      />
    );
  }
  // Whoever stands there can still sign in by hand, or load the page again.
  return hasFailed ? <SignIn session={session} ended={null} /> : <div className="opening" aria-busy />;
}

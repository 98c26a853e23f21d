import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callerKey, sessionQuery } from '../api/session.ts';
import type { Session } from '../contract/session.ts';
import { CallerContext, type CallerSession } from './caller-context.ts';
import { LoadFailure } from './load-failure.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { SignIn } from './sign-in.tsx';
import { useSignedOutElsewhere } from './signed-out-signal.ts';
import { useWallToken, WallSignIn } from './wall-sign-in.tsx';

/**
 * Shows the pages to who is signed in, and the way in to everyone else. A session that ends in the middle of work
 * leaves the page as it was under the way in: the same caller goes on there, another one starts anew.
 */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const { data: session, error, isFetching, refetch } = useQuery(sessionQuery);
  // Where the page on screen belongs: the address is ahead of it until the chunk of the next page is there.
  const isAtWall = useRouterState({
    select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname === '/wall',
  });
  const [token, dropToken] = useWallToken();
  useSignedOutElsewhere();
  const [kept, setKept] = useState<CallerSession | null>(null);
  const entered = isEntered(session) ? session : null;
  const isAnother = session?.caller != null && kept !== null && callerKey(session) !== callerKey(kept);
  const shown = entered ?? (isAnother ? null : kept);
  if (shown !== kept) setKept(shown);

  if (session === undefined) {
    if (error === null) return <Opening />;
    return (
      <main id="content" tabIndex={-1}>
        <LoadFailure error={error} isRetrying={isFetching} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (token !== null) return <WallSignIn token={token} session={session} onDone={dropToken} />;
  if (shown === null) return <SignIn session={session} ended={null} />;
  if (shown.caller.role === 'wall' && !isAtWall) return <ToWall />;
  return (
    <CallerContext key={callerKey(shown)} value={shown}>
      {children}
      {entered === null && (
        <ReturnDialog>
          <SignIn session={session} ended={shown.caller.role === 'wall' ? 'wall' : 'person'} />
        </ReturnDialog>
      )}
    </CallerContext>
  );
}

/** Signed in, with a password of one's own. */
function isEntered(session: Session | undefined): session is CallerSession {
  return session !== undefined && session.caller !== null && !session.caller.mustChangePassword;
}

/** A screen has no other page. */
function ToWall(): ReactNode {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/wall', search: true, replace: true });
  }, [navigate]);
  return <Opening />;
}

function Opening(): ReactNode {
  const { t } = useTranslation('state');
  return (
    <main id="content" tabIndex={-1} className="opening" aria-busy>
      <output className="visually-hidden">{t('loading')}</output>
    </main>
  );
}

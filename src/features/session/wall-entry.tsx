import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { takeSession, wallSignIn } from '../../api/session.ts';
import '../../ui/i18n/later-words.ts';
import { problemText } from '../../ui/problem-text.ts';
import './session.css';

const RETRY_S = 15;

type WallEntryProps = {
  token: string;
  /** Who is signed in to this browser and would be replaced; null for nobody or the screen itself. */
  replaced: string | null;
  onDone: () => void;
};

/**
 * A screen comes in with its token. It has nobody at its keyboard after a power cut: what passes is tried again by
 * itself; a token that is refused says whom to ask.
 */
export function WallEntry({ token, replaced, onDone }: WallEntryProps): ReactNode {
  const { t } = useTranslation('session');
  const words = useTranslation('problem').t;
  const client = useQueryClient();
  const [isAgreed, setIsAgreed] = useState(replaced === null);
  const hasAsked = useRef(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: wallSignIn,
    networkMode: 'always',
    onSuccess: (session) => {
      takeSession(client, session);
      onDone();
    },
  });
  const failure = apiErrorOf(error);
  const isPassing = failure?.code === 'network' || failure?.code === 'unavailable';

  useEffect(() => {
    if (!isAgreed || hasAsked.current) return;
    hasAsked.current = true;
    mutate({ body: { token } });
  }, [isAgreed, mutate, token]);
  useEffect(() => {
    if (!isPassing || isPending) return undefined;
    const timer = setTimeout(() => mutate({ body: { token } }), RETRY_S * 1000);
    return () => clearTimeout(timer);
  }, [isPassing, isPending, mutate, token]);

  if (!isAgreed) {
    return (
      <WallNotice title={t('wall.replaces')} text={t('wall.replacesText', { name: replaced ?? '' })}>
        <button type="button" className="button button-primary" onClick={() => setIsAgreed(true)}>
          {t('wall.replace')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t('wall.keep')}
        </button>
      </WallNotice>
    );
  }
  if (failure === null) return <WallNotice title={t('wall.opening')} text="" />;
  const isRefused = failure.code === 'wrong_credentials';
  const text = isPassing ? t('wall.unreachable', { seconds: RETRY_S }) : problemText(failure, words);
  return (
    <WallNotice
      title={t(isRefused ? 'wall.refused' : 'wall.failed')}
      text={isRefused ? t('wall.refusedText') : text}
    >
      {!isRefused && (
        <button
          type="button"
          className="button button-primary"
          disabled={isPending}
          onClick={() => mutate({ body: { token } })}
        >
          {t('wall.retry')}
        </button>
      )}
      <button type="button" className="button" onClick={onDone}>
        {t(replaced === null ? 'wall.signIn' : 'wall.keep')}
      </button>
    </WallNotice>
  );
}

function WallNotice({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="sign-in">
      <span />
      <main id="content" tabIndex={-1} className="sign-in-place">
        <output>
          <h1>{title}</h1>
          <span className="sign-in-text">{text}</span>
        </output>
        <div className="form-actions">{children}</div>
      </main>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../ui/problem-text.ts';
import type { Versions, VersionSide } from './use-versions.ts';

/** Why there is nothing to compare yet. */
export function VersionState({ versions }: { versions: Versions }): ReactNode {
  const { t } = useTranslation('policy');
  const { t: problem } = useTranslation('problem');
  const { from, to, listError } = versions;
  if (listError !== null) {
    return <p role="alert">{t('versions.loadFailed', { reason: problemText(listError, problem) })}</p>;
  }
  const sides = [from, to].filter(({ state }) => state !== 'read');
  return (
    <ul className="versions-states">
      {sides.map((side, index) => (
        <li key={`${side.state} ${side.version || index}`}>
          <SideState side={side} />
        </li>
      ))}
    </ul>
  );
}

function SideState({ side }: { side: VersionSide }): ReactNode {
  const { t } = useTranslation('policy');
  const { t: problem } = useTranslation('problem');
  switch (side.state) {
    case 'unknown':
      return <p role="alert">{t('versions.unknownVersion', { version: side.version })}</p>;
    case 'fileGone':
      return <p role="alert">{t('versions.fileGone')}</p>;
    case 'none':
      return <p>{t('versions.onlyOne')}</p>;
    case 'failed':
      return (
        <div className="policy-absence" role="alert">
          <p>{t('versions.loadFailed', { reason: problemText(side.error, problem) })}</p>
          <button type="button" className="button" onClick={side.retry}>
            {t('retry')}
          </button>
        </div>
      );
    case 'loading':
    case 'read':
      return <p className="policy-note">{t('loading')}</p>;
    default:
      return side satisfies never;
  }
}

import { IconCheck, IconLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ANSWER_SHOWN_MS = 4000;

/** Puts the address of the view on the clipboard, where the browser allows it, and says what became of it. */
export function CopyLink(): ReactNode {
  const { t } = useTranslation('shell');
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), ANSWER_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    try {
      // Absent outside secure contexts, such as a plain http address on an intranet.
      await navigator.clipboard.writeText(location.href);
      setOutcome('done');
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <span className="copy-link">
      <button type="button" className="button" onClick={() => void copy()}>
        {outcome === 'done' ? <IconCheck size="1rem" aria-hidden /> : <IconLink size="1rem" aria-hidden />}
        <span className="wide-only">{t('copyLink.action')}</span>
        <span className="narrow-only visually-hidden">{t('copyLink.action')}</span>
      </button>
      <output className="copy-link-outcome">{outcome !== null && t(`copyLink.${outcome}`)}</output>
    </span>
  );
}

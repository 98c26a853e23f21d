import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsDialog } from './settings-dialog.tsx';

type SecretDialogProps = {
  title: string;
  text: string;
  secrets: readonly { label: string; value: string }[];
  onClose: () => void;
};

/** What is shown once: to be copied, and closed by its own button only. */
export function SecretDialog({ title, text, secrets, onClose }: SecretDialogProps): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <SettingsDialog title={title} onClose={onClose} isShut>
      <div className="form">
        <p>{text}</p>
        {secrets.map((secret) => (
          <Secret key={secret.label} {...secret} />
        ))}
        <div className="form-actions">
          <button type="button" className="button button-primary" onClick={onClose}>
            {t('done')}
          </button>
        </div>
      </div>
    </SettingsDialog>
  );
}

function Secret({ label, value }: SecretDialogProps['secrets'][number]): ReactNode {
  const { t } = useTranslation('settings');
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      // Absent outside secure contexts, such as a plain http address on an intranet.
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      setOutcome('copyFailed');
    }
  }
  return (
    <div className="secret">
      <label>
        <span>{label}</span>
        <input ref={field} readOnly value={value} spellCheck={false} onFocus={(e) => e.target.select()} />
      </label>
      <button
        type="button"
        className="button"
        aria-label={t('people.of', { action: t('copy'), name: label })}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
        {t('copy')}
      </button>
      <output>{outcome !== null && t(outcome)}</output>
    </div>
  );
}

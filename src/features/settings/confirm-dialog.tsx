import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { FormFailure } from '../../ui/form-failure.tsx';
import { issueText } from '../../ui/problem-text.ts';
import { SettingsDialog } from './settings-dialog.tsx';

type ConfirmDialogProps = {
  title: string;
  /** What it does, and what stays. */
  text: string;
  action: string;
  /** Ends something: drawn as a warning. */
  isEnding: boolean;
  change: { isPending: boolean; error: Error | null };
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something ends. A refusal is said here, and the dialog stays. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { title, text, action, isEnding, change, onConfirm, onClose } = props;
  const { t } = useTranslation(['settings', 'filter']);
  const words = useTranslation('problem').t;
  const error = apiErrorOf(change.error);
  return (
    <SettingsDialog title={title} onClose={onClose}>
      <div className="form">
        <p>{text}</p>
        <FormFailure
          error={error}
          text={error?.issues.map((issue) => issueText(issue, words)).join(t('filter:listSeparator')) ?? ''}
        />
        <div className="form-actions">
          <button
            type="button"
            className={isEnding ? 'button button-ending' : 'button button-primary'}
            disabled={change.isPending}
            onClick={onConfirm}
          >
            {action}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </div>
    </SettingsDialog>
  );
}

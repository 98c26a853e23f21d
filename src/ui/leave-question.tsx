import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepHeading } from './step-heading.tsx';

/** Asked before what was typed is given up. */
export function LeaveQuestion({ onStay, onGo }: { onStay: () => void; onGo: () => void }): ReactNode {
  const { t } = useTranslation('edit');
  return (
    <div className="edit-leave" role="alertdialog" aria-label={t('leave.title')}>
      <StepHeading>{t('leave.title')}</StepHeading>
      <p>{t('leave.text')}</p>
      <div className="edit-leave-actions">
        <button type="button" className="button button-primary" onClick={onStay}>
          {t('leave.stay')}
        </button>
        <button type="button" className="button" onClick={onGo}>
          {t('leave.go')}
        </button>
      </div>
    </div>
  );
}

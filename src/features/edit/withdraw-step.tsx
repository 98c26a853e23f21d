import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmedReason } from './confirmed-reason.tsx';
import type { EditedKind } from './leaf-words.ts';
import { StepHeading } from '../../ui/step-heading.tsx';

type Props = {
  kind: EditedKind;
  name: string;
  isSending: boolean;
  onWithdraw: (why: string) => void;
  onBack: () => void;
};

/** Takes a record out of the portfolio, with a reason and a confirmation. */
export function WithdrawStep({ kind, name, isSending, onWithdraw, onBack }: Props): ReactNode {
  const { t } = useTranslation('edit');
  const reason = useConfirmedReason({
    reason: t('withdraw.reason'),
    confirm: t('withdraw.confirm', { name }),
    reasonMissing: t('withdraw.reasonMissing'),
    confirmMissing: t('withdraw.confirmMissing'),
  });
  return (
    <form
      className="edit-step"
      onSubmit={(event) => {
        event.preventDefault();
        const why = reason.confirmed();
        if (why !== null) onWithdraw(why);
      }}
    >
      <StepHeading>{t(kind === 'project' ? 'withdraw.titleProject' : 'withdraw.titleAward')}</StepHeading>
      <p>{t('withdraw.text')}</p>
      {reason.fields}
      <div className="edit-actions">
        <button type="button" className="button" onClick={onBack}>
          {t('back')}
        </button>
        <span className="edit-space" />
        <button type="submit" className="button edit-danger" disabled={isSending}>
          {t(isSending ? 'withdraw.saving' : 'withdraw.save')}
        </button>
      </div>
    </form>
  );
}

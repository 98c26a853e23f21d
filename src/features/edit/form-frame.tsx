import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AcknowledgeStep } from './acknowledge-step.tsx';
import { ConflictStep } from './conflict-step.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { FormContext } from './form-context.tsx';
import { type EditedKind, useLeafWords } from './leaf-words.ts';
import type { RecordForm } from './use-record-form.tsx';
import { WithdrawStep } from './withdraw-step.tsx';

type Props<Fields extends Record<string, unknown>> = {
  kind: EditedKind;
  form: RecordForm<Fields>;
  /** The record's name, for the question whether to withdraw it. */
  name: string;
  onWithdraw: (read: { version: number; fields: Fields }, why: string) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
};

/** What every form has around its fields: what is wrong, what is to be decided, and the buttons. */
export function FormFrame<Fields extends Record<string, unknown>>(props: Props<Fields>): ReactNode {
  const { kind, form, name, onWithdraw, onClose, children } = props;
  const { t } = useTranslation('edit');
  const words = useLeafWords(kind);
  const { values, errors, set, step, failure, isSending } = form;
  const binding = { values, errors, set, label: words.label };
  const isCreation = form.read === null;
  const back = (): void => form.goTo('fields');
  return (
    <FormContext value={binding}>
      {failure !== null && (
        <FailureNotice
          key={form.refusals}
          error={failure}
          isCreation={isCreation}
          onSaveAnother={form.startAnother}
        />
      )}
      {step.step === 'acknowledge' && (
        <AcknowledgeStep
          key={step.verdict}
          refusal={step}
          isSending={isSending}
          onConfirm={(acknowledgement) => void form.acknowledge(acknowledgement)}
          onBack={back}
        />
      )}
      {step.step === 'conflict' && (
        <ConflictStep
          key={step.theirs.version}
          rows={step.rows}
          words={words}
          isSending={isSending}
          onResolve={(choices) => void form.resolve(step.rows, choices, step.theirs)}
          onBack={back}
        />
      )}
      {step.step === 'withdraw' && (
        <WithdrawStep
          kind={kind}
          name={name}
          isSending={isSending}
          onWithdraw={(why) => void form.change((read) => onWithdraw(read, why))}
          onBack={back}
        />
      )}
      {step.step === 'fields' && (
        <form onSubmit={form.onSubmit}>
          {form.isRestored && (
            <output className="edit-restored">
              <span>{t('draft.text')}</span>
              <button type="button" className="link-button" onClick={form.discard}>
                {t('draft.discard')}
              </button>
            </output>
          )}
          <ErrorSummary refusals={form.refusals} />
          {children}
          <div className="edit-actions">
            {!isCreation && (
              <button
                type="button"
                className="button button-quiet edit-withdraw"
                onClick={() => form.goTo('withdraw')}
              >
                {t('withdraw.open')}
              </button>
            )}
            <output className="edit-space edit-note">{form.isUnchanged ? t('unchanged') : ''}</output>
            <button type="button" className="button" onClick={onClose}>
              {t('cancel')}
            </button>
            <button type="submit" className="button button-primary" disabled={isSending}>
              {t(isSending ? 'saving' : 'save')}
            </button>
          </div>
        </form>
      )}
    </FormContext>
  );
}

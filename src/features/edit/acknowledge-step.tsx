import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadingName } from '../../ui/reading-name.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { AwardFields } from './award-values.ts';
import { useConfirmedReason } from './confirmed-reason.tsx';
import { useLeafWords } from './leaf-words.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import type { Acknowledgement, FormStep } from './use-record-form.tsx';

type Refusal = Extract<FormStep<AwardFields>, { step: 'acknowledge' }>;
type Props = {
  refusal: Refusal;
  isSending: boolean;
  onConfirm: (acknowledgement: Acknowledgement) => void;
  onBack: () => void;
};

/** What the rules say of an award that is not stored yet, and whether it is to be stored all the same. */
export function AcknowledgeStep({ refusal, isSending, onConfirm, onBack }: Props): ReactNode {
  const { t } = useTranslation(['edit', 'vocabulary']);
  const { inLanguage } = useLeafWords('award');
  const { judgement, verdict } = refusal;
  const isOwn = judgement?.verdict === verdict;
  const reason = useConfirmedReason(
    {
      reason: t('acknowledge.reason'),
      confirm: t('acknowledge.confirm', { verdict: t(`vocabulary:verdict.${verdict}`) }),
      reasonMissing: t('acknowledge.reasonMissing'),
      confirmMissing: t('acknowledge.confirmMissing'),
    },
    t('acknowledge.reasonHelp'),
  );
  return (
    <form
      className="edit-step"
      onSubmit={(event) => {
        event.preventDefault();
        const confirmed = reason.confirmed();
        if (confirmed !== null) onConfirm({ verdict, reason: confirmed });
      }}
    >
      <StepHeading>{t('acknowledge.title')}</StepHeading>
      {refusal.isRepeated && <p className="edit-alert">{t('acknowledge.changed')}</p>}
      <p>{t(isOwn ? 'acknowledge.intro' : 'acknowledge.introOthers')}</p>
      {judgement?.verdict != null && (
        <div className="edit-verdict" data-verdict={judgement.verdict}>
          <VerdictMark verdict={judgement.verdict} withWord size={20} />
          {judgement.explanation !== null && <p>{inLanguage(judgement.explanation)}</p>}
          {judgement.holdsOthers && <p className="edit-note">{t('acknowledge.outside')}</p>}
        </div>
      )}
      <Readings refusal={refusal} />
      <Affected refusal={refusal} />
      {reason.fields}
      <div className="edit-actions">
        <button type="button" className="button" onClick={onBack}>
          {t('back')}
        </button>
        <span className="edit-space" />
        <button type="submit" className="button button-primary" disabled={isSending}>
          {t(isSending ? 'saving' : 'acknowledge.save')}
        </button>
      </div>
    </form>
  );
}

/** Every reading of the clause, where there is more than one. */
function Readings({ refusal: { judgement } }: { refusal: Refusal }): ReactNode {
  const { t } = useTranslation('edit');
  const { inLanguage } = useLeafWords('award');
  const candidates = judgement?.candidates ?? [];
  if (candidates.length < 2) return null;
  return (
    <section className="edit-readings">
      <h4>{t('acknowledge.readings')}</h4>
      <ul>
        {candidates.map(({ basis, reading, verdict, reason }) => (
          <li key={`${basis} ${reading}`}>
            <b>
              <ReadingName basis={basis} reading={reading} />
            </b>
            <VerdictMark verdict={verdict} withWord />
            <p className="edit-note">{inLanguage(reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Other awards that would have another verdict. */
function Affected({ refusal: { affected } }: { refusal: Refusal }): ReactNode {
  const { t } = useTranslation('edit');
  if (affected.length === 0) return null;
  return (
    <section>
      <h4>{t('acknowledge.affected')}</h4>
      <ul className="edit-affected">
        {affected.map(({ awardId, verdict }, index) => (
          <li key={awardId ?? `elsewhere ${index}`}>
            {awardId === null
              ? t('acknowledge.affectedOutside')
              : t('acknowledge.affectedItem', { id: awardId })}
            <VerdictMark verdict={verdict} withWord />
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import { candidatesOf, readingOf } from '../../domain/caps/cap-candidate.ts';
import { useLanguage } from '../../ui/language.ts';
import { ReadingName } from '../../ui/reading-name.tsx';
import type { PolicyMeasure } from './use-clause.ts';

type Props = { policy: PolicyDocument; measure: PolicyMeasure };

/** The official words, what they mean in the reader's language, and how they can be read; only the first is quoted. */
export function ClauseWords({ policy, measure }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const side = language === 'en' ? 'en' : 'zh';
  const { document } = policy;
  return (
    <div className="clause-words">
      <p className="clause-title">
        {measure.title[side]} <span className="tag">{t(`clause.grade.${measure.titleGrade}`)}</span>
      </p>
      <dl className="clause-quoted">
        <dt>
          <span className="tag">{t('clause.quotation')}</span>
        </dt>
        <dd>
          {measure.quotations.map((quotation) => (
            <q key={quotation} lang={document.language}>
              {quotation}
            </q>
          ))}
        </dd>
        <dt>
          <span className="tag">{t('clause.reference')}</span>
        </dt>
        <dd>{measure.paraphrase[side]}</dd>
        {measure.monetary && (
          <>
            <dt>
              <span className="tag">{t('clause.reading')}</span>
            </dt>
            <dd>
              <Readings measure={measure} />
            </dd>
          </>
        )}
      </dl>
      <p className="policy-note">
        {t('clause.language', { language: languageName(document.language, t), note: document.note[side] })}
      </p>
    </div>
  );
}

function languageName(code: string, t: ReturnType<typeof useTranslation<'policy'>>['t']): string {
  if (code === 'en' || code === 'zh') return t(`clause.languageName.${code}`);
  return code;
}

/** Every computed reading in one line, the default one first marked. */
function Readings({ measure }: { measure: PolicyMeasure }): ReactNode {
  const { t } = useTranslation('policy');
  const candidates = candidatesOf(measure);
  return (
    <span className="clause-readings">
      {candidates.map((candidate) => (
        <span key={`${candidate.basis} ${readingOf(candidate)}`}>
          <ReadingName basis={candidate.basis} reading={readingOf(candidate)} />
          {candidate.isDefault && candidates.length > 1 && <span className="tag">{t('clause.default')}</span>}
        </span>
      ))}
    </span>
  );
}

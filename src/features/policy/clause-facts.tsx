import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { ClauseSection } from './clause-section.tsx';
import { useFlagWord } from './code-words.ts';
import type { PolicyMeasure } from './use-clause.ts';

type Props = { measure: PolicyMeasure };

/** First and last day of a clause, each with what it rests on. */
export function ClauseDates({ measure: { effective, monetary } }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <ClauseSection title={t('clause.dates')}>
      <dl className="clause-dates">
        <dt>{t('clause.from')}</dt>
        <dd>
          {effective.from} <span className="policy-note">{effective.fromEvidence[side]}</span>
        </dd>
        <dt>{t('clause.to')}</dt>
        <dd>
          {effective.to ?? t('clause.openEnd')}{' '}
          {effective.to !== null && <span className="policy-note">{effective.toEvidence[side]}</span>}
        </dd>
      </dl>
      {monetary && <p className="policy-note">{t('clause.fromBefore')}</p>}
    </ClauseSection>
  );
}

/** What an award must meet beside the ceiling. */
export function ClauseConditions({ measure: { conditions, monetary } }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <ClauseSection title={t('clause.conditions')}>
      {conditions.length === 0 ? (
        <p>{t('clause.noConditions')}</p>
      ) : (
        <ul className="clause-list">
          {conditions.map(({ id, text }) => (
            <li key={id}>{text[side]}</li>
          ))}
        </ul>
      )}
      {monetary && <p className="policy-note">{t('clause.withinIsNotEligible')}</p>}
    </ClauseSection>
  );
}

/** What the catalogue marks about a clause; a mark without words of ours stands as its code. */
export function ClauseFlags({ measure: { flags } }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const word = useFlagWord();
  return (
    <ClauseSection title={t('clause.flags')}>
      {flags.length === 0 ? (
        <p className="policy-note">{t('clause.noFlags')}</p>
      ) : (
        <ul className="clause-flags">
          {flags.map((flag) => (
            <li key={flag}>
              {word(flag)} <code>{flag}</code>
            </li>
          ))}
        </ul>
      )}
    </ClauseSection>
  );
}

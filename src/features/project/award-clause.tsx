import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedAward } from '../../contract/project-detail.ts';
import type { PolicyDocument } from '../../contract/catalogue.ts';
import type { ConditionState } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';
import { conditionRows } from '../../domain/caps/condition-rows.ts';
import { LeastHeading } from './section-frame.tsx';

type Measure = PolicyDocument['measures'][number];

/** The official words, and what they mean in the reader's language; only the former is a quotation. */
export function ClauseText({ measure }: { measure: Measure }): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  return (
    <div className="clause-text">
      <p>
        <span className="tag">{t('verdicts.quotation')}</span>
        {measure.quotations.map((quotation) => (
          <q key={quotation} lang="en">
            {quotation}
          </q>
        ))}
      </p>
      <p>
        <span className="tag">{t('verdicts.reference')}</span>
        {language === 'en' ? measure.paraphrase.en : measure.paraphrase.zh}
      </p>
    </div>
  );
}

const glyph: Record<ConditionState, string> = { met: '✓', not_met: '×', unknown: '?' };

/** The clause's conditions with what is recorded of each: the verdict on money says nothing about them. */
export function ConditionList({ measure, award }: { measure: Measure; award: JudgedAward }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const language = useLanguage();
  const { rows, counts } = conditionRows(measure, award.conditions);
  return (
    <div className="conditions">
      <LeastHeading>
        {t('verdicts.conditions')}
        <span className="project-note">
          {rows.length === 0
            ? t('verdicts.conditionsNone')
            : t('verdicts.conditionCounts', {
                met: counts.met,
                notMet: counts.not_met,
                unknown: counts.unknown,
              })}
        </span>
      </LeastHeading>
      <ul>
        {rows.map(({ id, text, state, evidence }) => (
          <li key={id} data-state={state}>
            <span className="condition-glyph" aria-hidden>
              {glyph[state]}
            </span>
            <span>
              {language === 'en' ? text.en : text.zh}
              <span className="project-note">
                {t(`vocabulary:conditionState.${state}`)}
                {' · '}
                {evidence === null ? t('verdicts.noEvidence') : t('verdicts.evidence', { text: evidence })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

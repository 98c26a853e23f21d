import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { conditionRows } from '../../domain/caps/condition-rows.ts';
import type { ConditionState } from '../../domain/vocabulary.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { CapsWords, PolicyMeasure } from './use-caps-words.ts';

const GLYPHS: Record<ConditionState, string> = { met: '✓', not_met: '×', unknown: '?' };

type Props = { awards: readonly JudgedAward[]; measure: PolicyMeasure; words: CapsWords };

/** The clause's conditions, award by award: the verdict on money says nothing about them. */
export function UnitConditions({ awards, measure, words }: Props): ReactNode {
  const { t, side } = words;
  const { t: label } = useTranslation('vocabulary');
  return (
    <section className="unit-conditions" aria-label={t('conditions.title')}>
      <h3>{t('conditions.title')}</h3>
      <p className="caps-note">{t('conditions.notEligible')}</p>
      <div className="unit-condition-columns">
        {awards.map((award) => {
          const { rows, counts } = conditionRows(measure, award.conditions);
          const isOpen = counts.not_met + counts.unknown > 0;
          return (
            <details key={award.id} open={isOpen || awards.length === 1}>
              <summary>
                {award.verdict !== null && <VerdictMark verdict={award.verdict} />}
                {t('conditions.summary', {
                  id: award.id,
                  met: counts.met,
                  notMet: counts.not_met,
                  unknown: counts.unknown,
                })}
              </summary>
              {rows.length === 0 ? (
                <p className="caps-note">{t('conditions.none')}</p>
              ) : (
                <ul>
                  {rows.map(({ id, text, state, evidence }) => (
                    <li key={id} data-state={state}>
                      <span aria-hidden>{GLYPHS[state]}</span>
                      <span>
                        {text[side]}
                        <small>
                          {label(`conditionState.${state}`)}
                          {' · '}
                          {evidence === null
                            ? t('conditions.noEvidence')
                            : t('conditions.evidence', { text: evidence })}
                        </small>
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </details>
          );
        })}
      </div>
    </section>
  );
}

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import '../../ui/i18n/later-words.ts';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { BLANK_AWARD, type WorkedExample, WORKED_EXAMPLES } from './worked-examples.ts';
import { Calculator } from './calculator.tsx';
import { ClauseState } from './clause-state.tsx';
import { ExampleCard } from './example-card.tsx';
import './policy.css';
import { useClause } from './use-clause.ts';

const NONE: readonly WorkedExample[] = [];

/** Examples of the clause, and a calculator: both judged by the engine when they are looked at. */
export function WorkedPanel(): ReactNode {
  const { t } = useTranslation(['policy', 'shell']);
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const clause = useClause();
  /** Which example the calculator was last filled from, counted so that the same one can be taken again. */
  const [taken, setTaken] = useState<{ id: string; index: number; times: number } | null>(null);
  if (clause.state !== 'known') {
    return (
      <Panel id="worked" title={t('worked.title')} question={t('policy:name')}>
        <ClauseState clause={clause} />
      </Panel>
    );
  }
  const { measure, policy } = clause;
  const examples = WORKED_EXAMPLES[measure.id] ?? NONE;
  const index = taken?.id === measure.id ? taken.index : 0;
  const start = examples[index]?.awards ?? [BLANK_AWARD];
  return (
    <Panel
      id="worked"
      title={t('worked.title')}
      question={t('worked.question', { id: measure.id, title: measure.shortTitle[side] })}
      foot={`${t('worked.notice')}${t('worked.notEligible')}`}
    >
      {measure.monetary ? (
        <div className="worked">
          <section aria-label={t('worked.examples')} className="worked-examples">
            <h3>{t('worked.examples')}</h3>
            {examples.length === 0 && <p className="policy-note">{t('worked.noExamples')}</p>}
            <ul>
              {examples.map((example, place) => (
                <ExampleCard
                  key={`${measure.id} ${example.situation}`}
                  example={example}
                  measure={measure}
                  bases={policy.bases}
                  onTake={() =>
                    setTaken((last) => ({ id: measure.id, index: place, times: (last?.times ?? 0) + 1 }))
                  }
                />
              ))}
            </ul>
          </section>
          <Calculator
            key={`${measure.id} ${index} ${taken?.times ?? 0}`}
            measure={measure}
            bases={policy.bases}
            start={start}
            isTaken={taken?.id === measure.id}
          />
        </div>
      ) : (
        <p>{t('worked.notMonetary')}</p>
      )}
    </Panel>
  );
}

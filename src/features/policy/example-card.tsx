import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../domain/caps/catalogue.ts';
import { useTermWords } from '../../ui/term-words.ts';
import { type AskedAward, evaluationRequest, type NeededFigures, neededFigures } from './asked-award.ts';
import { useAskedNames } from './asked-names.ts';
import { EvaluationResult } from './evaluation-result.tsx';
import type { PolicyMeasure } from './use-clause.ts';
import type { WorkedExample } from './worked-examples.ts';

type Props = {
  example: WorkedExample;
  measure: PolicyMeasure;
  bases: Catalogue['bases'];
  onTake: () => void;
};

/** One example: what is given, and what the engine makes of it. */
export function ExampleCard({ example, measure, bases, onTake }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const names = useAskedNames();
  const heading = useId();
  const facts = useGivenFacts(bases, neededFigures(measure), example.awards);
  return (
    <li className="example" aria-labelledby={heading}>
      <div className="example-head">
        <h4 id={heading}>{t(`worked.situation.${example.situation}`)}</h4>
        <button type="button" className="link-button" aria-describedby={heading} onClick={onTake}>
          {t('worked.try')}
        </button>
      </div>
      <ul className="example-given" aria-label={t('worked.given')}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <EvaluationResult request={evaluationRequest(measure, example.awards, names)} bases={bases} />
    </li>
  );
}

/** What is given of each award in one line; keys are told where there are several to tell apart. */
function useGivenFacts(
  bases: Catalogue['bases'],
  needed: NeededFigures,
  awards: readonly AskedAward[],
): string[] {
  const { t } = useTranslation('policy');
  const words = useTermWords(bases);
  const names = useAskedNames();
  const areSeveral = awards.length > 1;
  return awards.map((award, index) => {
    const date =
      award.date === null
        ? t('worked.missingFact', { figure: t('worked.date') })
        : t('worked.dateFact', { date: award.date });
    const figure = (name: string, text: string | null): string =>
      text ?? t('worked.missingFact', { figure: name });
    const baseFacts = needed.bases.map((base) => {
      const fen = award.basesFen[base] ?? null;
      const name = words.base(base);
      return figure(
        name,
        fen === null ? null : t('worked.baseFact', { base: name, amount: words.amount(fen) }),
      );
    });
    const parts = [
      award.amountFen === null
        ? t('worked.missingFact', { figure: t('worked.amount') })
        : t('worked.amountFact', { amount: words.amount(award.amountFen) }),
      ...(index > 0 && award.sharesBase ? [t('worked.sameBase')] : baseFacts),
      ...(needed.year
        ? [figure(t('worked.year'), award.year === null ? null : t('worked.yearFact', { year: award.year }))]
        : []),
      ...(needed.days
        ? [figure(t('worked.days'), award.days === null ? null : t('worked.daysFact', { days: award.days }))]
        : []),
      date,
      ...(areSeveral
        ? [
            t('worked.keyFact', {
              enterprise: names.enterprise(award.enterprise),
              project: names.project(award.project),
            }),
          ]
        : []),
    ];
    const facts = parts.join(t('sentences'));
    return areSeveral ? t('worked.givenAward', { award: names.award(index), facts }) : facts;
  });
}

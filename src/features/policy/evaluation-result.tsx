import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiErrorOf } from '../../api/api-error.ts';
import { capEvaluationQuery } from '../../api/cap-evaluation-query.ts';
import type { CapEvaluation, CapEvaluationRequest } from '../../contract/caps.ts';
import type { Catalogue } from '../../domain/caps/catalogue.ts';
import { TERM_KINDS } from '../../domain/caps/catalogue.ts';
import { parseYuan } from '../../domain/money/yuan.ts';
import { useLanguage } from '../../ui/language.ts';
import { problemText } from '../../ui/problem-text.ts';
import { ReadingName } from '../../ui/reading-name.tsx';
import { useTermWords } from '../../ui/term-words.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { explanationSteps } from './explanation-steps.ts';

type Props = { request: CapEvaluationRequest; bases: Catalogue['bases'] };

/** What the engine answers to a question: verdict, figures, what binds, the arithmetic and every reading. */
export function EvaluationResult({ request, bases }: Props): ReactNode {
  const { t } = useTranslation('policy');
  const { t: problem } = useTranslation('problem');
  const { data, error, refetch, isPlaceholderData } = useQuery(capEvaluationQuery(request));
  const failure = apiErrorOf(error);
  if (failure !== null) {
    return (
      <div className="policy-absence" role="alert">
        <p>{t('worked.failedEvaluation', { reason: problemText(failure, problem) })}</p>
        <button type="button" className="button" onClick={() => void refetch()}>
          {t('retry')}
        </button>
      </div>
    );
  }
  if (data === undefined) return <p className="policy-note">{t('worked.judging')}</p>;
  return (
    <div className="evaluation" aria-busy={isPlaceholderData}>
      <Verdict answer={data} bases={bases} />
      <Steps answer={data} />
      <Readings answer={data} />
    </div>
  );
}

function Verdict({ answer, bases }: { answer: CapEvaluation; bases: Catalogue['bases'] }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const words = useTermWords(bases);
  const { verdict, allowedMax, utilisationPct, headroom, bindingTerm } = answer;
  const money = (decimal: string | null): string =>
    decimal === null ? t('vocabulary:absent.notComputable') : words.amount(parseYuan(decimal) ?? 0n);
  const kind = TERM_KINDS.find((each) => each === bindingTerm?.kind);
  const figures = [
    { name: t('worked.allowed'), value: money(allowedMax) },
    {
      name: t('worked.used'),
      value: utilisationPct === null ? t('vocabulary:absent.notComputable') : `${utilisationPct}%`,
    },
    { name: t('worked.headroom'), value: money(headroom) },
    ...(bindingTerm === null
      ? []
      : [
          {
            name: t('worked.binding'),
            value: t('worked.bindingTerm', {
              term: kind === undefined ? bindingTerm.kind : t(`vocabulary:termKind.${kind}`),
              sum: money(bindingTerm.sum),
              limit: money(bindingTerm.limit),
            }),
          },
        ]),
  ];
  return (
    <div className="evaluation-verdict" data-verdict={verdict}>
      <VerdictMark verdict={verdict} withWord size={16} />
      <dl>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Steps({ answer }: { answer: CapEvaluation }): ReactNode {
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  return (
    <ol className="evaluation-steps" aria-label={t('worked.steps')}>
      {explanationSteps(answer.explanation[side], side).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

/** Every candidate reading with its own verdict; open where they disagree. */
function Readings({ answer: { candidates } }: { answer: CapEvaluation }): ReactNode {
  const { t } = useTranslation('policy');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  if (candidates.length === 0) return null;
  const differ = new Set(candidates.map(({ verdict }) => verdict)).size > 1;
  return (
    <details className="evaluation-readings" open={differ}>
      <summary>{t('worked.readings', { count: candidates.length })}</summary>
      <ul>
        {candidates.map(({ basis, reading, verdict, reason }) => (
          <li key={`${basis} ${reading}`}>
            <span className="evaluation-reading">
              <b>
                <ReadingName basis={basis} reading={reading} />
              </b>
              <VerdictMark verdict={verdict} withWord />
            </span>
            <span className="policy-note">{reason[side]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

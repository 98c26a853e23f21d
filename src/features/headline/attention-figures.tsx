import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useClauses } from './headline-clause.ts';
import type { HeadlineFigures } from '../../domain/portfolio/headline-figures.ts';
import { verdictClauses } from './verdict-clauses.ts';

const ATTENTION = ['exceeds', 'interpretation_dependent', 'cannot_verify'] as const;

/** The verdicts that a person must look at: each count filters by its verdict, its explanation leads to the clauses. */
export function AttentionFigures({ figures }: { figures: HeadlineFigures }): ReactNode {
  const { t } = useTranslation(['headline', 'vocabulary']);
  const { portfolio, selection, filter, toggle, narrow, dataDate } = usePortfolioView();
  const clausesById = useClauses();
  const byVerdict = ATTENTION.flatMap((verdict) =>
    verdictClauses(portfolio, selection, verdict).map((clause) => ({ verdict, ...clause })),
  );
  const total = ATTENTION.reduce((sum, verdict) => sum + figures.verdictCounts[verdict], 0);

  return (
    <div className="headline-attention">
      <div className="figure-label">
        <h3>{t('attention')}</h3>
        <Explain
          title={t('attention')}
          definition={t('explain.attention.definition')}
          formula={t('explain.attention.formula')}
          clause={clausesById([...new Set(byVerdict.map(({ measure }) => measure))])}
          dataDate={dataDate}
          rows={t('explain.rowsAwards', { count: total })}
        >
          <ul className="attention-clauses">
            {byVerdict.map(({ verdict, measure, awards }) => (
              <li key={`${verdict}/${measure}`}>
                <VerdictMark verdict={verdict} withWord />
                <button
                  type="button"
                  className="link-button"
                  onClick={() => narrow({ verdict: [verdict], measure: [measure] })}
                >
                  {t('onlyClause', { measure, count: awards })}
                </button>
              </li>
            ))}
          </ul>
        </Explain>
      </div>
      <ul className="attention-counts">
        {ATTENTION.map((verdict) => (
          <li key={verdict}>
            <button
              type="button"
              aria-pressed={filter.verdict?.includes(verdict) === true}
              onClick={() => toggle('verdict', verdict)}
            >
              <span className="attention-mark" aria-hidden>
                <VerdictMark verdict={verdict} size={20} />
              </span>
              <b>{figures.verdictCounts[verdict]}</b>{' '}
              <span className="attention-word">{t(`vocabulary:verdict.${verdict}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

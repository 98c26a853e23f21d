import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { Figure } from './figure.tsx';
import { dayText, glanceMoney } from './figure-text.ts';
import { useClauses } from './headline-clause.ts';
import type { HeadlineFigures, KindSum } from '../../domain/portfolio/headline-figures.ts';
import { verdictClauses } from './verdict-clauses.ts';

type Kind = 'applied' | 'approved' | 'disbursed' | 'clawedBack';

/** The four kinds of money under one bracket that says they are never added. */
export function MoneyFigures({ figures }: { figures: HeadlineFigures }): ReactNode {
  const { t } = useTranslation(['headline', 'vocabulary']);
  const language = useLanguage();
  const { portfolio, selection, dataDate } = usePortfolioView();
  const clauses = useClauses();
  const { utilisationPct, lastPaidDay } = figures;

  const missing = ({ missingCount }: KindSum): string | null =>
    missingCount === 0 ? null : t('note.missingAwards', { count: missingCount });
  const notes: Record<Kind, (string | null)[]> = {
    applied: [t('note.awards', { count: figures.applied.count }), missing(figures.applied)],
    approved: [
      utilisationPct === null ? t('note.noCeiling') : t('note.utilisation', { pct: utilisationPct }),
      missing(figures.approved),
    ],
    disbursed: [
      lastPaidDay === null ? t('note.neverPaid') : t('note.lastPaid', { date: dayText(lastPaidDay) }),
    ],
    clawedBack: [t('note.records', { count: figures.clawedBack.count })],
  };
  const weights = { applied: 'normal', approved: 'main', disbursed: 'normal', clawedBack: 'small' } as const;

  function figureOf(kind: Kind): ReactNode {
    const { fen, count } = figures[kind];
    const { text, unit } = glanceMoney(fen, language);
    const isPayment = kind === 'disbursed' || kind === 'clawedBack';
    return (
      <Figure
        key={kind}
        label={t(`figure.${kind}`)}
        value={text}
        unit={t(`vocabulary:moneyUnit.${unit}`)}
        notes={notes[kind]}
        weight={weights[kind]}
        explain={
          <Explain
            title={t(`figure.${kind}`)}
            definition={t(`explain.${kind}.definition`)}
            formula={t(`explain.${kind}.formula`)}
            clause={
              kind === 'approved'
                ? clauses(verdictClauses(portfolio, selection, null).map(({ measure }) => measure))
                : []
            }
            dataDate={dataDate}
            rows={isPayment ? t('explain.rowsPayments', { count }) : t('explain.rowsAwards', { count })}
          />
        }
      />
    );
  }

  return (
    <div className="headline-money">
      <h3 className="headline-bracket">{t('moneyBracket')}</h3>
      <div className="headline-money-kinds">
        {figureOf('applied')}
        {figureOf('approved')}
        {figureOf('disbursed')}
        {figureOf('clawedBack')}
      </div>
    </div>
  );
}

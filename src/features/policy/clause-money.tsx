import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';
import { fenText } from '../../domain/money/money-text.ts';
import { CAP_VERDICTS } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnAmount, columnUnit } from '../../viz/charts/amount-text.ts';
import type { ClauseAwards } from './clause-awards.ts';

type Props = { under: ClauseAwards; row: CapRow | null };

/** Counts, money by kind, the ceilings it is held against, and the verdicts; a verdict filters. */
export function ClauseMoney({ under, row }: Props): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const language = useLanguage();
  const largest = Math.max(0, ...under.money.map(({ fen }) => fen), row?.ceilingFen ?? 0);
  const unit = columnUnit(largest, language);
  const unitWord = t(`vocabulary:moneyUnit.${unit}`);
  const amount = (fen: number | null): ReactNode =>
    fen === null ? (
      t('vocabulary:absent.notComputable')
    ) : (
      <span title={t('worked.exactly', { amount: fenText(fen, 'yuan', 2) })}>
        {fen === 0 ? '0' : columnAmount(fen, unit)}
      </span>
    );
  const outside =
    row === null
      ? 0
      : row.unverifiedFen + row.othersFen + row.noAmountFen + row.nonMonetaryFen + row.outOfPeriodFen;
  return (
    <div className="clause-money">
      <dl className="clause-figures">
        <Figure name={t('under.projectCount')} unit={t('under.projectUnit')} value={under.projectCount} />
        <Figure name={t('under.awardCount')} unit={t('measures.awardUnit')} value={under.awards.length} />
        {under.money.map(({ kind, fen, missing }) => (
          <Figure
            key={kind}
            name={t(`under.${kind}`)}
            unit={unitWord}
            value={amount(fen)}
            note={missing > 0 ? t('under.missing', { count: missing }) : undefined}
            kind={kind}
          />
        ))}
        <Figure name={t('under.ceiling')} unit={unitWord} value={amount(row?.ceilingFen ?? null)} />
        <Figure
          name={t('under.used')}
          unit="%"
          value={row?.utilisationPct ?? t('vocabulary:absent.notComputable')}
        />
        <Figure name={t('under.headroom')} unit={unitWord} value={amount(row?.headroomFen ?? null)} />
      </dl>
      <p className="policy-note">
        {[
          t('under.kindsApart'),
          ...(row?.ceilingFen == null ? [t('under.noCeiling')] : []),
          ...(outside > 0
            ? [t('under.outsideCeiling', { amount: `${columnAmount(outside, unit)} ${unitWord}` })]
            : []),
        ].join(t('sentences'))}
      </p>
      {row !== null && <Verdicts row={row} />}
    </div>
  );
}

type FigureProps = { name: string; unit: string; value: ReactNode; note?: string | undefined; kind?: string };

function Figure({ name, unit, value, note, kind }: FigureProps): ReactNode {
  return (
    <div data-kind={kind}>
      <dt>
        {name} <small>{unit}</small>
      </dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}

function Verdicts({ row }: { row: CapRow }): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const { filter, toggle } = usePortfolioView();
  const counted = CAP_VERDICTS.filter((verdict) => row.verdictCounts[verdict] > 0);
  if (counted.length === 0) return null;
  return (
    <ul className="clause-verdicts" aria-label={t('under.verdicts')}>
      {counted.map((verdict) => (
        <li key={verdict}>
          <button
            type="button"
            className="verdict-toggle"
            aria-pressed={filter.verdict?.includes(verdict) === true}
            title={t('under.filterVerdict', {
              verdict: t(`vocabulary:verdict.${verdict}`),
              count: row.verdictCounts[verdict],
            })}
            onClick={() => toggle('verdict', verdict)}
          >
            <VerdictMark verdict={verdict} withWord />
            <b>{row.verdictCounts[verdict]}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}

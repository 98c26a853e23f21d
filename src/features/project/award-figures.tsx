import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { TERM_KINDS } from '../../domain/caps/catalogue.ts';
import { parseYuan } from '../../domain/money/yuan.ts';
import { useFigureText } from './figure-text.ts';
import { MoneyText } from './money-text.tsx';

/**
 * Awarded, allowed and headroom, and what binds; `—` where a figure cannot be computed. Of a unit that holds awards
 * outside the reader's districts a sentence says why there are none.
 */
export function AwardFigures({ award }: { award: JudgedAward }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { moneyUnit } = useFigureText();
  const isMonetary = award.verdict !== 'not_monetary';
  return (
    <>
      <dl className="award-figures">
        <Figure label={t('verdicts.applied')} unit={moneyUnit}>
          <MoneyText fen={award.appliedFen} />
        </Figure>
        {award.verdict !== null && (
          <>
            <Figure label={t('verdicts.approved')} unit={moneyUnit} strong>
              <MoneyText fen={award.approvedFen} />
            </Figure>
          </>
        )}
        {award.verdict !== null && !award.holdsOthers && (
          <>
            <Figure label={t('verdicts.unitSum')} unit={moneyUnit}>
              <Computed decimal={award.unitSum} isApplicable={isMonetary} />
            </Figure>
            <Figure label={t('verdicts.allowed')} unit={moneyUnit}>
              <Computed decimal={award.allowedMax} isApplicable={isMonetary} />
            </Figure>
            <Figure label={t('verdicts.headroom')} unit={moneyUnit} strong>
              <Computed decimal={award.headroom} isApplicable={isMonetary} />
            </Figure>
            <Figure label={t('verdicts.used')} unit="%">
              <Percent value={award.utilisationPct} isApplicable={isMonetary} />
            </Figure>
          </>
        )}
      </dl>
      {award.holdsOthers && <p className="project-note">{t('verdicts.holdsOthers')}</p>}
    </>
  );
}

type FigureProps = { label: string; unit: string; strong?: boolean; children: ReactNode };

function Figure({ label, unit, strong = false, children }: FigureProps): ReactNode {
  return (
    <div data-strong={strong ? '' : undefined}>
      <dt>
        {label} <small>{unit}</small>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

type ComputedProps = { decimal: string | null; isApplicable: boolean };

function Computed({ decimal, isApplicable }: ComputedProps): ReactNode {
  const fen = decimal === null ? null : parseYuan(decimal);
  return fen === null ? <NotComputed isApplicable={isApplicable} /> : <MoneyText fen={fen} />;
}

function Percent({ value, isApplicable }: { value: string | null; isApplicable: boolean }): ReactNode {
  return value ?? <NotComputed isApplicable={isApplicable} />;
}

function NotComputed({ isApplicable }: { isApplicable: boolean }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return <span className="absent">{t(isApplicable ? 'absent.notComputable' : 'absent.notApplicable')}</span>;
}

/** The term that binds, with its limit. */
export function BindingTerm({ term }: { term: JudgedAward['bindingTerm'] }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { yuan, moneyUnit } = useFigureText();
  if (term === null) return null;
  const kind = TERM_KINDS.find((each) => each === term.kind);
  return t('verdicts.bindingTerm', {
    term: kind === undefined ? term.kind : t(`vocabulary:termKind.${kind}`),
    limit: t('money', { amount: yuan(term.limit), unit: moneyUnit }),
  });
}

import type { ReactNode } from 'react';
import { percentText } from '../../domain/money/percent.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { CapBar } from './cap-bar.tsx';
import type { UnitRow } from './unit-rows.ts';
import type { CapsWords } from './use-caps-words.ts';

type Props = { row: UnitRow; words: CapsWords; isChosen: boolean; onChoose: () => void };

/** One unit: whose it is, what it has of what it may have, and what is left. */
export function UnitItem({ row, words, isChosen, onChoose }: Props): ReactNode {
  const { t, subjectName, amount, money, exact } = words;
  const { sumFen, limitFen, excessFen, holdsOthers, utilisationBp, awardVerdict } = row;
  const over = (excessFen ?? 0) > 0 ? { fen: excessFen ?? 0, text: '' } : null;
  const used = utilisationBp === null ? null : percentText(utilisationBp, 10_000);
  return (
    <li data-unit={row.unit} data-chosen={isChosen ? '' : undefined}>
      <button type="button" aria-pressed={isChosen} onClick={onChoose}>
        <span className="unit-name">
          <VerdictMark verdict={awardVerdict} />
          <b>{subjectName(row.subject)}</b>
          <small>{t('units.awards', { count: row.awardRows.length })}</small>
        </span>
        <span className="unit-used">{used === null ? '—' : `${used}%`}</span>
        {!holdsOthers && (
          <CapBar
            limitFen={limitFen}
            approvedFen={sumFen ?? 0}
            disbursedFen={row.disbursedFen}
            excess={awardVerdict === 'exceeds' ? over : null}
            readingExcess={awardVerdict === 'exceeds' ? null : over}
            unverified={limitFen === null && sumFen !== null ? { fen: sumFen, text: '' } : null}
          />
        )}
        <span className="unit-figures">
          {holdsOthers ? (
            t('units.holdsOthers')
          ) : (
            <>
              <span title={sumFen === null ? undefined : exact(sumFen)}>
                {limitFen === null
                  ? t('units.ofUnknown', { sum: sumFen === null ? '—' : amount(sumFen) })
                  : t('units.of', { sum: money(sumFen ?? 0), limit: amount(limitFen) })}
              </span>
              <Rest row={row} words={words} />
            </>
          )}
        </span>
        {row.isCut && <span className="unit-figures">{t('units.cut')}</span>}
      </button>
    </li>
  );
}

function Rest({ row, words: { t, amount, exact } }: Pick<Props, 'row' | 'words'>): ReactNode {
  const { excessFen, headroomFen, verdict, awardVerdict } = row;
  if (excessFen !== null && excessFen > 0)
    return (
      <b data-tone={awardVerdict === 'exceeds' ? 'bad' : 'reading'} title={exact(excessFen)}>
        {t('units.over', { amount: amount(excessFen) })}
      </b>
    );
  if (verdict === 'exceeds') return <b data-tone="bad">{t('units.overYears')}</b>;
  if (headroomFen === null) return null;
  return (
    <span title={exact(headroomFen)}>
      {headroomFen === 0 ? t('units.full') : t('units.left', { amount: amount(headroomFen) })}
    </span>
  );
}

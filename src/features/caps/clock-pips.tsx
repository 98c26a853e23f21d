import type { ReactNode } from 'react';
import { readingsDiffer } from '../../domain/caps/subsidy-years.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { ClockRow } from './clock-rows.ts';
import type { CapsWords } from './use-caps-words.ts';

type Props = {
  rows: readonly ClockRow[];
  years: readonly number[];
  chosen: number;
  words: CapsWords;
  onChoose: (row: ClockRow) => void;
};

/** One line a project: a pip for every year, solid where it is used, and how many are left. */
export function ClockPips({ rows, years, chosen, words, onChoose }: Props): ReactNode {
  const { t, subjectName } = words;
  return (
    <ul className="clock-pips">
      {rows.map((row) => (
        <li key={row.unit} data-muted={row.isShown ? undefined : ''}>
          <button type="button" aria-pressed={row.unit === chosen} onClick={() => onChoose(row)}>
            {subjectName(row.subject)}
          </button>
          <span className="visually-hidden">
            {t('clock.pips', { years: row.years.length === 0 ? t('missing') : row.years.join(t('list')) })}
          </span>
          <span className="pips" aria-hidden>
            {years.map((year) => (
              <span key={year} data-used={row.years.includes(year) ? '' : undefined}>
                {String(year).slice(2)}
              </span>
            ))}
          </span>
          <Left row={row} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Left({ row, words: { t } }: { row: ClockRow; words: CapsWords }): ReactNode {
  const { left, used, missingYears, awardVerdict } = row;
  const differs = missingYears === 0 && readingsDiffer(left);
  const text =
    missingYears > 0
      ? t('clock.left.missing', { count: missingYears })
      : differs
        ? t('clock.left.differ', { count: used.count, span: used.span })
        : left.count > 0
          ? t('clock.left.years', { count: left.count })
          : t(left.count === 0 ? 'clock.left.none' : 'clock.left.over', { count: used.count });
  return (
    <span className="clock-left" data-differs={differs ? '' : undefined}>
      {text} <VerdictMark verdict={awardVerdict} size={13} />
    </span>
  );
}

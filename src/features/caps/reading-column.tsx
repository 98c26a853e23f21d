import type { ReactNode } from 'react';
import { ReadingName } from '../../ui/reading-name.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { CapBar } from './cap-bar.tsx';
import type { Reading } from './reading-cases.ts';
import type { UnitFacts } from './cap-units.ts';
import type { CapsWords } from './use-caps-words.ts';

type Props = { reading: Reading; letter: string; words: CapsWords };

/** One reading: its units with their bars, and what it comes to. */
export function ReadingColumn({ reading, letter, words }: Props): ReactNode {
  const { t, subjectName } = words;
  return (
    <section className="reading" aria-label={t('readings.reading', { letter })}>
      <header>
        <h4>
          {t('readings.reading', { letter })} <ReadingName basis={reading.basis} reading={reading.reading} />
          {reading.isDefault && (
            <span className="tag" title={t('readings.defaultWhy')}>
              {t('default')}
            </span>
          )}
        </h4>
        <VerdictMark verdict={reading.verdict} withWord />
      </header>
      <ul>
        {reading.units.map((unit) => (
          <li key={unit.unit}>
            <span className="reading-unit">
              {subjectName(unit.subject)}
              <b>{unit.holdsOthers ? '—' : figures(unit, words)}</b>
            </span>
            {!unit.holdsOthers && (
              <CapBar
                limitFen={unit.limitFen}
                approvedFen={unit.sumFen ?? 0}
                disbursedFen={unit.disbursedFen}
                excess={
                  unit.verdict === 'exceeds' && (unit.excessFen ?? 0) > 0
                    ? { fen: unit.excessFen ?? 0, text: '' }
                    : null
                }
                readingExcess={null}
                unverified={null}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="reading-sum">{outcome(reading, words)}</p>
    </section>
  );
}

function figures({ sumFen, limitFen }: UnitFacts, { money }: CapsWords): string {
  return `${sumFen === null ? '—' : money(sumFen)} / ${limitFen === null ? '—' : money(limitFen)}`;
}

/** How the reading comes out, in words: the sum, what is left or by how much it exceeds. */
function outcome({ units, verdict }: Reading, { t, money, amount }: CapsWords): string {
  if (units.some(({ holdsOthers }) => holdsOthers)) return t('units.holdsOthers');
  if (verdict === 'cannot_verify') return t('readings.cannot');
  const over = units.filter((unit) => unit.verdict === 'exceeds');
  if (over.length === 0) {
    const left = units.flatMap(({ headroomFen }) => (headroomFen === null ? [] : [amount(headroomFen)]));
    return t('readings.left', { count: units.length, amounts: left.join(t('list')) });
  }
  return over
    .map(({ sumFen, limitFen, excessFen }) =>
      excessFen === null || excessFen === 0 || sumFen === null
        ? t('readings.years')
        : t('readings.over', {
            sum: money(sumFen),
            limit: limitFen === null ? '—' : money(limitFen),
            excess: amount(excessFen),
          }),
    )
    .join(t('list'));
}

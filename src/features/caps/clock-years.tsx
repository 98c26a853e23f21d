import { type ReactNode, useMemo, useRef } from 'react';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartLegend } from '../../viz/charts/chart-legend.tsx';
import { YearsChart } from '../../viz/charts/years-chart.tsx';
import { type SupportYear, supportYears, yearColumns } from './clock-picture.ts';
import type { ClockRow, YearlyTerms } from './clock-rows.ts';
import { useUnitAwards } from './use-unit-awards.ts';
import type { CapsWords } from './use-caps-words.ts';

type Props = { row: ClockRow; terms: YearlyTerms; words: CapsWords };

/** The years of one project against the cap of each year, and what may still be approved where that can be said. */
export function ClockYears({ row, terms, words }: Props): ReactNode {
  const { t, amount, unit, subjectName } = words;
  const { columns, awards: arrays } = usePortfolioView().portfolio;
  const answer = useUnitAwards(row.awardRows);
  const host = useRef<HTMLDivElement>(null);
  const years = useMemo(() => {
    if (answer.state !== 'known') return null;
    const projects = new Set(
      row.awardRows.map((award) => columns.projects.id[arrays.projectRow[award] ?? 0]),
    );
    const paid = new Map(
      row.awardRows.map((award) => [columns.awards.id[award] ?? '', arrays.disbursedFen[award] ?? 0]),
    );
    const own = answer.awards.filter(
      ({ measure, projectId }) => measure === terms.measure && projects.has(projectId),
    );
    return supportYears(own, row, terms, (id) => paid.get(id) ?? 0);
  }, [answer, row, terms, columns, arrays]);
  if (answer.state === 'failed') {
    return (
      <div className="caps-empty" role="alert">
        <p>{t('waterfall.failed')}</p>
        <button type="button" className="button" onClick={answer.retry}>
          {t('retry')}
        </button>
      </div>
    );
  }
  if (years === null) {
    return <output className="caps-empty">{t('waterfall.loading')}</output>;
  }
  const sentence = roomSentence(years, row, terms, words);
  return (
    <>
      <YearsChart
        host={host}
        columns={yearColumns(years, words)}
        capFen={terms.annualFen}
        capText={t('clock.cap', { amount: words.terms.amount(terms.annualFen) })}
        unit={unit}
        label={t('clock.label', {
          subject: subjectName(row.subject),
          years: years
            .map(({ year, approvedFen }) => t('clock.yearLabel', { year, amount: amount(approvedFen) }))
            .join(t('list')),
        })}
      />
      <ChartLegend
        entries={[
          { label: t('clock.cost'), shape: 'outline', colour: 'var(--ceiling)' },
          { label: t('approved'), shape: 'fill', colour: 'var(--awarded)' },
          { label: t('disbursed'), shape: 'inner', colour: 'var(--disbursed)' },
          { label: t('clock.open'), shape: 'outline', colour: 'var(--accent)' },
        ]}
      />
      <p className="clock-room">{sentence}</p>
    </>
  );
}

/** "At most … may still be approved", or why that cannot be said. */
function roomSentence(
  years: readonly SupportYear[],
  row: ClockRow,
  { maxYears, annualFen }: YearlyTerms,
  { t, amount, terms }: CapsWords,
): string {
  if (row.missingYears > 0) return t('clock.room.yearMissing', { count: row.missingYears });
  const waiting = years.filter((year) => year.waiting > 0);
  const open = waiting.flatMap(({ year, openFen }) =>
    openFen === null ? [] : [t('clock.room.open', { year, amount: amount(openFen) })],
  );
  if (open.length > 0) return open.join(t('list'));
  const { count, span } = row.left;
  if (count <= 0) return t('clock.room.used', { count: maxYears });
  if (span <= 0) return t('clock.room.reading', { count, max: maxYears });
  if (waiting.length > 0) return t('clock.room.costMissing');
  return t('clock.room.next', { count, amount: terms.amount(annualFen) });
}

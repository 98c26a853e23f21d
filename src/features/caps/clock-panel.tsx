import { type ReactNode, useMemo, useState } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './caps.css';
import { ClockPips } from './clock-pips.tsx';
import { type ClockRow, clockRows, pipYears, type YearlyTerms, yearlyTerms } from './clock-rows.ts';
import { ClockYears } from './clock-years.tsx';
import { useCapsChoice } from './use-caps-choice.ts';
import { useCapsWords } from './use-caps-words.ts';

const STEP = 12;

/** How many years of a subsidy are used and left, project by project. */
export function ClockPanel(): ReactNode {
  const words = useCapsWords();
  const { t, policy, clauseName } = words;
  const { filterWords } = usePortfolioView();
  const terms = useMemo(
    () => policy?.measures.map(yearlyTerms).find((found) => found !== null) ?? null,
    [policy],
  );
  const question =
    terms === null
      ? t('clock.question')
      : t('clock.questionOf', {
          clause: clauseName(terms.measure),
          amount: words.terms.amount(terms.annualFen),
          count: terms.maxYears,
        });
  if (terms === null) {
    return (
      <Panel id="subsidy-clock" className="caps-clock" title={t('clock.title')} question={question}>
        <p className="caps-empty">{t(policy === undefined ? 'policyLoading' : 'clock.noClause')}</p>
      </Panel>
    );
  }
  return (
    <Clock
      terms={terms}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      words={words}
    />
  );
}

type Props = { terms: YearlyTerms; question: string; words: ReturnType<typeof useCapsWords> };

function Clock({ terms, question, words }: Props): ReactNode {
  const { t, clauses, subjectName } = words;
  const { portfolio, dataDate } = usePortfolioView();
  const choice = useCapsChoice();
  const [most, setMost] = useState(STEP);
  const rows = useMemo(
    () => clockRows(portfolio, choice.selection, terms),
    [portfolio, choice.selection, terms],
  );
  const years = useMemo(() => pipYears(rows, dataDate), [rows, dataDate]);
  const chosen: ClockRow | undefined =
    rows.find(({ unit }) => unit === choice.unit?.unit) ?? rows.find(({ isShown }) => isShown) ?? rows[0];
  return (
    <Panel
      id="subsidy-clock"
      className="caps-clock"
      title={t('clock.title')}
      question={question}
      controls={
        <Explain
          title={t('clock.title')}
          definition={t('clock.definition', { count: terms.maxYears })}
          formula={t('clock.formula')}
          clause={clauses([terms.measure])}
          dataDate={dataDate}
          rows={t('units.rows', { count: rows.length })}
        />
      }
      foot={t('clock.foot')}
      footRight={t('dataDate', { date: dataDate })}
    >
      {chosen === undefined ? (
        <p className="caps-empty">{t('clock.none')}</p>
      ) : (
        <>
          <h3 className="clock-subject">{subjectName(chosen.subject)}</h3>
          <ClockYears key={chosen.unit} row={chosen} terms={terms} words={words} />
          <h3 className="clock-all">
            {t('clock.all', { count: rows.length })} <small>{t('clock.legend')}</small>
          </h3>
          <ClockPips
            rows={rows.slice(0, most)}
            years={years}
            chosen={chosen.unit}
            words={words}
            onChoose={(row) => choice.chooseAward(row.awardRows[0] ?? 0)}
          />
          {rows.length > most && (
            <button type="button" className="button caps-more" onClick={() => setMost(most + STEP * 4)}>
              {t('more', { count: rows.length - most })}
            </button>
          )}
        </>
      )}
    </Panel>
  );
}

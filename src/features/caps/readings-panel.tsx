import { type ReactNode, useMemo, useState } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './caps.css';
import { ReadingColumn } from './reading-column.tsx';
import { mostExcess, type ReadingCase, readingCases } from './reading-cases.ts';
import { useCapsChoice } from './use-caps-choice.ts';
import { type CapsWords, useCapsWords } from './use-caps-words.ts';

const STEP = 8;

/** The same money under each reading of a clause, where the readings come to different verdicts. */
export function ReadingsPanel(): ReactNode {
  const words = useCapsWords();
  const { t, clauses } = words;
  const { portfolio, selection, dataDate, filterWords } = usePortfolioView();
  const choice = useCapsChoice();
  const [most, setMost] = useState(STEP);
  const cases = useMemo(() => readingCases(portfolio, selection), [portfolio, selection]);
  const { awardRow } = choice;
  const ofAward =
    awardRow === null ? undefined : cases.find(({ dependentRows }) => dependentRows.includes(awardRow));
  const shown = ofAward ?? cases[0];
  const question = t('readings.question', { count: cases.length });
  return (
    <Panel
      id="cap-readings"
      className="caps-readings"
      title={t('readings.title')}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <Explain
          title={t('readings.title')}
          definition={t('readings.definition')}
          formula={t('readings.formula')}
          clause={clauses([...new Set(cases.map(({ measure }) => measure))])}
          dataDate={dataDate}
          rows={cases.reduce((sum, { dependentRows }) => sum + dependentRows.length, 0)}
        />
      }
      foot={shown === undefined ? undefined : t('readings.foot')}
      footRight={t('dataDate', { date: dataDate })}
    >
      {shown === undefined ? (
        <p className="caps-empty">{t('readings.none')}</p>
      ) : (
        <>
          <ReadingCaseView shown={shown} words={words} />
          {cases.length > 1 && (
            <CaseList
              cases={cases.slice(0, most)}
              shown={shown.key}
              words={words}
              onChoose={({ dependentRows: [row] }) => row !== undefined && choice.chooseAward(row)}
            />
          )}
          {cases.length > most && (
            <button type="button" className="button caps-more" onClick={() => setMost(most + STEP * 4)}>
              {t('more', { count: cases.length - most })}
            </button>
          )}
        </>
      )}
    </Panel>
  );
}

/** "Enterprise 24 · I-1 Major innovation": by the unit that the readings do not share. */
function caseName({ readings, measure }: ReadingCase, { subjectName, clauseName }: CapsWords): string {
  const fewest = readings.toSorted((a, b) => a.units.length - b.units.length)[0];
  const subject = fewest?.units[0]?.subject;
  return `${subject === undefined ? '' : subjectName(subject)} · ${clauseName(measure)}`;
}

type CaseListProps = {
  cases: readonly ReadingCase[];
  shown: string;
  words: CapsWords;
  onChoose: (one: ReadingCase) => void;
};

/** Every group, with what each reading comes to. */
function CaseList({ cases, shown, words, onChoose }: CaseListProps): ReactNode {
  const { t, amount } = words;
  return (
    <section className="case-list" aria-label={t('readings.choose')}>
      <h3>{t('readings.choose')}</h3>
      <ul>
        {cases.map((one) => (
          <li key={one.key} data-muted={one.isShown ? undefined : ''}>
            <button type="button" aria-pressed={one.key === shown} onClick={() => onChoose(one)}>
              {caseName(one, words)}
            </button>
            {!one.isShown && <small>{t('readings.outside')}</small>}
            <span>
              {one.readings.map(({ basis, reading, verdict }) => (
                <VerdictMark key={`${basis} ${reading ?? ''}`} verdict={verdict} size={13} />
              ))}
            </span>
            <small>
              {mostExcess(one) === 0
                ? t('readings.noExcess')
                : t('readings.upTo', { amount: amount(mostExcess(one)) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReadingCaseView({ shown, words }: { shown: ReadingCase; words: CapsWords }): ReactNode {
  const { t, side, measureOf, amount } = words;
  const measure = measureOf(shown.measure);
  const over = shown.readings.filter(({ verdict }) => verdict === 'exceeds').length;
  return (
    <>
      <h3 className="reading-case">{caseName(shown, words)}</h3>
      {measure !== null && (
        <p className="caps-note">
          {t('readings.evidence')}
          {measure.quotations.map((quotation) => (
            <q key={quotation} lang="en">
              {quotation}
            </q>
          ))}
          {measure.basis.evidence !== null && ` ${measure.basis.evidence[side]}`}
        </p>
      )}
      <div className="reading-columns" data-muted={shown.isShown ? undefined : ''}>
        {shown.readings.map((reading, place) => (
          <ReadingColumn
            key={`${reading.basis} ${reading.reading ?? ''}`}
            reading={reading}
            letter={String.fromCharCode(65 + place)}
            words={words}
          />
        ))}
        <aside className="reading-decides" aria-label={t('readings.dependent')}>
          <VerdictMark verdict="interpretation_dependent" size={32} />
          <h4>{t('readings.dependent')}</h4>
          <p>{t('readings.why', { count: shown.readings.length, over })}</p>
          <p>
            <b>{t('readings.who')}</b>
            {t('readings.whoText')}
          </p>
          <p>
            {t('readings.affected', {
              projects: t('readings.projects', { count: shown.projectCount }),
              organisations: t('readings.organisations', { count: shown.organisationCount }),
              amount: amount(shown.approvedFen),
            })}
          </p>
        </aside>
      </div>
    </>
  );
}

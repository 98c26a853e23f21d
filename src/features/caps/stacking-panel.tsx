import { type ReactNode, useMemo, useState } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './caps.css';
import { CapsCsv } from './caps-csv.tsx';
import { stackedFigures } from './stacked-figures.ts';
import { type StackedMeasure, type StackedRow, stackedRows } from './stacked-rows.ts';
import { type CapsWords, useCapsWords } from './use-caps-words.ts';

const STEP = 8;

/** Projects that draw on several clauses: an advisory, in neutral ink, and never a verdict. */
export function StackingPanel(): ReactNode {
  const words = useCapsWords();
  const { t, policy, side } = words;
  const { portfolio, selection, dataDate, filterWords } = usePortfolioView();
  const [most, setMost] = useState(STEP);
  const rows = useMemo(() => stackedRows(portfolio, selection), [portfolio, selection]);
  const shown = rows.filter(({ isShown }) => isShown).length;
  const question = t('stacking.question', { count: shown });
  // What the clauses themselves say of being combined.
  const notes = (policy?.measures ?? []).flatMap(({ id, notes: all }) =>
    all.filter((note) => note.id === 'combine').map((note) => ({ clause: id, note })),
  );
  return (
    <Panel
      id="stacking"
      className="caps-stacking"
      title={t('stacking.title')}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <Explain
          title={t('stacking.title')}
          definition={t('stacking.definition')}
          formula={t('stacking.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={t('stacking.rows', { count: rows.length })}
        />
      }
      menu={
        <CapsCsv
          title={t('stacking.title')}
          question={question}
          table={() => stackedFigures(rows, portfolio, words)}
          exactUnits={{ amount: t('yuan') }}
        />
      }
      foot={t('stacking.foot')}
      footRight={t('dataDate', { date: dataDate })}
    >
      <div className="stacking-advice">
        <p>{t('stacking.advice')}</p>
        {notes.length > 0 && (
          <p>
            {t('stacking.combine', {
              list: notes.map(({ clause }) => clause).join(t('list')),
              text: notes[0]?.note.text[side] ?? '',
              reading: notes[0]?.note.default?.[side] ?? '',
            })}
          </p>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="caps-empty">{t('stacking.none')}</p>
      ) : (
        <ul className="stacked-list">
          {rows.slice(0, most).map((row) => (
            <Stacked key={row.projectRow} row={row} words={words} />
          ))}
        </ul>
      )}
      {rows.length > most && (
        <button type="button" className="button caps-more" onClick={() => setMost(most + STEP * 4)}>
          {t('more', { count: rows.length - most })}
        </button>
      )}
    </Panel>
  );
}

function Stacked({ row, words }: { row: StackedRow; words: CapsWords }): ReactNode {
  const { projectName } = words;
  const { portfolio } = usePortfolioView();
  return (
    <li data-muted={row.isShown ? undefined : ''}>
      <PageLink path={`/projects/${portfolio.columns.projects.id[row.projectRow] ?? ''}`}>
        {projectName(row.projectRow)}
      </PageLink>
      <ul>
        {row.measures.map((measure) => (
          <li key={measure.measure} data-muted={measure.isShown ? undefined : ''}>
            <Measure measure={measure} words={words} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Measure({ measure, words }: { measure: StackedMeasure; words: CapsWords }): ReactNode {
  const { t, clauseName, amount, exact } = words;
  const { approvedFen, missing, awards } = measure;
  return (
    <>
      <small>{clauseName(measure.measure)}</small>
      {approvedFen === null ? (
        <span>{t('notMonetary')}</span>
      ) : missing === awards ? (
        <span>{t('missing')}</span>
      ) : (
        <b title={exact(approvedFen)}>
          {amount(approvedFen)}
          {missing > 0 && <small> {t('stacking.missing', { count: missing })}</small>}
        </b>
      )}
    </>
  );
}

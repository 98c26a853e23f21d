import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './caps.css';
import { CapsCsv } from './caps-csv.tsx';
import { unitFigures } from './unit-figures.ts';
import { UnitItem } from './unit-item.tsx';
import { isAmong, NEARNESS, type Nearness } from './unit-rows.ts';
import { useCapsChoice } from './use-caps-choice.ts';
import { useCapsWords } from './use-caps-words.ts';

/** Items at first, and with each request for more. */
const STEP = 12;

/** The units of the chosen clause, the most urgent first; one of them stands in the waterfall beside. */
export function UnitsPanel(): ReactNode {
  const words = useCapsWords();
  const { t, clauses, clauseName } = words;
  const { t: label } = useTranslation('vocabulary');
  const { dataDate, filterWords } = usePortfolioView();
  const choice = useCapsChoice();
  const { clause, units, unknown } = choice;
  const counts = useMemo(
    () =>
      Object.fromEntries(
        NEARNESS.map((nearness) => [nearness, units.rows.filter((row) => isAmong(row, nearness)).length]),
      ),
    [units],
  );
  const [asked, setAsked] = useState<Nearness | null>(null);
  const [most, setMost] = useState(STEP);
  // Where no unit is near its cap, all of them are the answer.
  const nearness = asked ?? ((counts['near'] ?? 0) > 0 ? 'near' : 'all');
  const rows = useMemo(() => units.rows.filter((row) => isAmong(row, nearness)), [units, nearness]);
  const question =
    clause === null ? t('units.noClause') : t('units.question', { clause: clauseName(clause) });
  const yuan = label('moneyUnit.yuan');
  return (
    <Panel
      id="cap-units"
      className="caps-units"
      title={t('units.title')}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <Explain
          title={t('units.title')}
          definition={t('units.definition')}
          formula={t('units.formula')}
          clause={clauses(clause === null ? [] : [clause])}
          dataDate={dataDate}
          rows={t('units.rows', { count: units.rows.length })}
        />
      }
      menu={
        <CapsCsv
          title={t('units.title')}
          question={question}
          table={() => unitFigures(rows, words, (verdict) => label(`verdict.${verdict}`))}
          exactUnits={{ sum: yuan, disbursed: yuan, limit: yuan, headroom: yuan, excess: yuan }}
        />
      }
      foot={units.withoutUnit === 0 ? t('units.foot') : t('units.withoutUnit', { count: units.withoutUnit })}
    >
      {unknown.clause !== null && (
        <output className="caps-notice">{t('units.unknownClause', { clause: unknown.clause })}</output>
      )}
      <Segment
        label={t('units.filter.label')}
        value={nearness}
        options={NEARNESS.map((value) => ({
          value,
          label: t(`units.filter.${value}`, { count: counts[value] ?? 0 }),
        }))}
        onChange={(value) => {
          setAsked(value);
          setMost(STEP);
        }}
      />
      {rows.length === 0 ? (
        <p className="caps-empty">{t(`units.none.${nearness}`)}</p>
      ) : (
        <ul className="unit-list">
          {rows.slice(0, most).map((row) => (
            <UnitItem
              key={row.unit}
              row={row}
              words={words}
              isChosen={choice.unit?.unit === row.unit}
              onChoose={() => choice.chooseAward(row.awardRows[0] ?? 0)}
            />
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

import { type ReactNode, useMemo } from 'react';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import './caps.css';
import { UnitSearch } from './unit-search.tsx';
import { readingCode, unitsOfAward } from './unit-waterfall.ts';
import { useCapsChoice } from './use-caps-choice.ts';
import { type CapsWords, useCapsWords } from './use-caps-words.ts';
import { WaterfallUnit } from './waterfall-unit.tsx';

/** How much more one unit may receive, step by step, and what it still has to show. */
export function WaterfallPanel(): ReactNode {
  const words = useCapsWords();
  const { t, clauseName } = words;
  const { portfolio, dataDate } = usePortfolioView();
  const choice = useCapsChoice();
  const { awardRow, clause } = choice;
  const readings = useMemo(
    () => (awardRow === null ? [] : unitsOfAward(portfolio, awardRow)),
    [portfolio, awardRow],
  );
  const facts = readings.find((unit) => readingCode(unit) === choice.reading) ?? readings[0];
  const search = <UnitSearch words={words} onChoose={choice.chooseAward} />;
  const unknown = choice.unknown.award;
  if (facts === undefined || awardRow === null || clause === null) {
    return (
      <Panel
        id="waterfall"
        className="caps-waterfall"
        title={t('waterfall.title')}
        question={clause === null ? t('units.noClause') : clauseName(clause)}
        controls={search}
      >
        <UnknownAward id={unknown} words={words} />
        <NoUnit awardRow={awardRow} words={words} />
      </Panel>
    );
  }
  return (
    <WaterfallUnit
      key={`${facts.unit} ${awardRow}`}
      facts={facts}
      readings={readings}
      awardRow={awardRow}
      choice={choice}
      words={words}
      controls={search}
      explain={
        <Explain
          title={t('waterfall.title')}
          definition={t('waterfall.definition')}
          formula={t('waterfall.formula')}
          clause={words.clauses([clause])}
          dataDate={dataDate}
          rows={t('waterfall.rows', { count: facts.awardRows.length })}
        />
      }
      notice={<UnknownAward id={unknown} words={words} />}
    />
  );
}

function UnknownAward({ id, words: { t } }: { id: string | null; words: CapsWords }): ReactNode {
  return id !== null && <output className="caps-notice">{t('waterfall.unknownAward', { id })}</output>;
}

/** Why there is nothing to lay out: no award at all, or one that stands in no unit. */
function NoUnit({ awardRow, words: { t } }: { awardRow: number | null; words: CapsWords }): ReactNode {
  const { columns } = usePortfolioView().portfolio;
  return (
    <p className="caps-empty">
      {awardRow === null
        ? t('waterfall.none')
        : t('waterfall.noUnit', { id: columns.awards.id[awardRow] ?? '' })}
    </p>
  );
}

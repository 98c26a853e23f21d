import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { Explain } from '../../ui/explain.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { columnUnit, useAmountText } from '../../viz/charts/amount-text.ts';
import { ChartLegend } from '../../viz/charts/chart-legend.tsx';
import { ChartNotes } from '../../viz/charts/chart-notes.tsx';
import { capRowsOf, selectionOfAllClauses } from './cap-selection.ts';
import './caps.css';
import { CapsCsv } from './caps-csv.tsx';
import { type ClauseGroups, clauseGroups } from './clause-rows.ts';
import { type ClauseScale, ClauseTable } from './clause-table.tsx';
import { clauseFigures } from './clause-figures.ts';
import { clauseNotes } from './clause-notes.ts';
import { useCapsChoice } from './use-caps-choice.ts';
import { type CapsWords, useCapsWords } from './use-caps-words.ts';

const SCALES = ['percent', 'amount'] as const satisfies readonly ClauseScale[];

/** Every clause that grants money: what its units may receive, what they have, and what is left. */
export function ClausesPanel(): ReactNode {
  const words = useCapsWords();
  const { t, policy, clauses, side } = words;
  const { t: label } = useTranslation('vocabulary');
  const amount = useAmountText();
  const { portfolio, filter, dataDate, filterWords } = usePortfolioView();
  const [scale, setScale] = useState<ClauseScale>('percent');
  const choice = useCapsChoice();
  const rows = capRowsOf(portfolio, selectionOfAllClauses(portfolio, filter));
  const unfiltered = useMemo(() => capRowsOf(portfolio, selectRows(portfolio, {})), [portfolio]);
  const groups = clauseGroups(policy?.measures ?? [], rows);
  const unit = columnUnit(
    Math.max(0, ...unfiltered.map(({ ceilingFen }) => ceilingFen ?? 0)),
    side === 'en' ? 'en' : 'zh-CN',
  );
  const question = t('clauses.question');
  const judged = rows.filter(({ kind }) => kind !== 'non_monetary');
  return (
    <Panel
      id="clauses"
      title={t('clauses.title')}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <>
          <Segment
            label={t('clauses.scale.label')}
            value={scale}
            options={SCALES.map((value) => ({ value, label: t(`clauses.scale.${value}`) }))}
            onChange={setScale}
          />
          <Explain
            title={t('clauses.explain.title')}
            definition={t('clauses.explain.definition')}
            formula={t('clauses.explain.formula')}
            clause={clauses(judged.map(({ measure }) => measure))}
            dataDate={dataDate}
            rows={judged.reduce((count, { awardCount }) => count + awardCount, 0)}
          />
        </>
      }
      menu={
        <CapsCsv
          title={t('clauses.title')}
          question={question}
          table={() => clauseFigures(groups, words, unit, (verdict) => label(`verdict.${verdict}`))}
          exactUnits={{
            disbursed: label('moneyUnit.yuan'),
            approved: label('moneyUnit.yuan'),
            ceiling: label('moneyUnit.yuan'),
            headroom: label('moneyUnit.yuan'),
            excess: label('moneyUnit.yuan'),
            readingExcess: label('moneyUnit.yuan'),
          }}
        />
      }
      foot={t('clauses.foot')}
      footRight={t('dataDate', { date: dataDate })}
    >
      {policy === undefined ? (
        <p className="caps-empty">{t('policyLoading')}</p>
      ) : (
        <>
          <ClauseTable
            words={words}
            groups={groups}
            unfiltered={unfiltered}
            unit={unit}
            scale={scale}
            choice={choice}
          />
          <ClauseLegend words={words} />
          <OtherClauses groups={groups} words={words} />
          <ChartNotes notes={clauseNotes(rows, t, (fen) => amount.inColumn(fen, unit))} />
        </>
      )}
    </Panel>
  );
}

function ClauseLegend({ words: { t } }: { words: CapsWords }): ReactNode {
  return (
    <ChartLegend
      entries={[
        { label: t('ceiling'), shape: 'outline', colour: 'var(--ceiling)' },
        { label: t('approved'), shape: 'fill', colour: 'var(--awarded)' },
        { label: t('disbursed'), shape: 'inner', colour: 'var(--disbursed)' },
        { label: t('excess'), shape: 'fill', colour: 'var(--v-exceeds)' },
        { label: t('readingExcess'), shape: 'hatch', colour: 'var(--v-interp)' },
        { label: t('unverified'), shape: 'hatch', colour: 'var(--v-cannot)' },
      ]}
    />
  );
}

/** The clauses of which there is no bar to draw, each with the way to its words. */
function OtherClauses({ groups, words }: { groups: ClauseGroups; words: CapsWords }): ReactNode {
  const { t, side, amount } = words;
  return (
    <div className="caps-other-clauses">
      <p>
        {t('clauses.nonMonetary', { count: groups.nonMonetary.length })}
        {groups.nonMonetary.map(({ id, shortTitle }) => (
          <PageLink key={id} path="/policy" search={{ clause: id }} label={`${id} ${shortTitle[side]}`}>
            {id} {shortTitle[side]}
          </PageLink>
        ))}
      </p>
      <p>
        {t('clauses.noAmount', { count: groups.noAmount.length })}
        {groups.noAmount.map(({ measure: { id, shortTitle }, row }) => (
          <span key={id}>
            <PageLink path="/policy" search={{ clause: id }} label={`${id} ${shortTitle[side]}`}>
              {id} {shortTitle[side]}
            </PageLink>
            {row !== null &&
              row.noAmountCount > 0 &&
              ` ${t('clauses.noAmountApproved', { amount: amount(row.noAmountFen), count: row.noAmountCount })}`}
          </span>
        ))}
      </p>
    </div>
  );
}

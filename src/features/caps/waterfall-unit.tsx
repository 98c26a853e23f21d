import { type ReactNode, useId, useMemo, useRef } from 'react';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReadingName } from '../../ui/reading-name.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { WaterfallChart } from '../../viz/charts/waterfall-chart.tsx';
import type { UnitFacts } from './cap-units.ts';
import { UnitConditions } from './unit-conditions.tsx';
import { readingCode, type UnitWaterfall, unitWaterfall } from './unit-waterfall.ts';
import type { CapsChoice } from './use-caps-choice.ts';
import { useUnitAwards } from './use-unit-awards.ts';
import type { CapsWords } from './use-caps-words.ts';
import { waterfallRows } from './waterfall-picture.ts';
import { waterfallSentence } from './waterfall-sentence.ts';
import { waterfallTable } from './waterfall-table.ts';

type WaterfallUnitProps = {
  facts: UnitFacts;
  readings: readonly UnitFacts[];
  awardRow: number;
  choice: CapsChoice;
  words: CapsWords;
  controls: ReactNode;
  explain: ReactNode;
  notice: ReactNode;
};

/** The waterfall of a unit, once the figures of its awards are there. */
export function WaterfallUnit(props: WaterfallUnitProps): ReactNode {
  const { facts, readings, awardRow, words, controls, notice } = props;
  const { t, measureOf } = words;
  const { columns } = usePortfolioView().portfolio;
  const related = useMemo(() => [...new Set(readings.flatMap((unit) => unit.awardRows))], [readings]);
  const answer = useUnitAwards(related);
  const measure = measureOf(facts.measure);
  const awardId = columns.awards.id[awardRow] ?? '';
  const found = useMemo(
    () =>
      answer.state === 'known' && measure !== null
        ? unitWaterfall(measure, facts, answer.awards, awardId)
        : null,
    [answer, measure, facts, awardId],
  );
  if (answer.state === 'known' && found !== null && !facts.holdsOthers) {
    const ids = new Set(facts.awardRows.map((row) => columns.awards.id[row]));
    return (
      <WaterfallPicture {...props} found={found} awards={answer.awards.filter(({ id }) => ids.has(id))} />
    );
  }
  return (
    <Panel
      id="waterfall"
      className="caps-waterfall"
      title={t('waterfall.title')}
      question={unitQuestion(facts, words)}
      controls={controls}
    >
      {notice}
      {facts.holdsOthers ? (
        <p className="caps-empty">
          <VerdictMark verdict={facts.verdict} withWord /> {t('units.holdsOthers')}
        </p>
      ) : answer.state === 'failed' ? (
        <div className="caps-empty" role="alert">
          <p>{t('waterfall.failed')}</p>
          <button type="button" className="button" onClick={answer.retry}>
            {t('retry')}
          </button>
        </div>
      ) : (
        <output className="caps-empty">{t('waterfall.loading')}</output>
      )}
    </Panel>
  );
}

function unitQuestion({ subject, measure }: UnitFacts, { t, subjectName, clauseName }: CapsWords): string {
  return t('waterfall.question', { subject: subjectName(subject), clause: clauseName(measure) });
}

type PictureProps = WaterfallUnitProps & { found: UnitWaterfall; awards: JudgedAward[] };

function WaterfallPicture(props: PictureProps): ReactNode {
  const { facts, found, awards, words, choice, controls, explain, notice } = props;
  const { t, unit, subjectName, measureOf, policy } = words;
  const { portfolio } = usePortfolioView();
  const paid = useMemo(() => {
    const { columns, awards: arrays } = portfolio;
    return new Map(
      facts.awardRows.map((row) => [columns.awards.id[row] ?? '', arrays.disbursedFen[row] ?? 0]),
    );
  }, [portfolio, facts]);
  const awardVerdict = choice.unit?.awardVerdict ?? facts.verdict;
  const rows = useMemo(
    () => waterfallRows(found.waterfall, facts, awardVerdict, (id) => paid.get(id) ?? 0, words),
    [found, facts, awardVerdict, paid, words],
  );
  const sentence = waterfallSentence(facts, found.waterfall, awardVerdict, words);
  const { table, exactUnits } = waterfallTable(rows, found.waterfall, facts, words);
  const measure = measureOf(facts.measure);
  return (
    <ChartPanel
      id="waterfall"
      title={t('waterfall.title')}
      question={unitQuestion(facts, words)}
      controls={controls}
      explain={explain}
      legend={[
        { label: t('approved'), shape: 'fill', colour: 'var(--awarded)' },
        { label: t('disbursed'), shape: 'inner', colour: 'var(--disbursed)' },
        { label: t('headroom'), shape: 'fill', colour: 'var(--v-within)' },
        { label: t('excess'), shape: 'fill', colour: 'var(--v-exceeds)' },
      ]}
      notes={[
        ...(found.agrees ? [] : [{ text: t('waterfall.disagrees') }]),
        { text: t('waterfall.unitNote', { unit: words.unitLabel }) },
      ]}
      source={policy === undefined ? t('source') : t('sourceWithPolicy', { date: policy.document.printedOn })}
      table={table}
      exactUnits={exactUnits}
    >
      {(host) => (
        <>
          {notice}
          <UnitHead {...props} sentence={sentence} />
          <div className="waterfall-columns">
            <div>
              <h3 className="visually-hidden">{subjectName(facts.subject)}</h3>
              <WaterfallChart host={host} rows={rows} unit={unit} label={sentence} />
            </div>
            {measure !== null && <UnitConditions awards={awards} measure={measure} words={words} />}
          </div>
        </>
      )}
    </ChartPanel>
  );
}

/** What is left in large, the verdict, the sentence to copy, and the readings to choose from. */
function UnitHead({
  facts,
  readings,
  choice,
  words,
  sentence,
  awards,
}: PictureProps & { sentence: string }): ReactNode {
  const { t, money, exact, unitLabel, projectName } = words;
  const { portfolio } = usePortfolioView();
  const text = useRef<HTMLParagraphElement>(null);
  const name = useId();
  const verdict = choice.unit?.awardVerdict ?? facts.verdict;
  const { headroomFen, excessFen } = facts;
  const isOver = facts.verdict === 'exceeds';
  const figure = isOver ? excessFen : headroomFen;
  const projects = [...new Set(awards.map(({ projectId }) => projectId))];
  return (
    <>
      <div className="unit-head" data-verdict={verdict}>
        <p className="unit-rest" title={figure === null ? undefined : exact(figure)}>
          <b>{figure === null ? '—' : money(figure)}</b> {figure === null ? '' : unitLabel}
          <small>
            {t(isOver ? 'excess' : 'headroom')}
            {figure !== null && ` (${exact(figure)})`}
          </small>
        </p>
        <VerdictMark verdict={verdict} withWord size={18} />
        <p ref={text} className="unit-sentence">
          {sentence}
        </p>
        <CopyButton label={t('copy')} source={text} />
      </div>
      {readings.length > 1 && (
        <fieldset className="unit-readings">
          <legend>{t('waterfall.readings')}</legend>
          {readings.map((unit) => (
            <label key={unit.unit}>
              <input
                type="radio"
                name={name}
                checked={unit.unit === facts.unit}
                onChange={() => choice.chooseReading(unit.isDefault ? null : readingCode(unit))}
              />
              <VerdictMark verdict={unit.verdict} size={13} />
              <ReadingName basis={unit.basis} reading={unit.reading} />
              {unit.isDefault && <small>{t('default')}</small>}
            </label>
          ))}
        </fieldset>
      )}
      <p className="caps-note unit-projects">
        {t('waterfall.projects')}
        {projects.map((id) => (
          <PageLink key={id} path={`/projects/${id}`}>
            {projectName(portfolio.projectRowById.get(id) ?? 0)}
          </PageLink>
        ))}
      </p>
    </>
  );
}

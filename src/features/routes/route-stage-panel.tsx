import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyUnitFor } from '../../domain/money/money-text.ts';
import type { Track } from '../../domain/vocabulary.ts';
import { Explain } from '../../ui/explain.tsx';
import '../../ui/i18n/page-words.ts';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useAmountText } from '../../viz/charts/amount-text.ts';
import type { ChartNote } from '../../viz/charts/chart-notes.tsx';
import { ChartPanel } from '../../viz/charts/chart-panel.tsx';
import { MatrixGrid } from '../../viz/charts/matrix-grid.tsx';
import { matrixSvg } from '../../viz/charts/matrix-svg.ts';
import { routeStageTable, type RouteStageTable } from './route-stage-rows.ts';
import {
  type StageChoice,
  type StageMeasure,
  stageMatrix,
  stageTable,
  type StageTexts,
} from './route-stage-picture.ts';
import { useRouteTexts } from './use-route-texts.ts';
import { useSelectionWithout } from './use-selection-without.ts';

const NOTHING: readonly string[] = [];
const OWN = { physical: ['route', 'stage'], funding: ['route', 'funding'] } as const;
const MEASURES = {
  physical: ['count', 'mwh', 'approved'],
  funding: ['count', 'approved'],
} as const satisfies Record<Track, readonly StageMeasure[]>;

/** Which route stands at which stage; a cell filters by both. */
export function RouteStagePanel(): ReactNode {
  const { t } = useTranslation('technical');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  const amount = useAmountText();
  const { portfolio, filter, toggle, narrow, dataDate } = usePortfolioView();
  const { routeName, safetyName, decimal } = useRouteTexts();
  const [track, setTrack] = useState<Track>('physical');
  const [wanted, setMeasure] = useState<StageMeasure>('count');
  const measure = track === 'funding' && wanted === 'mwh' ? 'count' : wanted;
  const selection = useSelectionWithout(OWN[track]);
  const table = useMemo(() => routeStageTable(portfolio, selection, track), [portfolio, selection, track]);

  const dimension = track === 'physical' ? 'stage' : 'funding';
  const chosen: StageChoice = { routes: filter.route ?? NOTHING, stages: filter[dimension] ?? NOTHING };
  const unit = moneyUnitFor(
    Math.max(...table.rows.flatMap(({ cells }) => cells.map(({ all }) => all.approvedFen)), 0),
    language,
  );
  const texts: StageTexts = {
    t,
    track,
    measure,
    unit,
    unitLabel: label(`moneyUnit.${unit}`),
    amount,
    mwhText: decimal,
    routeName,
    safetyName,
    stageName: (stage) =>
      label(track === 'physical' ? `physicalStage.${stage}` : `fundingStage.${stage}`, {
        defaultValue: stage,
      }),
    missing: label('absent.missing'),
  };
  const model = stageMatrix(table, chosen, texts);
  const twin = stageTable(
    table,
    chosen.routes,
    (route) => toggle('route', route),
    texts,
    label('moneyUnit.yuan'),
  );
  const onCell = (route: string, stage: string): void => {
    const isAlone =
      chosen.routes.length === 1 &&
      chosen.stages.length === 1 &&
      chosen.routes.includes(route) &&
      chosen.stages.includes(stage);
    narrow(isAlone ? { route: [], [dimension]: [] } : { route: [route], [dimension]: [stage] });
  };

  return (
    <ChartPanel
      id="routeStage"
      title={t('stage.title')}
      question={t('stage.question')}
      controls={
        <>
          <Segment
            label={t('stage.track.label')}
            value={track}
            options={(['physical', 'funding'] as const).map((value) => ({
              value,
              label: t(`stage.track.${value}`),
            }))}
            onChange={setTrack}
          />
          <Segment
            label={t('stage.measure.label')}
            value={measure}
            options={MEASURES[track].map((value) => ({ value, label: measureName(value, track, t) }))}
            onChange={setMeasure}
          />
        </>
      }
      legend={[]}
      notes={stageNotes(table, chosen, texts)}
      source={t(track === 'physical' && measure !== 'approved' ? 'source.projects' : 'source.both')}
      table={twin.table}
      exactUnits={twin.exactUnits}
      picture={() => matrixSvg(model)}
      explain={
        <Explain
          title={t('stage.explain.title')}
          definition={t('stage.explain.definition')}
          formula={t('stage.explain.formula')}
          clause={[]}
          dataDate={dataDate}
          rows={table.total.shown.count}
        />
      }
    >
      {() => (
        <MatrixGrid
          model={model}
          label={sentence(model, t)}
          onCell={onCell}
          onRow={(route) => toggle('route', route)}
          onColumn={(stage) => toggle(dimension, stage)}
        />
      )}
    </ChartPanel>
  );
}

function measureName(measure: StageMeasure, track: Track, t: StageTexts['t']): string {
  if (measure !== 'count') return t(`stage.measure.${measure}`);
  return t(track === 'physical' ? 'stage.measure.projects' : 'stage.measure.awards');
}

function sentence(model: ReturnType<typeof stageMatrix>, t: StageTexts['t']): string {
  const [most] = model.columns.toSorted((a, b) => b.total.shown - a.total.shown);
  if (most === undefined || most.total.shown === 0) return t('stage.labelEmpty');
  return t('stage.label', { stage: most.name, figure: `${most.total.text} ${model.words.unit}`.trim() });
}

function stageNotes({ total }: RouteStageTable, chosen: StageChoice, texts: StageTexts): ChartNote[] {
  const { t, track, measure } = texts;
  const area = {
    count: t(track === 'physical' ? 'stage.note.areaProjects' : 'stage.note.areaAwards'),
    mwh: t('stage.note.areaMwh'),
    approved: t('stage.note.areaApproved'),
  };
  const { missingMWh, missingFen } = total.shown;
  const notes = [
    area[measure],
    total.shown.count < total.all.count ? t('stage.note.grey') : null,
    chosen.routes.length + chosen.stages.length > 0 ? t('stage.note.own') : null,
    track === 'funding' ? t('stage.note.funding') : null,
    measure === 'mwh' && missingMWh > 0 ? t('stage.note.missingMWh', { count: missingMWh }) : null,
    measure === 'approved' && missingFen > 0 ? t('stage.note.missingFen', { count: missingFen }) : null,
  ];
  return notes.filter((text) => text !== null).map((text) => ({ text }));
}

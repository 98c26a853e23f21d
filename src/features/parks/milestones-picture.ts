import { useMemo } from 'react';
import { isoDateOf } from '../../domain/progress/calendar-day.ts';
import type { Lateness } from '../../domain/progress/track-lateness.ts';
import type { StageSpan } from '../../domain/progress/track-spans.ts';
import type { PhysicalStage } from '../../domain/vocabulary.ts';
import { PHYSICAL_STAGES } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { GanttGroup, GanttRow, GanttSpan } from '../../viz/charts/gantt-row.ts';
import { isLate, type MilestoneGroup, type MilestoneRow, type MilestoneStage } from './milestone-rows.ts';
import { type ParkTexts, useParkTexts } from './park-texts.ts';
import type { ParkInView } from './parks-context.tsx';

export type ParkMilestones = { park: ParkInView; rows: readonly MilestoneRow[] };

export type MilestoneTexts = ParkTexts & {
  stage: (stage: StageSpan['stage']) => string;
  late: (late: Lateness) => string;
  detail: (row: MilestoneRow) => string;
  state: (stage: MilestoneStage) => string;
};

/** Words of stages and lateness in the language on screen. */
export function useMilestoneTexts(): MilestoneTexts {
  const texts = useParkTexts();
  return useMemo(() => milestoneTexts(texts), [texts]);
}

function milestoneTexts(texts: ParkTexts): MilestoneTexts {
  const { t, label } = texts;
  const stage = (code: StageSpan['stage']): string => {
    const physical: PhysicalStage | undefined = PHYSICAL_STAGES.find((each) => each === code);
    return physical === undefined ? code : label(`physicalStage.${physical}`);
  };
  const late = ({ stage: code, indicator, days, threshold }: Lateness): string => {
    const what = t(`parkMilestones.late.${indicator}`, { stage: stage(code), days });
    if (threshold === null) return what;
    const key = threshold.light === null ? 'under' : 'over';
    return t(`parkMilestones.late.${key}`, { what, threshold: threshold.days });
  };
  const detail = (row: MilestoneRow): string => {
    if (row.late !== null && (isLate(row) || row.next === null)) return late(row.late);
    if (row.next !== null) {
      const next = t('parkMilestones.next', { stage: stage(row.next.stage), date: isoDateOf(row.next.day) });
      return row.late === null ? next : t('parkMilestones.nextLate', { next, late: late(row.late) });
    }
    return row.group === 'undated'
      ? t('parkMilestones.undated')
      : t('parkMilestones.reached', { stage: stage(row.currentStage) });
  };
  const state = ({ state: code, lateDays, slipDays }: MilestoneStage): string =>
    t(`parkMilestones.state.${code}`, { days: code === 'slipping' ? slipDays : lateDays });
  return { ...texts, stage, late, detail, state };
}

/** Rows `from` to `to` of each park, counted from 0, the last excluded. */
export type MilestonePage = { from: number; to: number };

/** Pages over the longest of the parks' lists; at least one. */
export function milestonePages(columns: readonly ParkMilestones[], size: number): MilestonePage[] {
  const longest = Math.max(0, ...columns.map(({ rows }) => rows.length));
  const count = Math.max(1, Math.ceil(longest / size));
  return Array.from({ length: count }, (_, page) => ({
    from: page * size,
    to: Math.min(longest, (page + 1) * size),
  }));
}

/** The page's rows under a title per park and group; a title counts the whole group, not the page. */
export function milestoneGroups(
  { from, to }: MilestonePage,
  columns: readonly ParkMilestones[],
  texts: MilestoneTexts,
): GanttGroup[] {
  return columns.flatMap(({ park, rows }) => {
    const onPage = Map.groupBy(rows.slice(from, to), ({ group }) => group);
    return [...onPage].map(([group, those]) => ({
      key: `${park.id} ${group}`,
      title: titleOf(group, park, rows, columns.length > 1, texts),
      rows: those.map((row) => ganttRow(row, texts)),
    }));
  });
}

function titleOf(
  group: MilestoneGroup,
  park: ParkInView,
  rows: readonly MilestoneRow[],
  isNamed: boolean,
  { t }: MilestoneTexts,
): string {
  const words = {
    park: park.name,
    group: t(`parkMilestones.group.${group}`),
    count: rows.filter((row) => row.group === group).length,
  };
  return t(isNamed ? 'parkMilestones.groupOfPark' : 'parkMilestones.groupTitle', words);
}

const KINDS: Record<StageSpan['kind'], GanttSpan['kind']> = {
  done: 'done',
  ended: 'done',
  current: 'current',
  unclear: 'unclear',
  expected: 'forecast',
  planned: 'forecast',
};

function ganttRow(row: MilestoneRow, texts: MilestoneTexts): GanttRow {
  const { t } = texts;
  const name = texts.of(row);
  const detail = texts.detail(row);
  return {
    key: row.id,
    name,
    detail,
    isLate: isLate(row),
    spans: row.spans.map((span) => ({
      key: `${span.kind} ${span.stage}`,
      kind: KINDS[span.kind],
      fromDay: span.fromDay,
      toDay: span.toDay,
      label: texts.stage(span.stage),
      hint: spanHint(span, texts),
    })),
    planned: row.planned.map((span) => ({
      key: span.stage,
      fromDay: span.fromDay,
      toDay: span.toDay,
      hint: spanHint(span, texts),
    })),
    late:
      row.late === null
        ? null
        : {
            fromDay: row.late.fromDay,
            toDay: row.late.toDay,
            isSevere: row.late.threshold?.light === 'red',
          },
    label: t('parkMilestones.row', { name, stage: texts.stage(row.currentStage), detail }),
  };
}

function spanHint(
  { stage, kind, fromDay, toDay }: StageSpan,
  { t, stage: stageName }: MilestoneTexts,
): string {
  const name =
    kind === 'unclear' ? t('parkMilestones.unclear', { stage: stageName(stage) }) : stageName(stage);
  const from = isoDateOf(fromDay);
  const dates =
    toDay === null
      ? t('parkMilestones.spanOpen', { stage: name, from })
      : t('parkMilestones.spanDates', { stage: name, from, to: isoDateOf(toDay) });
  if (kind === 'planned') return t('parkMilestones.planned', { span: dates });
  return kind === 'expected' ? t('parkMilestones.forecast', { span: dates }) : dates;
}

/** Every milestone of every project with its three dates as text. */
export function milestonesTable(columns: readonly ParkMilestones[], texts: MilestoneTexts): FigureTable {
  const { t, label } = texts;
  const headers = {
    project: t('parkMilestones.project'),
    park: t('park'),
    stage: t('parkMilestones.stage'),
    planned: t('parkMilestones.plannedColumn'),
    forecast: t('parkMilestones.forecastColumn'),
    actual: t('parkMilestones.actualColumn'),
    state: t('parkMilestones.stateColumn'),
  };
  const missing = label('absent.missing');
  return {
    columns: Object.entries(headers).map(([key, header]) => ({ key, header, align: 'left' })),
    rows: columns.flatMap(({ park, rows }) =>
      rows.flatMap((row) =>
        row.stages.map((stage) => {
          const name = texts.stage(stage.stage);
          const isReached = stage.state === 'met' || stage.state === 'met_late' || stage.state === 'passed';
          return {
            key: `${row.id} ${stage.stage}`,
            cells: [
              texts.of(row),
              park.name,
              stage.stage === row.currentStage ? t('parkMilestones.now', { stage: name }) : name,
              stage.plannedDay === null ? missing : isoDateOf(stage.plannedDay),
              // An unmet stage without a forecast is no gap in the records, and a reached one needs none.
              stage.forecastDay === null ? '' : isoDateOf(stage.forecastDay),
              stage.actualDay === null ? (isReached ? missing : '') : isoDateOf(stage.actualDay),
              texts.state(stage),
            ],
          };
        }),
      ),
    ),
  };
}

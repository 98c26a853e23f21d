import { Fragment, type ReactNode, useContext } from 'react';
import { type ScaleFunction, useXAxisScale, useYAxisScale } from 'recharts';
import { textWidth } from '../text-width.ts';
import './chart.css';
import { SvgText } from './svg-text.tsx';
import { TimelineBrush } from './timeline-brush.tsx';
import type { TimelineSeries } from './timeline-row.ts';
import { type TimelineScene, TimelineSceneContext } from './timeline-scene.ts';

const AXES = ['upper', 'lower'] as const;

/** Gridlines and amounts of both charts, and a dashed line where a year begins. */
export function TimelineGrid(): ReactNode {
  const scene = useContext(TimelineSceneContext);
  const x = useXAxisScale();
  const upper = useYAxisScale('upper');
  const lower = useYAxisScale('lower');
  if (scene === null || x === undefined || upper === undefined || lower === undefined) return null;
  const { axis, layout, periods } = scene;
  return (
    <g>
      {[upper, lower].map((scale, plot) =>
        axis.ticks.map(({ value, text }) => (
          <Fragment key={`${AXES[plot] ?? ''} ${value}`}>
            <path d={`M${layout.left} ${scale(value) ?? 0}H${layout.right}`} stroke="var(--line)" />
            <SvgText x={layout.left - 6} y={(scale(value) ?? 0) + 4} anchor="end" ink="var(--ink3)">
              {text}
            </SvgText>
          </Fragment>
        )),
      )}
      {periods.map(({ key, year }, index) => {
        if (index === 0 || periods[index - 1]?.year === year || periods.length === yearsOf(scene))
          return null;
        const begin = x(index, { position: 'start' }) ?? 0;
        return (
          <path
            key={key}
            d={layout.plots.map(({ top, zero }) => `M${begin} ${top - 8}V${zero + 8}`).join('')}
            stroke="var(--line2)"
            strokeDasharray="2 3"
          />
        );
      })}
    </g>
  );
}

/** One path a series and colour: grey for all records, the series' colour for what is shown, paler where partial. */
export function TimelineColumns(): ReactNode {
  const scene = useContext(TimelineSceneContext);
  const x = useXAxisScale();
  const upper = useYAxisScale('upper');
  const lower = useYAxisScale('lower');
  if (scene === null || x === undefined || upper === undefined || lower === undefined) {
    return null;
  }
  const { layout, periods, series } = scene;
  const middle = (index: number): number => x(index, { position: 'middle' }) ?? 0;
  return (
    <g>
      {series.map((one, index) => {
        const y = index === 0 ? upper : lower;
        const path = (values: readonly number[], partial: boolean): string =>
          columns(values, (slot) => periods[slot]?.isPartial === partial, middle, y, layout.barWidth);
        return (
          <g key={AXES[index]}>
            <path d={path(one.all, false) + path(one.all, true)} fill="var(--muted)" />
            <path d={path(one.shown, false)} fill={one.colour} />
            <path d={path(one.shown, true)} fill={one.colour} opacity={0.55} />
            <path d={`M${layout.left} ${y(0) ?? 0}H${layout.right}`} stroke="var(--ink2)" />
            <Peak series={one} middle={middle} y={y} width={layout.right} left={layout.left} />
          </g>
        );
      })}
      <TimelineBrush />
    </g>
  );
}

/** Period labels between the charts, years under the lower one, names and totals beside or above each. */
export function TimelineLabels(): ReactNode {
  const scene = useContext(TimelineSceneContext);
  const x = useXAxisScale();
  if (scene === null || x === undefined) return null;
  const { layout, periods, series, words } = scene;
  const years = yearsOf(scene);
  const isYearly = periods.length === years;
  const placeInYear = placesInYear(scene);
  return (
    <g>
      <SvgText x={0} y={12}>
        {words.measure}
      </SvgText>
      {periods.map(({ key, label, year }, index) => {
        const middle = x(index, { position: 'middle' }) ?? 0;
        const begin = x(index, { position: 'start' }) ?? 0;
        const isFirst = periods[index - 1]?.year !== year;
        // The first year may be cut short; its label must not run into the next one.
        const room = isFirst ? yearRoom(scene, index, layout.right, begin, x) : 0;
        return (
          <Fragment key={key}>
            {(placeInYear[index] ?? 0) % layout.labelStep === 0 && (
              <SvgText x={middle} y={layout.plots[0].zero + 17} anchor="middle" ink="var(--ink3)">
                {label}
              </SvgText>
            )}
            {isYearly && (
              <SvgText x={middle} y={layout.plots[1].zero + 18} anchor="middle" strong>
                {year}
              </SvgText>
            )}
            {!isYearly && isFirst && room >= textWidth(year, 12, 600) + 4 && (
              <SvgText x={begin + 4} y={layout.plots[1].zero + 18} strong>
                {year}
              </SvgText>
            )}
          </Fragment>
        );
      })}
      {series.map((one, index) => (
        <SeriesTotal key={AXES[index]} series={one} index={index === 0 ? 0 : 1} scene={scene} />
      ))}
    </g>
  );
}

function SeriesTotal({
  series,
  index,
  scene: { layout, words },
}: {
  series: TimelineSeries;
  index: 0 | 1;
  scene: TimelineScene;
}): ReactNode {
  const { top } = layout.plots[index];
  const x = layout.aside ? layout.right + 12 : 0;
  const y = layout.aside ? top + 8 : top - 22;
  const nameX = x + 16;
  const afterName = nameX + textWidth(series.name, 14, 600) + 12;
  return (
    <g>
      <rect x={x} y={y - 9} width={10} height={10} fill={series.colour} />
      <SvgText x={nameX} y={y} size={14} ink="var(--ink)" strong>
        {series.name}
      </SvgText>
      {layout.aside ? (
        <>
          <SvgText x={x} y={y + 23} ink="var(--ink3)">
            {words.total}
          </SvgText>
          <SvgText x={x} y={y + 41} size={14} ink="var(--ink)">
            {series.total}
          </SvgText>
        </>
      ) : (
        <SvgText x={afterName} y={y} ink="var(--ink3)">
          {words.total}{' '}
          <tspan fill="var(--ink)" fontSize={14}>
            {series.total}
          </tspan>
        </SvgText>
      )}
    </g>
  );
}

type PeakProps = {
  series: TimelineSeries;
  middle: (slot: number) => number;
  y: ScaleFunction;
  left: number;
  width: number;
};

/** The highest shown column carries its amount. */
function Peak({ series, middle, y, left, width }: PeakProps): ReactNode {
  const highest = Math.max(0, ...series.shown);
  if (highest === 0) return null;
  const slot = series.shown.indexOf(highest);
  const half = textWidth(series.peak, 12, 600) / 2;
  const x = Math.min(width - half, Math.max(left + half, middle(slot)));
  return (
    <SvgText x={x} y={(y(highest) ?? 0) - 6} anchor="middle" ink="var(--ink)" strong halo>
      {series.peak}
    </SvgText>
  );
}

function columns(
  values: readonly number[],
  isIncluded: (slot: number) => boolean,
  middle: (slot: number) => number,
  y: ScaleFunction,
  width: number,
): string {
  const zero = y(0) ?? 0;
  let path = '';
  values.forEach((value, slot) => {
    if (value <= 0 || !isIncluded(slot)) return;
    const begin = Math.round((middle(slot) - width / 2) * 10) / 10;
    path += `M${begin} ${zero}V${Math.round((y(value) ?? zero) * 10) / 10}h${width}V${zero}z`;
  });
  return path;
}

function yearsOf({ periods }: TimelineScene): number {
  return new Set(periods.map(({ year }) => year)).size;
}

/** Rank of each period in its calendar year, read off the keys' ends ("2025-04", "2025-Q2"). */
function placesInYear({ periods }: TimelineScene): number[] {
  return periods.map(({ key }) => {
    const digits = /(\d{1,2})$/.exec(key.slice(4))?.[1];
    return digits === undefined ? 0 : Number(digits) - 1;
  });
}

function yearRoom(
  scene: TimelineScene,
  index: number,
  right: number,
  begin: number,
  x: ScaleFunction,
): number {
  const { periods } = scene;
  const next = periods.findIndex(({ year }, later) => later > index && year !== periods[index]?.year);
  return (next === -1 ? right : (x(next, { position: 'start' }) ?? right)) - begin;
}

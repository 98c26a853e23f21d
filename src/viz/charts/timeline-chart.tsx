import { memo, type ReactNode, type Ref, useContext, useMemo } from 'react';
import { BarChart, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { useLanguage } from '../../ui/language.ts';
import { ChartBox, type ChartRoom } from './chart-box.tsx';
import { ChartHint, SHOWN_HINT } from './chart-hint.tsx';
import { TimelineColumns, TimelineGrid, TimelineLabels } from './timeline-columns.tsx';
import { LEAST_TIMELINE_HEIGHT, timelineAxis, timelineLayout } from './timeline-layout.ts';
import type { TimelinePeriod, TimelineSeries, TimelineWords } from './timeline-row.ts';
import { type TimelineScene, TimelineSceneContext } from './timeline-scene.ts';

type Props = {
  periods: readonly TimelinePeriod[];
  /** Drawn one above the other on one scale, never added together. */
  series: readonly [TimelineSeries, TimelineSeries];
  words: TimelineWords;
  label: string;
  host: Ref<HTMLDivElement>;
  onToggle: (year: string) => void;
  onBrush: TimelineScene['onBrush'];
  band: TimelineScene['band'];
};

/** Two column charts over the same periods and on the same scale. */
export function TimelineChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host} leastHeight={LEAST_TIMELINE_HEIGHT}>
      {(room) => <TimelinePicture {...scene} room={room} />}
    </ChartBox>
  );
}

function TimelinePicture({
  periods,
  series,
  words,
  onToggle,
  onBrush,
  band,
  room,
}: Omit<Props, 'label' | 'host'> & { room: ChartRoom }): ReactNode {
  const axis = timelineAxis(series, useLanguage());
  const layout = timelineLayout(room, periods, series, axis, words.total);
  const [upper, lower] = layout.plots;
  return (
    <TimelineSceneContext value={{ periods, series, axis, words, onToggle, onBrush, band, layout }}>
      <FrozenChart
        slots={periods.length}
        axisTop={axis.top}
        width={layout.width}
        height={layout.height}
        left={layout.left}
        right={layout.right}
        top={upper.top}
        upperZero={upper.zero}
        lowerTop={lower.top}
        lowerZero={lower.zero}
      />
    </TimelineSceneContext>
  );
}

type FrozenProps = {
  slots: number;
  axisTop: number;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  upperZero: number;
  lowerTop: number;
  lowerZero: number;
};

/**
 * Its data are bare slots and its scale is that of all records: a click changes no property of it. Padding gives
 * each value axis its half of the plot.
 */
const FrozenChart = memo(function FrozenChart(props: FrozenProps) {
  const { slots, axisTop, width, height, left, right, top, upperZero, lowerTop, lowerZero } = props;
  const data = useMemo(() => Array.from({ length: slots }, (_, slot) => ({ slot })), [slots]);
  const domain = useMemo(() => [0, axisTop], [axisTop]);
  return (
    <BarChart
      width={width}
      height={height}
      data={data}
      margin={{ top, right: width - right, bottom: height - lowerZero, left }}
      accessibilityLayer={false}
    >
      <XAxis dataKey="slot" height={0} hide />
      <YAxis
        yAxisId="upper"
        domain={domain}
        padding={{ bottom: lowerZero - upperZero }}
        width={0}
        allowDataOverflow
        hide
      />
      <YAxis
        yAxisId="lower"
        domain={domain}
        padding={{ top: lowerTop - top }}
        width={0}
        allowDataOverflow
        hide
      />
      <Tooltip
        content={TimelineHint}
        cursor={{ fill: 'var(--sunk)' }}
        isAnimationActive={false}
        offset={14}
        wrapperStyle={SHOWN_HINT}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.grid}>
        <TimelineGrid />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <TimelineColumns />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <TimelineLabels />
      </ZIndexLayer>
    </BarChart>
  );
});

function TimelineHint({ active, activeIndex }: { active: boolean; activeIndex: unknown }): ReactNode {
  const scene = useContext(TimelineSceneContext);
  const period = scene?.periods[Number(activeIndex)];
  if (!active || scene === null || period === undefined) return null;
  return <ChartHint title={period.hintTitle} lines={period.hint} foot={scene.words.click} />;
}

import { memo, type ReactNode, type Ref, useContext, useId, useMemo } from 'react';
import { BarChart, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ChartBox, type ChartRoom } from './chart-box.tsx';
import { ChartHint, SHOWN_HINT } from './chart-hint.tsx';
import { RouteHeader, RouteRows } from './route-bars.tsx';
import { routeLayout } from './route-layout.ts';
import type { RouteBar, RouteWords, SafetyShare } from './route-row.ts';
import { RouteSceneContext } from './route-scene.ts';

type Props = {
  rows: readonly RouteBar[];
  shares: readonly SafetyShare[];
  words: RouteWords;
  label: string;
  host: Ref<HTMLDivElement>;
  onToggle: (route: string) => void;
};

/** Bars per route on one scale, grey where the filter leaves capacity out, under the share of high-safety routes. */
export function RouteChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {(room) => <RoutePicture {...scene} room={room} />}
    </ChartBox>
  );
}

function RoutePicture({
  rows,
  shares,
  words,
  onToggle,
  room: { width },
}: Omit<Props, 'label' | 'host'> & { room: ChartRoom }): ReactNode {
  const patternId = useId();
  const layout = routeLayout(width, rows, shares, words);
  return (
    <RouteSceneContext value={{ rows, shares, words, onToggle, layout, patternId }}>
      <FrozenChart
        slots={rows.length}
        largest={Math.max(0, ...rows.map(({ all }) => all)) || 1}
        width={width}
        height={layout.height}
        top={layout.plotTop}
        bottom={layout.height - layout.plotTop - layout.rowHeight * rows.length}
        left={layout.barLeft}
        right={layout.width - layout.barRight}
      />
    </RouteSceneContext>
  );
}

type FrozenProps = {
  slots: number;
  /** The longest bar without any filter, so that the scale never moves. */
  largest: number;
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
};

/** Its data are bare slots and its scale is that of all records: a click changes no property of it. */
const FrozenChart = memo(function FrozenChart(props: FrozenProps) {
  const { slots, largest, width, height, top, bottom, left, right } = props;
  const data = useMemo(() => Array.from({ length: slots }, (_, slot) => ({ slot })), [slots]);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={data}
      margin={{ top, right: 0, bottom, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, largest]} padding={{ left, right }} allowDataOverflow hide />
      <YAxis type="category" dataKey="slot" width={0} hide />
      <Tooltip
        content={RouteHint}
        cursor={{ fill: 'var(--sunk)' }}
        isAnimationActive={false}
        offset={14}
        wrapperStyle={SHOWN_HINT}
      />
      <RouteHeader />
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <RouteRows />
      </ZIndexLayer>
    </BarChart>
  );
});

function RouteHint({ active, activeIndex }: { active: boolean; activeIndex: unknown }): ReactNode {
  const scene = useContext(RouteSceneContext);
  const row = scene?.rows[Number(activeIndex)];
  if (!active || scene === null || row === undefined) return null;
  return <ChartHint title={row.name} lines={row.hint} foot={scene.words.click} />;
}

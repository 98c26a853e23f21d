import { type ReactNode, type Ref, useContext, useId, useMemo } from 'react';
import { BarChart, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { ChartBox } from './chart-box.tsx';
import { ChartHint, SHOWN_HINT } from './chart-hint.tsx';
import { WaterfallGrid, WaterfallMarks } from './waterfall-marks.tsx';
import { waterfallLayout } from './waterfall-layout.ts';
import type { WaterfallRow } from './waterfall-row.ts';
import { WaterfallSceneContext } from './waterfall-scene.ts';

type Props = {
  rows: readonly WaterfallRow[];
  unit: MoneyUnit;
  label: string;
  host: Ref<HTMLDivElement>;
};

/** Steps from figures over limits to what is left, one bar below the other on one scale. */
export function WaterfallChart({ rows, unit, label, host }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {({ width }) => <WaterfallPicture rows={rows} unit={unit} width={width} />}
    </ChartBox>
  );
}

function WaterfallPicture({
  rows,
  unit,
  width,
}: Omit<Props, 'label' | 'host'> & { width: number }): ReactNode {
  const patternId = useId();
  const layout = useMemo(() => waterfallLayout(width, rows, unit), [width, rows, unit]);
  const data = useMemo(() => rows.map((_, slot) => ({ slot })), [rows]);
  const scene = useMemo(() => ({ rows, layout, patternId }), [rows, layout, patternId]);
  return (
    <WaterfallSceneContext value={scene}>
      <BarChart
        layout="vertical"
        width={layout.width}
        height={layout.height}
        data={data}
        margin={{ top: layout.headerHeight, right: 0, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={[0, layout.axis.topFen]}
          padding={{ left: layout.left, right: layout.width - layout.right }}
          allowDataOverflow
          hide
        />
        <YAxis type="category" dataKey="slot" width={0} hide />
        <Tooltip
          content={WaterfallHint}
          cursor={{ fill: 'var(--sunk)', fillOpacity: 0.5 }}
          isAnimationActive={false}
          offset={14}
          wrapperStyle={SHOWN_HINT}
        />
        <ZIndexLayer zIndex={DefaultZIndexes.grid}>
          <WaterfallGrid />
        </ZIndexLayer>
        <ZIndexLayer zIndex={DefaultZIndexes.bar}>
          <WaterfallMarks />
        </ZIndexLayer>
      </BarChart>
    </WaterfallSceneContext>
  );
}

function WaterfallHint({ active, activeIndex }: { active: boolean; activeIndex: unknown }): ReactNode {
  const scene = useContext(WaterfallSceneContext);
  const row = scene?.rows[Number(activeIndex)];
  if (!active || row === undefined || row.hint.length === 0) return null;
  return <ChartHint title={row.label} lines={row.hint} />;
}

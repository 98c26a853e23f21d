import { memo, type ReactNode, type Ref, useMemo } from 'react';
import { BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ChartBox } from './chart-box.tsx';
import { MarkHintStage } from './chart-mark-hint.tsx';
import { FunnelBars } from './funnel-bars.tsx';
import { funnelLayout } from './funnel-layout.ts';
import { type FunnelScene, FunnelSceneContext } from './funnel-scene.ts';

type Props = Omit<FunnelScene, 'layout'> & { label: string; host: Ref<HTMLDivElement> };

/** How many reached each step, as bars on one scale, with the ways out apart below. */
export function FunnelChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {({ width }) => <FunnelPicture {...scene} width={width} />}
    </ChartBox>
  );
}

function FunnelPicture({ width, ...scene }: Omit<Props, 'label' | 'host'> & { width: number }): ReactNode {
  const layout = funnelLayout(width, scene.steps, scene.exits, scene.columns);
  return (
    <FunnelSceneContext value={{ ...scene, layout }}>
      <MarkHintStage width={width}>
        <FunnelSurface
          width={width}
          height={layout.height}
          left={layout.barLeft}
          right={width - layout.barRight}
          largest={Math.max(1, ...scene.steps.map(({ all }) => all))}
        />
      </MarkHintStage>
    </FunnelSceneContext>
  );
}

type SurfaceProps = { width: number; height: number; left: number; right: number; largest: number };

/** Its scale is that of all records, so that a filter moves no bar. */
const FunnelSurface = memo(function FunnelSurface({ width, height, left, right, largest }: SurfaceProps) {
  const data = useMemo(() => [{ slot: 0 }], []);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={data}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, largest]} padding={{ left, right }} allowDataOverflow hide />
      <YAxis type="category" dataKey="slot" width={0} hide />
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <FunnelBars />
      </ZIndexLayer>
    </BarChart>
  );
});

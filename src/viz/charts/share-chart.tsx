import { memo, type ReactNode, type Ref, useId, useMemo } from 'react';
import { BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ChartBox } from './chart-box.tsx';
import { MarkHintStage } from './chart-mark-hint.tsx';
import { ShareColumns, ShareGrid } from './share-columns.tsx';
import { leastShareHeight, type ShareLayout, shareLayout } from './share-layout.ts';
import { type ShareScene, ShareSceneContext } from './share-scene.ts';

type Props = Omit<ShareScene, 'layout' | 'patternId'> & { label: string; host: Ref<HTMLDivElement> };

/** Columns of 100 % per period and measure, over the same periods. */
export function ShareChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host} leastHeight={leastShareHeight(scene.plots.length)}>
      {(room) => <SharePicture {...scene} width={room.width} height={room.height} />}
    </ChartBox>
  );
}

function SharePicture({
  width,
  height,
  ...scene
}: Omit<Props, 'label' | 'host'> & { width: number; height: number }): ReactNode {
  const patternId = useId();
  const layout = useMemo(
    () => shareLayout({ width, height }, scene.periods, scene.plots),
    [width, height, scene.periods, scene.plots],
  );
  return (
    <ShareSceneContext value={{ ...scene, layout, patternId }}>
      <MarkHintStage width={width}>
        <ShareSurface slots={scene.periods.length} {...sizes(layout)} />
      </MarkHintStage>
    </ShareSceneContext>
  );
}

type Sizes = { width: number; height: number; left: number };

function sizes({ width, height, left }: ShareLayout): Sizes {
  return { width, height, left };
}

const DOMAIN: [number, number] = [0, 1];

/** Its data are bare slots; each plot takes its own part of the height. */
const ShareSurface = memo(function ShareSurface({ slots, width, height, left }: Sizes & { slots: number }) {
  const data = useMemo(() => Array.from({ length: slots }, (_, slot) => ({ slot })), [slots]);
  return (
    <BarChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 0, right: 0, bottom: 0, left }}
      accessibilityLayer={false}
    >
      <XAxis dataKey="slot" height={0} hide />
      <YAxis domain={DOMAIN} width={0} hide />
      <ZIndexLayer zIndex={DefaultZIndexes.grid}>
        <ShareGrid />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <ShareColumns />
      </ZIndexLayer>
    </BarChart>
  );
});

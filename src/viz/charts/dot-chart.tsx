import { memo, type ReactNode, type Ref, useMemo } from 'react';
import { BarChart, DefaultZIndexes, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ChartBox } from './chart-box.tsx';
import { MarkHintStage } from './chart-mark-hint.tsx';
import { dotLayout } from './dot-layout.ts';
import { DotGrid, DotMarks } from './dot-marks.tsx';
import type { DotFacet, DotRow } from './dot-row.ts';
import { type DotScene, DotSceneContext } from './dot-scene.ts';

type Props = Pick<DotScene, 'clickWord' | 'onToggle' | 'onOpen'> & {
  rows: readonly DotRow[];
  facets: readonly DotFacet[];
  label: string;
  host: Ref<HTMLDivElement>;
};

/** Records as dots on one axis per plot, a row per group, with the median and the range. */
export function DotChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {({ width }) => <DotPicture {...scene} width={width} />}
    </ChartBox>
  );
}

function DotPicture({
  rows,
  facets,
  clickWord,
  onToggle,
  onOpen,
  width,
}: Omit<Props, 'label' | 'host'> & { width: number }): ReactNode {
  const layout = useMemo(() => dotLayout(width, rows, facets), [width, rows, facets]);
  const scene = { rows, facets, layout, clickWord, onToggle, onOpen };
  return (
    <DotSceneContext value={scene}>
      <MarkHintStage width={width}>
        <DotSurface width={layout.width} height={layout.height} facets={facets} blocks={layout.blocks} />
      </MarkHintStage>
    </DotSceneContext>
  );
}

type SurfaceProps = {
  width: number;
  height: number;
  facets: readonly DotFacet[];
  blocks: readonly { left: number; right: number }[];
};

/** One axis per plot; padding gives each its part of the width. */
const DotSurface = memo(function DotSurface({ width, height, facets, blocks }: SurfaceProps) {
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
      {facets.map(({ key, axis }, index) => (
        <XAxis
          key={key}
          xAxisId={key}
          type="number"
          scale={axis.scale}
          domain={[axis.domain[0], axis.domain[1]]}
          padding={{ left: blocks[index]?.left ?? 0, right: width - (blocks[index]?.right ?? width) }}
          allowDataOverflow
          hide
        />
      ))}
      <YAxis type="category" dataKey="slot" width={0} hide />
      <ZIndexLayer zIndex={DefaultZIndexes.grid}>
        <DotGrid />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <DotMarks />
      </ZIndexLayer>
    </BarChart>
  );
});

import { memo, type ReactNode, type Ref, useContext, useId, useMemo } from 'react';
import { BarChart, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { BulletHeader, BulletRows } from './bullet-rows.tsx';
import { bulletLayout } from './bullet-layout.ts';
import type { BulletColumn, BulletRow } from './bullet-row.ts';
import { BulletSceneContext, type BulletWords } from './bullet-scene.ts';
import { ChartBox, type ChartRoom } from './chart-box.tsx';
import { ChartHint, SHOWN_HINT } from './chart-hint.tsx';

type Props = {
  rows: readonly BulletRow[];
  /** The rows without any filter: they keep columns and the 100 % line in place while filters change. */
  widestRows: readonly BulletRow[];
  columns: readonly BulletColumn[];
  words: BulletWords;
  /** The shortest bar, in pixels, that may stand on one line with its figures. */
  shortestLineTrack: number;
  label: string;
  host: Ref<HTMLDivElement>;
  onToggle: (key: string) => void;
};

/** Rows of figures with a bar against each row's own ceiling; 100 % is one line at one x for all rows. */
export function BulletChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {(room) => <BulletPicture {...scene} room={room} />}
    </ChartBox>
  );
}

function BulletPicture({
  rows,
  widestRows,
  columns,
  words,
  shortestLineTrack,
  onToggle,
  room: { width, scale },
}: Omit<Props, 'label' | 'host'> & { room: ChartRoom }): ReactNode {
  const patternId = useId();
  const layout = bulletLayout({
    width,
    labelHeader: words.label,
    marksHeader: words.marks,
    columns,
    rows: [...rows, ...widestRows],
    rowCount: rows.length,
    shortestLineTrack,
  });
  return (
    <BulletSceneContext value={{ rows, columns, words, onToggle, layout, scale, patternId }}>
      <FrozenChart
        slots={rows.length}
        width={layout.width}
        height={layout.height}
        header={layout.headerHeight}
        trackLeft={layout.trackLeft}
        trackRight={layout.trackRight}
      />
    </BulletSceneContext>
  );
}

type FrozenProps = {
  slots: number;
  width: number;
  height: number;
  header: number;
  trackLeft: number;
  trackRight: number;
};

/**
 * The chart proper: its data are the bare slots and its domain is the unit share, so a click changes none of its
 * properties and Recharts has nothing to do; the marks inside read the scene.
 */
const FrozenChart = memo(function FrozenChart({
  slots,
  width,
  height,
  header,
  trackLeft,
  trackRight,
}: FrozenProps) {
  const data = useMemo(() => Array.from({ length: slots }, (_, slot) => ({ slot })), [slots]);
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      data={data}
      margin={{ top: header, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        domain={[0, 1]}
        padding={{ left: trackLeft, right: width - trackRight }}
        allowDataOverflow
        hide
      />
      <YAxis type="category" dataKey="slot" width={0} hide />
      <Tooltip
        content={BulletHint}
        cursor={{ fill: 'var(--sunk)' }}
        isAnimationActive={false}
        offset={14}
        wrapperStyle={SHOWN_HINT}
      />
      <BulletHeader />
      <ZIndexLayer zIndex={DefaultZIndexes.bar}>
        <BulletRows />
      </ZIndexLayer>
    </BarChart>
  );
});

function BulletHint({ active, activeIndex }: { active: boolean; activeIndex: unknown }): ReactNode {
  const scene = useContext(BulletSceneContext);
  const row = scene?.rows[Number(activeIndex)];
  if (!active || scene === null || row === undefined) return null;
  return (
    <ChartHint
      title={row.code === '' ? row.name : `${row.code} ${row.name}`}
      lines={row.hint}
      foot={scene.words.click}
    />
  );
}

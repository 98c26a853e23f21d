import { type KeyboardEvent, memo, type ReactNode, type Ref, useMemo, useState } from 'react';
import { DefaultZIndexes, ScatterChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import { ChartBox, type ChartRoom } from './chart-box.tsx';
import type { HintLine } from './bullet-row.ts';
import { ChartHint } from './chart-hint.tsx';
import './unrolled-chart.css';
import { unrolledLayout } from './unrolled-layout.ts';
import { UnrolledGround, UnrolledMarksPicture, UnrolledPointer } from './unrolled-marks.tsx';
import { type UnrolledMarks, type UnrolledScene, UnrolledSceneContext } from './unrolled-scene.ts';

type Props = Pick<UnrolledScene, 'marks' | 'palette' | 'labels' | 'selected' | 'words' | 'onChoose'> & {
  label: string;
  host: Ref<HTMLDivElement>;
  /** Least and greatest distance of all sites in metres, negative inside. */
  extentM: readonly [number, number];
  /** A mark in one sentence, for the keyboard. */
  describe: (mark: number) => string;
  hint: (mark: number) => { title: string; lines: readonly HintLine[]; foot: string };
};

const HEIGHT = 260;
const DOMAIN_X = [0, 360];

/** The ring pulled straight with the sites about it: a picture whose marks are buttons. */
export function UnrolledChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host} isGroup>
      {(room) => <UnrolledPicture {...scene} room={room} />}
    </ChartBox>
  );
}

function UnrolledPicture({
  room,
  extentM,
  describe,
  hint,
  ...given
}: Omit<Props, 'label' | 'host'> & { room: ChartRoom }): ReactNode {
  const { marks, onChoose } = given;
  const [pointed, setPointed] = useState<number | null>(null);
  const [nearM, farM] = extentM;
  const layout = useMemo(
    () => unrolledLayout({ width: room.width, height: HEIGHT }, [nearM, farM]),
    [room.width, nearM, farM],
  );
  // The filter may have taken the sites from under the pointer.
  const mark = pointed !== null && pointed < marks.along.length ? pointed : null;
  const shown = mark === null ? null : hint(mark);
  const [low, high] = layout.domain;
  const placeOf = (at: number) => ({
    left: layout.left + ((marks.along[at] ?? 0) / 360) * (layout.right - layout.left),
    top: layout.top + ((high - (marks.root[at] ?? 0)) / (high - low)) * (layout.bottom - layout.top),
  });
  const left = mark === null ? 0 : placeOf(mark).left;
  return (
    <UnrolledSceneContext value={{ ...given, layout, pointed: mark, onPoint: setPointed }}>
      <div className="unrolled">
        <FrozenChart
          width={layout.width}
          height={layout.height}
          left={layout.left}
          right={layout.right}
          top={layout.top}
          bottom={layout.bottom}
          low={low}
          high={high}
        />
        <MarkCursor
          marks={marks}
          describe={describe}
          placeOf={placeOf}
          onPoint={setPointed}
          onChoose={onChoose}
        />
        {shown !== null && (
          <div
            className="unrolled-hint"
            style={left > layout.width / 2 ? { right: layout.width - left + 14 } : { left: left + 14 }}
            data-side={left > layout.width / 2 ? 'left' : 'right'}
          >
            <ChartHint title={shown.title} lines={shown.lines} foot={shown.foot} />
          </div>
        )}
      </div>
    </UnrolledSceneContext>
  );
}

type FrozenProps = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  low: number;
  high: number;
};

const NO_DATA: readonly never[] = [];

/** Its scales are those of all sites: a click changes no property of it. */
const FrozenChart = memo(function FrozenChart({
  width,
  height,
  left,
  right,
  top,
  bottom,
  low,
  high,
}: FrozenProps) {
  const domain = useMemo(() => [low, high], [low, high]);
  return (
    <ScatterChart
      width={width}
      height={height}
      data={NO_DATA}
      margin={{ top, right: width - right, bottom: height - bottom, left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="x" domain={DOMAIN_X} height={0} allowDataOverflow hide />
      <YAxis type="number" dataKey="y" domain={domain} width={0} allowDataOverflow hide />
      <ZIndexLayer zIndex={DefaultZIndexes.grid}>
        <UnrolledGround />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        <UnrolledMarksPicture />
      </ZIndexLayer>
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <UnrolledPointer />
      </ZIndexLayer>
    </ScatterChart>
  );
});

type CursorProps = {
  marks: UnrolledMarks;
  describe: (mark: number) => string;
  placeOf: (mark: number) => { left: number; top: number };
  onPoint: (mark: number | null) => void;
  onChoose: (mark: number) => void;
};

/** One stop of the tab key, from which the arrow keys go along the ring, Home and End to its ends; Enter chooses. */
function MarkCursor({ marks, describe, placeOf, onPoint, onChoose }: CursorProps): ReactNode {
  const order = useMemo(
    () =>
      [...marks.along.keys()]
        .filter((mark) => marks.isShown[mark] === 1)
        .toSorted((a, b) => (marks.along[a] ?? 0) - (marks.along[b] ?? 0)),
    [marks],
  );
  const [last, setLast] = useState<number | null>(null);
  const [first] = order;
  if (first === undefined) return null;
  const current = last !== null && marks.isShown[last] === 1 ? last : first;
  const go = (mark: number | undefined): void => {
    if (mark === undefined) return;
    setLast(mark);
    onPoint(mark);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = order.indexOf(current);
    const steps: Record<string, number | undefined> = {
      ArrowRight: order[place + 1],
      ArrowLeft: order[place - 1],
      Home: first,
      End: order.at(-1),
    };
    if (!Object.hasOwn(steps, event.key)) return;
    event.preventDefault();
    go(steps[event.key]);
  };
  return (
    <button
      type="button"
      className="unrolled-cursor"
      style={placeOf(current)}
      aria-label={describe(current)}
      onFocus={() => go(current)}
      onBlur={() => onPoint(null)}
      onKeyDown={onKeyDown}
      onClick={() => onChoose(current)}
    />
  );
}

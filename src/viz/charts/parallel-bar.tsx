import type { ReactNode } from 'react';
import { PARALLEL_BAR_PX } from './parallel-layout.ts';
import type { ParallelCell, ParallelRow } from './parallel-row.ts';

type Props = {
  cell: ParallelCell;
  row: ParallelRow;
  /** End of the scale. */
  top: number;
  x: number;
  y: number;
  /** Of the whole scale, in pixels. */
  width: number;
  /** Fill of what may count or not. */
  hatch: string;
};

const HEIGHT = PARALLEL_BAR_PX;

/** A figure as a bar: what the filter leaves out in grey, a track to reach as an outline, or split into parts. */
export function ParallelBar({ cell, row, top, x, y, width, hatch }: Props): ReactNode {
  const length = (value: number): number => (top <= 0 ? 0 : (Math.min(value, top) / top) * width);
  if (cell.value === null) return null;
  if (cell.segments !== undefined) {
    return <Segments cell={cell} x={x} y={y} length={length} hatch={hatch} />;
  }
  const { value, inner = 0, all = 0, track } = cell;
  const fill = row.isMuted === true ? 'var(--muted)' : row.colour;
  return (
    <g>
      {all > value && <rect x={x} y={y} width={length(all)} height={HEIGHT} fill="var(--muted)" />}
      {track !== undefined && (
        <rect
          x={x + 0.5}
          y={y + 0.5}
          width={Math.max(0, length(track) - 1)}
          height={HEIGHT - 1}
          fill="var(--surface)"
          stroke="var(--ceiling)"
        />
      )}
      <rect x={x} y={y} width={atLeastVisible(value, length(value))} height={HEIGHT} fill={fill} />
      {inner > 0 && (
        <rect
          x={x}
          y={y + HEIGHT / 2 - 3}
          width={atLeastVisible(inner, length(inner))}
          height={6}
          fill="var(--disbursed)"
        />
      )}
      {track !== undefined && (
        <path d={`M${x + length(track)} ${y - 3}v${HEIGHT + 6}`} stroke="var(--ink)" strokeWidth={1.6} />
      )}
      {track === undefined && value === 0 && <path d={`M${x + 0.5} ${y}v${HEIGHT}`} stroke="var(--line2)" />}
    </g>
  );
}

/** What is not zero does not vanish. */
function atLeastVisible(value: number, px: number): number {
  return value > 0 ? Math.max(1.5, px) : 0;
}

type SegmentsProps = Pick<Props, 'cell' | 'x' | 'y' | 'hatch'> & { length: (value: number) => number };

function Segments({ cell, x, y, length, hatch }: SegmentsProps): ReactNode {
  let before = 0;
  return (cell.segments ?? []).map(({ key, value, colour, hatched = false, hint, onToggle }) => {
    const from = x + length(before);
    before += value;
    const width = x + length(before) - from;
    if (value <= 0) return null;
    return (
      <g
        key={key}
        className={onToggle === undefined ? undefined : 'chart-part'}
        onClick={onToggle}
        data-part={key}
      >
        <title>{hint}</title>
        <rect
          x={from + (hatched ? 0.5 : 0)}
          y={y + (hatched ? 0.5 : 0)}
          width={Math.max(1, width - 1)}
          height={HEIGHT - (hatched ? 1 : 0)}
          fill={hatched ? hatch : colour}
          stroke={hatched ? colour : 'none'}
        />
      </g>
    );
  });
}

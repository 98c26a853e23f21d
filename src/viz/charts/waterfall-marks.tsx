import { type ReactNode, useContext } from 'react';
import { type ScaleFunction, useXAxisScale, useYAxisScale } from 'recharts';
import { textWidth } from '../text-width.ts';
import { HatchPatterns, hatchesOf } from './bullet-mark.tsx';
import { SvgText } from './svg-text.tsx';
import { endFen, VALUE_GAP, VALUE_PX, type WaterfallLayout } from './waterfall-layout.ts';
import type { WaterfallBar, WaterfallRow } from './waterfall-row.ts';
import { WaterfallSceneContext } from './waterfall-scene.ts';

const INKS: Record<WaterfallRow['tone'], string> = {
  plain: 'var(--ink)',
  strong: 'var(--ink)',
  good: 'var(--v-within)',
  bad: 'var(--v-exceeds)',
  reading: 'var(--v-interp)',
  absent: 'var(--ink3)',
};

/** What is left or in excess, by the verdict that it stands under; under one reading only it is hatched. */
const REST_FILLS = { good: 'var(--v-within)', bad: 'var(--v-exceeds)', other: 'var(--muted)' };

/** Gridlines with their amounts, and the ground of the row that says what is allowed. */
export function WaterfallGrid(): ReactNode {
  const scene = useContext(WaterfallSceneContext);
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (scene === null || x === undefined || y === undefined) return null;
  const { layout, rows } = scene;
  const allowed = rows.findIndex(({ bar, key }) => bar.kind === 'allowed' || key === 'allowed');
  return (
    <g>
      {allowed >= 0 && (
        <rect
          x={-4}
          y={y(allowed, { position: 'start' }) ?? 0}
          width={layout.width + 8}
          height={layout.rowHeight}
          rx={3}
          fill="var(--sunk)"
        />
      )}
      {layout.axis.ticks.map(({ fen, text }, tick) => {
        const at = x(fen) ?? 0;
        return (
          <g key={fen}>
            <path d={`M${at} ${layout.headerHeight - 4}V${layout.height}`} stroke="var(--line)" />
            {tick % layout.tickStep === 0 && (
              <SvgText
                x={at}
                y={14}
                anchor={tick === 0 && !layout.aside ? 'start' : 'middle'}
                ink="var(--ink3)"
              >
                {text}
              </SvgText>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Labels, bars and amounts of every step, and the lines that carry an amount down to the next steps. */
export function WaterfallMarks(): ReactNode {
  const scene = useContext(WaterfallSceneContext);
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (scene === null || x === undefined || y === undefined) return null;
  const { rows, layout, patternId } = scene;
  const top = (index: number): number => y(index, { position: 'start' }) ?? 0;
  return (
    <g>
      <HatchPatterns id={patternId} />
      <Guides rows={rows} layout={layout} x={x} top={top} />
      {rows.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          layout={layout}
          x={x}
          top={top(index)}
          hatch={hatchesOf(patternId).reading}
        />
      ))}
    </g>
  );
}

type Placed = { layout: WaterfallLayout; x: ScaleFunction };

/** What is allowed, from the first bar that ends there down to the rest; dotted. */
function Guides({
  rows,
  layout,
  x,
  top,
}: Placed & { rows: readonly WaterfallRow[]; top: (index: number) => number }): ReactNode {
  const allowed = rows.find(({ bar }) => bar.kind === 'allowed')?.bar;
  if (allowed?.kind !== 'allowed') return null;
  const binding = rows.findIndex(({ bar }) => bar.kind === 'limit' && bar.binds);
  const rest = rows.findIndex(({ bar }) => bar.kind === 'headroom' || bar.kind === 'excess');
  if (binding < 0) return null;
  const end = rest < 0 ? rows.length - 1 : rest;
  const at = x(allowed.fen) ?? 0;
  return (
    <path
      d={`M${at} ${top(binding) + layout.barY}V${top(end) + layout.barY + layout.barHeight}`}
      stroke="var(--ink)"
      strokeDasharray="2 3"
    />
  );
}

function Row({
  row,
  layout,
  x,
  top,
  hatch,
}: Placed & { row: WaterfallRow; top: number; hatch: string }): ReactNode {
  const ink = INKS[row.tone];
  const isStrong = row.tone !== 'plain' && row.tone !== 'absent';
  const end = row.bar.kind === 'none' ? layout.left : Math.min(layout.right, x(endFen(row.bar)) ?? 0);
  const valueX = end + VALUE_GAP;
  return (
    <g transform={`translate(0 ${top})`}>
      <SvgText x={0} y={layout.labelY} size={14} ink="var(--ink)" strong={isStrong} halo={!layout.aside}>
        {row.label}
      </SvgText>
      <SvgText x={0} y={layout.noteY} ink="var(--ink3)" halo={!layout.aside}>
        {row.note}
      </SvgText>
      <Bar bar={row.bar} layout={layout} x={x} tone={row.tone} hatch={hatch} />
      <SvgText x={valueX} y={layout.barY + 15} size={VALUE_PX} ink={ink} strong={isStrong} halo>
        {row.text}
      </SvgText>
      {row.aside !== '' && (
        <SvgText
          x={valueX + textWidth(row.text, VALUE_PX, isStrong ? 600 : 400) + VALUE_GAP}
          y={layout.barY + 15}
          ink="var(--ink3)"
        >
          {row.aside}
        </SvgText>
      )}
    </g>
  );
}

type BarProps = Placed & { bar: WaterfallBar; tone: WaterfallRow['tone']; hatch: string };

function Bar({ bar, layout, x, tone, hatch }: BarProps): ReactNode {
  const { barY: y, barHeight: height, left, right } = layout;
  const at = (fen: number): number => Math.min(right, x(fen) ?? 0);
  const length = (fen: number): number => Math.max(0, at(fen) - left);
  switch (bar.kind) {
    case 'none':
      return null;
    case 'base':
      return (
        <>
          <rect
            x={left + 0.5}
            y={y + 0.5}
            width={Math.max(0, length(bar.fen) - 1)}
            height={height - 1}
            fill="var(--sunk)"
            stroke="var(--line2)"
          />
          {bar.partFen !== null && (
            <rect x={left} y={y} width={length(bar.partFen)} height={height} fill="var(--applied)" />
          )}
          {bar.fen > layout.axis.topFen && <Cut x={right - 14} y={y} height={height} />}
        </>
      );
    case 'limit':
      return (
        <rect
          x={left + 0.5}
          y={y + 0.5}
          width={Math.max(0, length(bar.fen) - 1)}
          height={height - 1}
          fill={bar.binds ? 'var(--applied)' : 'none'}
          stroke={bar.binds ? 'var(--applied)' : 'var(--ceiling)'}
          strokeDasharray={bar.binds ? undefined : '4 3'}
        />
      );
    case 'allowed':
      return (
        <rect
          x={left + 1}
          y={y + 1}
          width={Math.max(0, length(bar.fen) - 2)}
          height={height - 2}
          fill="var(--surface)"
          stroke="var(--ink)"
          strokeWidth={2}
        />
      );
    case 'awarded':
      return <Awarded bar={bar} layout={layout} x={x} />;
    case 'headroom':
    case 'excess':
      return (
        <rect
          x={at(Math.min(bar.fromFen, bar.toFen))}
          y={y}
          width={Math.max(2, Math.abs(at(bar.toFen) - at(bar.fromFen)))}
          height={height}
          fill={tone === 'reading' ? hatch : REST_FILLS[tone === 'good' || tone === 'bad' ? tone : 'other']}
        />
      );
    default:
      return bar satisfies never;
  }
}

function Awarded({
  bar: { parts },
  layout: { barY: y, barHeight: height, left },
  x,
}: Placed & { bar: Extract<WaterfallBar, { kind: 'awarded' }> }): ReactNode {
  let sum = 0;
  return parts.map(({ key, fen, paidFen }, index) => {
    const [begin, end] = [x(sum) ?? left, x(sum + fen) ?? left];
    const paid = x(sum + Math.min(paidFen, fen)) ?? left;
    sum += fen;
    return (
      <g key={key}>
        <rect x={begin} y={y} width={Math.max(0, end - begin)} height={height} fill="var(--awarded)" />
        <rect
          x={begin}
          y={y + height / 2 - 4}
          width={Math.max(0, paid - begin)}
          height={8}
          fill="var(--disbursed)"
        />
        {index > 0 && <path d={`M${begin} ${y}v${height}`} stroke="var(--surface)" strokeWidth={1.5} />}
      </g>
    );
  });
}

/** Two slanted strokes: the bar goes on beyond the axis. */
function Cut({ x, y, height }: { x: number; y: number; height: number }): ReactNode {
  return (
    <path
      d={`M${x} ${y + height + 2}l6 ${-height - 4}M${x + 5} ${y + height + 2}l6 ${-height - 4}`}
      stroke="var(--surface)"
      strokeWidth={3}
    />
  );
}

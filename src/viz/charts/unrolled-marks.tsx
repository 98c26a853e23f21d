import { type PointerEvent, type ReactNode, useContext, useId, useMemo } from 'react';
import { useXAxisScale, useYAxisScale } from 'recharts';
import { SITING_VERDICTS } from '../../domain/vocabulary.ts';
import { textWidth } from '../text-width.ts';
import './chart.css';
import { SvgText } from './svg-text.tsx';
import { markAt, unrolledX } from './unrolled-layout.ts';
import { type UnrolledScene, UnrolledSceneContext } from './unrolled-scene.ts';

const DIAMOND = SITING_VERDICTS.indexOf('inside');
const HALF_DISC = SITING_VERDICTS.indexOf('on_the_line');
const RING = SITING_VERDICTS.indexOf('unknown');
/** More marks than this hide their stems: a crowd of them would be a wall. */
const MOST_STEMS = 600;
const REACH_PX = 14;
/** Larger marks are drawn first, so that they hide no small ones. */
const LARGE_PX = 6;
/** Of the words for the inside, from the corner. */
const INSIDE_PX = 6;

type Placed = { x: Float64Array; y: Float64Array; zero: number };

/** The scene with its marks in pixels; null before the chart has scales. */
function usePlaced(): { scene: UnrolledScene; placed: Placed } | null {
  const scene = useContext(UnrolledSceneContext);
  const x = useXAxisScale();
  const y = useYAxisScale();
  const marks = scene?.marks;
  const placed = useMemo(() => {
    if (marks === undefined || x === undefined || y === undefined) return null;
    return {
      x: marks.along.map((along) => x(along) ?? 0),
      y: marks.root.map((root) => y(root) ?? 0),
      zero: y(0) ?? 0,
    };
  }, [marks, x, y]);
  return scene === null || placed === null ? null : { scene, placed };
}

/** The inside hatched below the line, distances, directions, and the line itself. */
export function UnrolledGround(): ReactNode {
  const scene = useContext(UnrolledSceneContext);
  const x = useXAxisScale();
  const y = useYAxisScale();
  const hatch = useId();
  if (scene === null || x === undefined || y === undefined) return null;
  const { layout, words } = scene;
  const { left, right, bottom, ticks, directions } = layout;
  const zero = y(0) ?? 0;
  return (
    <g>
      <pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse">
        <path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" stroke="var(--m-hatch)" fill="none" />
      </pattern>
      <rect x={left} y={zero} width={right - left} height={bottom - zero} fill="var(--sunk)" />
      <rect x={left} y={zero} width={right - left} height={bottom - zero} fill={`url(#${hatch})`} />
      <SvgText x={0} y={10} ink="var(--ink3)">
        {words.unit}
      </SvgText>
      {ticks.map((tick) => (
        <g key={tick.km}>
          <path d={`M${left} ${y(tick.y) ?? 0}H${right}`} stroke="var(--line2)" strokeDasharray="2 3" />
          <SvgText x={left - 6} y={(y(tick.y) ?? 0) + 4} anchor="end" ink="var(--ink3)">
            {String(tick.km).replace('-', '−')}
          </SvgText>
        </g>
      ))}
      {directions.map((degrees) => (
        <g key={degrees}>
          <path d={`M${x(unrolledX(degrees)) ?? 0} ${bottom}v4`} stroke="var(--ink3)" />
          <SvgText x={x(unrolledX(degrees)) ?? 0} y={bottom + 17} anchor="middle">
            {words.direction(degrees)}
          </SvgText>
        </g>
      ))}
      <path d={`M${left} ${zero}H${right}`} stroke="var(--ink)" strokeWidth={3} />
      <SvgText x={left - 6} y={zero + 4} anchor="end" ink="var(--ink)" strong>
        {words.ring}
      </SvgText>
      <SvgText x={left + INSIDE_PX} y={bottom - INSIDE_PX} ink="var(--ink2)" halo>
        {words.inside}
      </SvgText>
    </g>
  );
}

const at = (value: number): string => String(Math.round(value * 10) / 10);

function disc(x: number, y: number, radius: number): string {
  const r = at(radius);
  return `M${at(x - radius)} ${at(y)}a${r} ${r} 0 1 0 ${at(2 * radius)} 0a${r} ${r} 0 1 0 ${at(-2 * radius)} 0z`;
}

/** Of the area of the disc, so that size still means capacity. */
function diamond(x: number, y: number, radius: number): string {
  const reach = radius * Math.sqrt(Math.PI / 2);
  return `M${at(x)} ${at(y - reach)}l${at(reach)} ${at(reach)}l${at(-reach)} ${at(reach)}l${at(-reach)} ${at(-reach)}z`;
}

function leftHalf(x: number, y: number, radius: number): string {
  const r = at(radius);
  return `M${at(x)} ${at(y - radius)}a${r} ${r} 0 0 0 0 ${at(2 * radius)}z`;
}

type Batch = { full: string; half: string; edge: string; open: string };

/** One path a colour and a way of drawing: ten thousand marks are a few dozen elements. */
function batches(
  { marks }: UnrolledScene,
  placed: Placed,
): { context: string; tiers: readonly [Map<number, Batch>, Map<number, Batch>] } {
  let context = '';
  const tiers = [new Map<number, Batch>(), new Map<number, Batch>()] as const;
  for (let mark = 0; mark < marks.along.length; mark += 1) {
    const [x, y, radius] = [placed.x[mark] ?? 0, placed.y[mark] ?? 0, marks.radiusPx[mark] ?? 0];
    const shape = marks.shape[mark];
    const outline = shape === DIAMOND ? diamond(x, y, radius) : disc(x, y, radius);
    if (marks.isShown[mark] !== 1) {
      context += outline;
      continue;
    }
    const colour = marks.colour[mark] ?? 0;
    const colours = tiers[radius > LARGE_PX ? 0 : 1];
    const batch = colours.get(colour) ?? { full: '', half: '', edge: '', open: '' };
    if (shape === HALF_DISC) {
      batch.edge += outline;
      batch.half += leftHalf(x, y, radius);
    } else if (shape === RING) batch.open += outline;
    else batch.full += outline;
    colours.set(colour, batch);
  }
  return { context, tiers };
}

/** What the filter shows in colour, the rest hollow and grey, each site in the shape of its siting. */
export function UnrolledMarksPicture(): ReactNode {
  const found = usePlaced();
  const drawn = useMemo(() => (found === null ? null : batches(found.scene, found.placed)), [found]);
  if (found === null || drawn === null) return null;
  const { scene, placed } = found;
  const { palette, marks } = scene;
  const shown = marks.isShown.reduce((sum, value) => sum + value, 0);
  const isCrowd = shown > MOST_STEMS;
  let stems = '';
  if (!isCrowd) {
    for (let mark = 0; mark < marks.along.length; mark += 1) {
      if (marks.isShown[mark] === 1)
        stems += `M${at(placed.x[mark] ?? 0)} ${at(placed.y[mark] ?? 0)}V${at(placed.zero)}`;
    }
  }
  return (
    <g pointerEvents="none">
      <path d={drawn.context} fill="none" stroke="var(--ink3)" strokeOpacity={0.55} strokeDasharray="2 2" />
      <path d={stems} stroke="var(--applied)" fill="none" />
      {drawn.tiers.map((colours, tier) => (
        <g key={tier === 0 ? 'large' : 'small'}>
          {[...colours].map(([colour, batch]) => (
            <MarkPaths
              key={colour}
              batch={batch}
              ink={palette[colour] ?? 'var(--ink2)'}
              edgePx={isCrowd ? 0.4 : 0.75}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

function MarkPaths({ batch, ink, edgePx }: { batch: Batch; ink: string; edgePx: number }): ReactNode {
  const { full, half, edge, open } = batch;
  return (
    <g>
      <path d={full} fill={ink} stroke="var(--surface)" strokeWidth={edgePx} />
      <path d={edge} fill="var(--surface)" stroke={ink} strokeWidth={2 * edgePx} />
      <path d={half} fill={ink} />
      <path d={open} fill="var(--surface)" stroke={ink} strokeWidth={2 * edgePx} strokeDasharray="2 1.5" />
    </g>
  );
}

/** Names that fit, the selected site, and the ground that the pointer meets. */
export function UnrolledPointer(): ReactNode {
  const found = usePlaced();
  if (found === null) return null;
  const { scene, placed } = found;
  const { marks, layout, selected, pointed, onPoint, onChoose } = scene;
  const targets = { ...placed, radiusPx: marks.radiusPx, isShown: marks.isShown };
  const markUnder = ({ clientX, clientY, currentTarget }: PointerEvent<SVGRectElement>): number | null => {
    const box = currentTarget.getBoundingClientRect();
    // A wide screen enlarges the picture.
    const scale = box.width / (layout.right - layout.left) || 1;
    const x = (clientX - box.left) / scale + layout.left;
    return markAt(targets, x, (clientY - box.top) / scale, REACH_PX);
  };
  const circle = (mark: number, extra: number, ink: string): ReactNode => (
    <circle
      cx={placed.x[mark]}
      cy={placed.y[mark]}
      r={(marks.radiusPx[mark] ?? 0) + extra}
      fill="none"
      stroke={ink}
      strokeWidth={2}
      pointerEvents="none"
    />
  );
  return (
    <g>
      {pointed !== null && circle(pointed, 2.5, 'var(--accent)')}
      {selected !== null && circle(selected, 3, 'var(--ink)')}
      {roomyLabels(scene, placed).map(({ mark, words, isUrgent, x, y }) => (
        <SvgText key={mark} x={x} y={y} ink={isUrgent ? 'var(--v-exceeds)' : 'var(--ink)'} strong halo>
          {words}
        </SvgText>
      ))}
      <rect
        className="chart-hit"
        data-export="skip"
        x={layout.left}
        y={0}
        width={layout.right - layout.left}
        height={layout.bottom}
        onPointerMove={(event) => {
          const mark = markUnder(event);
          event.currentTarget.style.cursor = mark === null ? '' : 'pointer';
          onPoint(mark);
        }}
        onPointerLeave={() => onPoint(null)}
        onPointerUp={(event) => {
          const mark = event.button === 0 ? markUnder(event) : null;
          if (mark !== null) onChoose(mark);
        }}
      />
    </g>
  );
}

/** Labels beside their marks, in their order, without those for which no room is left. */
function roomyLabels(
  { labels, layout, marks, words: { inside } }: UnrolledScene,
  placed: Placed,
): { mark: number; words: string; isUrgent: boolean; x: number; y: number }[] {
  const corner = layout.left + INSIDE_PX;
  const taken = [{ left: corner, right: corner + textWidth(inside, 12), y: layout.bottom - INSIDE_PX }];
  return labels.flatMap(({ mark, words, isUrgent }) => {
    const width = textWidth(words, 12, 600);
    const gap = (marks.radiusPx[mark] ?? 0) + 6;
    const beside = (placed.x[mark] ?? 0) + gap;
    const x = beside + width > layout.right ? (placed.x[mark] ?? 0) - gap - width : beside;
    // On the line, where marks crowd, names stand below it.
    const y =
      Math.abs((placed.y[mark] ?? 0) - placed.zero) < 8 ? placed.zero + 16 : (placed.y[mark] ?? 0) + 4;
    const isTaken = taken.some(
      (other) => Math.abs(other.y - y) < 15 && x < other.right + 6 && x + width > other.left - 6,
    );
    if (isTaken || x < layout.left) return [];
    taken.push({ left: x, right: x + width, y });
    return [{ mark, words, isUrgent, x, y }];
  });
}

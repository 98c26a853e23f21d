import type { ReactNode } from 'react';
import { textWidth } from '../text-width.ts';
import { fittedText, GANTT_BAR_PX, GANTT_PLAN_PX, type GanttLayout, stretch } from './gantt-layout.ts';
import type { GanttRow, GanttSpan } from './gantt-row.ts';
import { SvgText } from './svg-text.tsx';

type Props = {
  row: GanttRow;
  top: number;
  layout: GanttLayout;
  x: (day: number) => number;
  /** Fill of what is expected. */
  hatch: string;
};

const OPEN_PX = 34;
const OPEN_PLAN_PX = 14;
const LABEL_PX = 12;

/** One track: what happened solid, what is expected hatched, the plan as a thin outline below, lateness as a line. */
export function GanttBars({ row, top, layout, x, hatch }: Props): ReactNode {
  const { nameY, detailY, planY, left, right, isNarrow } = layout;
  const labelRoom = (isNarrow ? right : left) - 12;
  return (
    <g transform={`translate(0 ${top})`}>
      <path d={`M0 .5H${right}`} stroke="var(--line)" />
      <SvgText x={0} y={nameY} size={14} ink="var(--accent)" halo={isNarrow}>
        {fittedText(row.name, labelRoom, 14)}
      </SvgText>
      <SvgText x={0} y={detailY} ink={row.isLate ? 'var(--v-exceeds)' : 'var(--ink3)'} halo={isNarrow}>
        {fittedText(row.detail, labelRoom, 12)}
      </SvgText>
      {row.planned.map((plan) => {
        const place = stretch(plan, layout, x, OPEN_PLAN_PX);
        return place === null ? null : (
          <path
            key={plan.key}
            d={box(place, planY, GANTT_PLAN_PX, plan.toDay === null)}
            fill="none"
            stroke="var(--ceiling)"
          />
        );
      })}
      {row.spans.map((span) => (
        <Stretch key={span.key} span={span} layout={layout} x={x} hatch={hatch} />
      ))}
      <Late row={row} layout={layout} x={x} />
    </g>
  );
}

type StretchProps = Pick<Props, 'layout' | 'x' | 'hatch'> & { span: GanttSpan };

const fills: Record<GanttSpan['kind'], string> = {
  done: 'var(--disbursed)',
  current: 'var(--awarded)',
  unclear: 'var(--applied)',
  forecast: '',
};

function Stretch({ span, layout, x, hatch }: StretchProps): ReactNode {
  const place = stretch(span, layout, x, OPEN_PX);
  if (place === null) return null;
  const isForecast = span.kind === 'forecast';
  const hasRoom = textWidth(span.label, LABEL_PX) + 8 <= place.width;
  const ink = span.kind === 'done' ? 'var(--surface)' : 'var(--ink)';
  return (
    <g>
      {isForecast ? (
        <path
          d={box(place, layout.barY, GANTT_BAR_PX, span.toDay === null)}
          fill={hatch}
          stroke="var(--ceiling)"
        />
      ) : (
        <rect
          x={place.x}
          y={layout.barY}
          width={Math.max(1.5, place.width - 1)}
          height={GANTT_BAR_PX}
          fill={fills[span.kind]}
        />
      )}
      {hasRoom && (
        <SvgText
          x={place.x + 4}
          y={layout.barY + 12}
          size={LABEL_PX}
          ink={isForecast ? 'var(--ink2)' : ink}
          halo={isForecast}
        >
          {span.label}
        </SvgText>
      )}
    </g>
  );
}

function Late({ row: { late }, layout, x }: Pick<Props, 'row' | 'layout' | 'x'>): ReactNode {
  const place = late === null ? null : stretch(late, layout, x, 0);
  if (late === null || place === null) return null;
  const ink = late.isSevere ? 'var(--v-exceeds)' : 'var(--light-amber)';
  const y = layout.planY + GANTT_PLAN_PX + 4;
  return (
    <path
      d={`M${place.x} ${y - 3}v6m0 -3h${place.width}m0 -3v6`}
      fill="none"
      stroke={ink}
      strokeWidth={1.5}
    />
  );
}

/** A box; one without an end of its own stays open at the right. */
function box({ x, width }: { x: number; width: number }, y: number, height: number, isOpen: boolean): string {
  const right = x + width - 0.5;
  const shape = `M${right} ${y + 0.5}H${x + 0.5}V${y + height - 0.5}H${right}`;
  return isOpen ? shape : `${shape}Z`;
}

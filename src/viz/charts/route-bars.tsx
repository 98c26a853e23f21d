import { type ReactNode, useContext } from 'react';
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { HighSafety } from '../../domain/portfolio/high-safety.ts';
import { textWidth } from '../text-width.ts';
import './chart.css';
import { CAPTION_LINE, STRIP_HEIGHT } from './route-layout.ts';
import type { RouteBar } from './route-row.ts';
import { type RouteScene, RouteSceneContext } from './route-scene.ts';
import { SafetyMark } from './safety-mark.tsx';
import { SvgText } from './svg-text.tsx';

/** Share of high-safety routes, and the headers of the bars. */
export function RouteHeader(): ReactNode {
  const scene = useContext(RouteSceneContext);
  if (scene === null) return null;
  const { layout, words } = scene;
  const { headerY } = layout;
  const columns = [
    { right: layout.capacityRight, title: words.capacity, unit: words.capacityUnit },
    { right: layout.projectsRight, title: words.projects, unit: words.projectsUnit },
  ];
  const namedX = textWidth(words.route, 12, 600) + 20;
  const ambiguousX = namedX + textWidth(words.named, 12) + 28;
  return (
    <g>
      {layout.caption.map((line, index) => (
        <SvgText key={line} x={0} y={12 + index * CAPTION_LINE}>
          {line}
        </SvgText>
      ))}
      <SafetyStrip scene={scene} />
      <SvgText x={0} y={headerY} strong>
        {words.route}
      </SvgText>
      <SafetyMark safety="named" x={namedX} y={headerY - 4} />
      <SvgText x={namedX + 8} y={headerY}>
        {words.named}
      </SvgText>
      <SafetyMark safety="ambiguous" x={ambiguousX} y={headerY - 4} />
      <SvgText x={ambiguousX + 8} y={headerY}>
        {words.ambiguous}
      </SvgText>
      {columns.map(
        ({ right, title, unit }) =>
          right !== null && (
            <SvgText key={title} x={right} y={headerY} anchor="end" strong>
              {title}
              {unit !== '' && <tspan fontWeight={400} fill="var(--ink3)">{` ${unit}`}</tspan>}
            </SvgText>
          ),
      )}
      <path d={`M0 ${layout.plotTop - 3.5}H${layout.width}`} stroke="var(--line2)" />
    </g>
  );
}

function SafetyStrip({ scene: { layout, shares, patternId } }: { scene: RouteScene }): ReactNode {
  const fills: Record<HighSafety, string> = {
    named: 'var(--ink)',
    ambiguous: `url(#${patternId}-ambiguous)`,
    not_named: 'var(--muted)',
  };
  const begins = shares.map((_, index) => shares.slice(0, index).reduce((sum, { share }) => sum + share, 0));
  return (
    <g>
      <defs>
        <pattern
          id={`${patternId}-ambiguous`}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={5} height={5} fill="var(--muted)" />
          <path d="M1.5 0V5" stroke="var(--ink)" strokeWidth={3} />
        </pattern>
      </defs>
      {shares.map(({ safety, share }, index) => {
        const gap = index === shares.length - 1 ? 0 : 1.5;
        return (
          <rect
            key={safety}
            x={(begins[index] ?? 0) * layout.width}
            y={layout.stripTop}
            width={Math.max(0, share * layout.width - gap)}
            height={STRIP_HEIGHT}
            fill={fills[safety]}
          />
        );
      })}
      {shares.map(({ safety, label, text }, index) => {
        const { x: left, y } = layout.shares[index] ?? { x: 0, y: 0 };
        return (
          <g key={safety}>
            <rect x={left} y={y - 9} width={9} height={9} fill={fills[safety]} />
            <SvgText x={left + 14} y={y}>
              {label}{' '}
              <tspan fontWeight={600} fill="var(--ink)">
                {text}
              </tspan>
            </SvgText>
          </g>
        );
      })}
    </g>
  );
}

/** All routes, placed by the chart's scales. */
export function RouteRows(): ReactNode {
  const scene = useContext(RouteSceneContext);
  const capacity = useXAxisScale();
  const slot = useYAxisScale();
  if (scene === null || capacity === undefined || slot === undefined) return null;
  const zero = capacity(0) ?? 0;
  return scene.rows.map((row, index) => (
    <Row
      key={row.key}
      row={row}
      scene={scene}
      top={slot(index, { position: 'start' }) ?? 0}
      zero={zero}
      shown={capacity(row.shown) ?? zero}
      all={capacity(row.all) ?? zero}
    />
  ));
}

type RowProps = { row: RouteBar; scene: RouteScene; top: number; zero: number; shown: number; all: number };

function Row({ row, scene: { layout, onToggle }, top, zero, shown, all }: RowProps): ReactNode {
  const muted = row.state === 'muted';
  const ink = muted ? 'var(--ink3)' : 'var(--ink)';
  const middle = layout.rowHeight / 2;
  const baseline = middle + layout.nameSize * 0.36;
  return (
    <g transform={`translate(0 ${top})`}>
      {row.state === 'selected' && (
        <rect x={-8} width={layout.width + 16} height={layout.rowHeight} rx={3} fill="var(--accent-tint)" />
      )}
      <SvgText x={0} y={baseline} size={layout.nameSize} ink={ink}>
        {row.name}
      </SvgText>
      <SafetyMark safety={row.safety} x={layout.markX} y={middle} />
      {all > shown && <rect x={shown} y={middle - 6} width={all - shown} height={12} fill="var(--muted)" />}
      {shown > zero && <rect x={zero} y={middle - 6} width={shown - zero} height={12} fill={row.colour} />}
      <SvgText x={layout.capacityRight} y={baseline} size={layout.nameSize} anchor="end" ink={ink}>
        {row.capacity}
      </SvgText>
      {layout.projectsRight !== null && (
        <SvgText
          x={layout.projectsRight}
          y={baseline}
          size={layout.nameSize}
          anchor="end"
          ink={muted ? 'var(--ink3)' : 'var(--ink2)'}
        >
          {row.projects}
        </SvgText>
      )}
      <rect
        className="chart-hit"
        data-export="skip"
        data-row={row.key}
        width={layout.width}
        height={layout.rowHeight}
        onClick={() => onToggle(row.key)}
      />
    </g>
  );
}

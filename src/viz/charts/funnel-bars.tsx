import { type ReactNode, useContext } from 'react';
import { type ScaleFunction, useXAxisScale } from 'recharts';
import './chart.css';
import { MarkHintContext } from './chart-mark-hint.tsx';
import type { FunnelBar } from './funnel-row.ts';
import { type FunnelScene, FunnelSceneContext } from './funnel-scene.ts';
import { SvgText } from './svg-text.tsx';

const BAR = 16;

/** Headers, steps, and under a line of their own the ways out. */
export function FunnelBars(): ReactNode {
  const scene = useContext(FunnelSceneContext);
  const x = useXAxisScale();
  if (scene === null || x === undefined) return null;
  const { steps, exits, columns, layout, words } = scene;
  const bars = [...steps, ...exits];
  return (
    <g>
      <SvgText x={0} y={layout.headY + 16} strong>
        {words.step}
      </SvgText>
      {columns.map(({ header, unit }, column) => {
        const right = layout.columnRights[column] ?? null;
        return (
          right !== null && (
            <g key={header}>
              <SvgText x={right} y={unit === '' ? layout.headY + 16 : layout.headY} anchor="end" strong>
                {header}
              </SvgText>
              <SvgText x={right} y={layout.headY + 16} anchor="end" ink="var(--ink3)">
                {unit}
              </SvgText>
            </g>
          )
        );
      })}
      <path d={`M0 ${layout.headY + 24.5}H${layout.width}`} stroke="var(--line2)" />
      <SvgText x={0} y={layout.exitsY} strong>
        {words.exits}
      </SvgText>
      <path d={`M0 ${layout.exitsY + 6.5}H${layout.width}`} stroke="var(--line)" />
      {bars.map((bar, index) => (
        <Row
          key={bar.key}
          bar={bar}
          isExit={index >= steps.length}
          top={layout.tops[index] ?? 0}
          x={x}
          scene={scene}
        />
      ))}
    </g>
  );
}

/** Where each part begins, and the last one ends. */
function partEdges(parts: FunnelBar['parts']): number[] {
  let sum = 0;
  return [
    0,
    ...parts.map(({ value }) => {
      sum += value;
      return sum;
    }),
  ];
}

type RowProps = { bar: FunnelBar; isExit: boolean; top: number; x: ScaleFunction; scene: FunnelScene };

function Row({ bar, isExit, top, x, scene }: RowProps): ReactNode {
  const tell = useContext(MarkHintContext);
  const { layout, columns, words, onToggle } = scene;
  const middle = layout.rowHeight / 2;
  const zero = x(0) ?? layout.barLeft;
  const edges = partEdges(bar.parts);
  const show = (): void =>
    tell({
      x: layout.barLeft,
      y: top + layout.rowHeight - 2,
      title: bar.name,
      lines: bar.hint,
      foot: words.click,
    });
  return (
    <g
      transform={`translate(0 ${top})`}
      data-step={bar.key}
      onPointerEnter={show}
      onPointerLeave={() => tell(null)}
    >
      <rect width={layout.width} height={layout.rowHeight} fill="transparent" data-export="skip" />
      <SvgText x={0} y={middle + 5} size={14} ink={bar.value === 0 ? 'var(--ink3)' : 'var(--ink)'}>
        {bar.name}
      </SvgText>
      {bar.all > bar.value && (
        <rect
          x={zero}
          y={middle - BAR / 2}
          width={(x(bar.all) ?? zero) - zero}
          height={BAR}
          fill="var(--muted)"
        />
      )}
      {bar.parts.map(({ key, colour }, part) => {
        const from = x(edges[part] ?? 0) ?? zero;
        const to = x(edges[part + 1] ?? 0) ?? from;
        return (
          <rect
            key={key}
            className="chart-mark"
            data-part={key}
            x={from}
            y={middle - BAR / 2}
            width={Math.max(1, to - from - 1)}
            height={BAR}
            fill={isExit ? 'var(--surface)' : colour}
            stroke={colour}
            strokeWidth={isExit ? 1.5 : 0}
            {...(isExit ? { strokeDasharray: '3 2' } : {})}
            onClick={() => onToggle(key)}
          />
        );
      })}
      {columns.map(({ header, strong }, column) => {
        const right = layout.columnRights[column] ?? null;
        return (
          right !== null && (
            <SvgText
              key={header}
              x={right}
              y={middle + 5}
              size={14}
              anchor="end"
              ink={bar.value === 0 ? 'var(--ink3)' : strong === true ? 'var(--ink)' : 'var(--ink2)'}
              strong={strong === true}
            >
              {bar.texts[column]}
            </SvgText>
          )
        );
      })}
    </g>
  );
}

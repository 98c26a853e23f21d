import { type ReactNode, useContext } from 'react';
import { useXAxisScale } from 'recharts';
import { textWidth } from '../text-width.ts';
import './chart.css';
import { MarkHintContext } from './chart-mark-hint.tsx';
import { type ShareLayout, shareEdges } from './share-layout.ts';
import type { ShareBar, ShareClass, SharePlot } from './share-row.ts';
import { type ShareScene, ShareSceneContext } from './share-scene.ts';
import { SvgText } from './svg-text.tsx';

type Place = ShareLayout['plots'][number];

/** Titles, lines at 0, 50 and 100 %, names of periods and years. */
export function ShareGrid(): ReactNode {
  const scene = useContext(ShareSceneContext);
  const x = useXAxisScale();
  if (scene === null || x === undefined) return null;
  const { layout, plots, periods, patternId } = scene;
  const middle = (index: number): number => x(index, { position: 'middle' }) ?? 0;
  return (
    <g>
      <defs>
        <pattern
          id={`${patternId}-hatch`}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={5} height={5} fill="var(--muted)" />
          <path d="M1.5 0V5" stroke="var(--ink)" strokeWidth={3} />
        </pattern>
      </defs>
      {plots.map((plot, index) => {
        const place = layout.plots[index];
        return place === undefined ? null : (
          <PlotGrid key={plot.key} plot={plot} place={place} layout={layout} />
        );
      })}
      {periods.map(({ key, label, year }, index) => {
        const isFirst = periods[index - 1]?.year !== year;
        const next = periods.findIndex((one, later) => later > index && one.year !== year);
        const begin = x(index, { position: 'start' }) ?? 0;
        const end = next === -1 ? layout.right : (x(next, { position: 'start' }) ?? 0);
        const hasRoom = end - begin >= textWidth(year, 12, 600) + 4;
        return (
          <g key={key}>
            {index % layout.labelStep === 0 && label !== '' && (
              <SvgText x={middle(index)} y={layout.labelY} anchor="middle" ink="var(--ink3)">
                {label}
              </SvgText>
            )}
            {isFirst && hasRoom && label !== year && (
              <SvgText x={begin + 2} y={layout.yearY} strong>
                {year}
              </SvgText>
            )}
          </g>
        );
      })}
    </g>
  );
}

function PlotGrid({
  plot,
  place: { titleY, top, zero, countY },
  layout: { left, right },
}: {
  plot: SharePlot;
  place: Place;
  layout: ShareLayout;
}): ReactNode {
  return (
    <g>
      <SvgText x={0} y={titleY} strong ink="var(--ink)">
        {plot.title}
      </SvgText>
      {[1, 0.5, 0].map((share) => {
        const y = zero - share * (zero - top);
        return (
          <g key={share}>
            <path d={`M${left} ${y}H${right}`} stroke={share === 0 ? 'var(--ink2)' : 'var(--line)'} />
            <SvgText x={left - 6} y={y + 4} anchor="end" ink="var(--ink3)">
              {`${share * 100}%`}
            </SvgText>
          </g>
        );
      })}
      <SvgText x={left - 6} y={countY} anchor="end" ink="var(--ink3)">
        {plot.countWord}
      </SvgText>
    </g>
  );
}

/** Every column of every plot. */
export function ShareColumns(): ReactNode {
  const scene = useContext(ShareSceneContext);
  const x = useXAxisScale();
  if (scene === null || x === undefined) return null;
  const { layout, plots } = scene;
  return plots.map((plot, index) => {
    const place = layout.plots[index];
    return place === undefined
      ? null
      : plot.bars.map((bar, slot) => (
          <Column
            key={`${plot.key} ${bar.key}`}
            bar={bar}
            middle={x(slot, { position: 'middle' }) ?? 0}
            place={place}
            scene={scene}
            hasCount={slot % layout.labelStep === 0}
          />
        ));
  });
}

type ColumnProps = { bar: ShareBar; middle: number; place: Place; scene: ShareScene; hasCount: boolean };

function Column({ bar, middle, place, scene, hasCount }: ColumnProps): ReactNode {
  const tell = useContext(MarkHintContext);
  const { layout, classes, patternId, clickWord, onToggle } = scene;
  const { top, zero, countY } = place;
  const left = middle - layout.barWidth / 2;
  const yOf = (share: number): number => zero - share * (zero - top);
  const edges = bar.shares === null ? [] : shareEdges(bar.shares);
  const show = (): void =>
    tell({ x: middle, y: top + 12, title: bar.hintTitle, lines: bar.hint, foot: clickWord });
  return (
    <g onPointerEnter={show} onPointerLeave={() => tell(null)}>
      {bar.shares === null && (
        <path d={`M${left} ${zero - 2}h${layout.barWidth}`} stroke="var(--line2)" strokeDasharray="2 2" />
      )}
      {classes.map((one, index) => {
        const from = edges[index] ?? 0;
        const to = edges[index + 1] ?? 0;
        return to <= from ? null : (
          <rect
            key={one.key}
            className="chart-mark"
            data-class={one.key}
            data-period={bar.key}
            x={left}
            y={yOf(to)}
            width={layout.barWidth}
            height={yOf(from) - yOf(to)}
            fill={fillOf(one, patternId)}
            opacity={bar.isSmall ? 0.45 : 1}
            onClick={() => onToggle(one.key)}
          />
        );
      })}
      {bar.isSmall && bar.shares !== null && (
        <rect
          x={left + 0.5}
          y={top + 0.5}
          width={layout.barWidth - 1}
          height={zero - top - 1}
          fill="none"
          stroke="var(--ink3)"
          strokeDasharray="3 2"
          pointerEvents="none"
        />
      )}
      {bar.mark !== null && (
        <path
          d={`M${left - 3} ${yOf(bar.mark)}h${layout.barWidth + 6}`}
          stroke="var(--accent)"
          strokeWidth={2}
          pointerEvents="none"
        />
      )}
      {hasCount && (
        <SvgText x={middle} y={countY} anchor="middle" ink={bar.isSmall ? 'var(--ink3)' : 'var(--ink2)'}>
          {bar.count}
        </SvgText>
      )}
    </g>
  );
}

function fillOf({ pattern }: ShareClass, patternId: string): string {
  if (pattern === 'ink') return 'var(--ink)';
  return pattern === 'muted' ? 'var(--muted)' : `url(#${patternId}-hatch)`;
}

import { type ReactNode, useContext } from 'react';
import { useXAxisScale } from 'recharts';
import { textWidth } from '../text-width.ts';
import './chart.css';
import { MarkHintContext } from './chart-mark-hint.tsx';
import { dotLanes, type DotBlock } from './dot-layout.ts';
import type { DotCell, DotFacet, DotMark, DotRow } from './dot-row.ts';
import { type DotScene, DotSceneContext } from './dot-scene.ts';
import { SafetyMark } from './safety-mark.tsx';
import { SvgText } from './svg-text.tsx';

const RADIUS = 3.5;

/** Names, titles, headers and the lines of every axis. */
export function DotGrid(): ReactNode {
  const scene = useContext(DotSceneContext);
  if (scene === null) return null;
  return scene.facets.map((facet, index) => {
    const block = scene.layout.blocks[index];
    return block === undefined ? null : (
      <BlockGrid key={facet.key} facet={facet} block={block} scene={scene} />
    );
  });
}

function BlockGrid({
  facet,
  block,
  scene,
}: {
  facet: DotFacet;
  block: DotBlock;
  scene: DotScene;
}): ReactNode {
  const x = useXAxisScale(facet.key);
  const { rows, layout } = scene;
  if (x === undefined) return null;
  const bottom = block.rowsTop + rows.length * layout.rowHeight;
  // Over its axis, and further left where it would run out of the picture.
  const titleX = Math.max(0, Math.min(block.left - 6, layout.width - textWidth(facet.title, 12, 600)));
  const rights = block.columnRights.filter((right) => right !== null);
  return (
    <g>
      {rows.map(
        ({ key, state }, row) =>
          state === 'selected' && (
            <rect
              key={key}
              x={block.namesX === null ? block.left - 14 : -8}
              y={block.rowsTop + row * layout.rowHeight}
              width={(rights.at(-1) ?? block.right) + 8 - (block.namesX === null ? block.left - 14 : -8)}
              height={layout.rowHeight}
              rx={3}
              fill="var(--accent-tint)"
            />
          ),
      )}
      <SvgText x={titleX} y={block.titleY} strong ink="var(--ink)">
        {facet.title}
      </SvgText>
      {shownTicks(facet, (value) => x(value) ?? 0).map(({ value, text }) => (
        <g key={value}>
          <path d={`M${x(value) ?? 0} ${block.rowsTop - 4}V${bottom}`} stroke="var(--line)" />
          <SvgText x={x(value) ?? 0} y={block.axisY} anchor="middle" ink="var(--ink3)">
            {text}
          </SvgText>
        </g>
      ))}
      {facet.columns.map(({ header, unit }, column) => {
        const right = block.columnRights[column] ?? null;
        return (
          right !== null && (
            <g key={header}>
              <SvgText x={right} y={unit === '' ? block.axisY : block.axisY - 16} anchor="end" strong>
                {header}
              </SvgText>
              <SvgText x={right} y={block.axisY} anchor="end" ink="var(--ink3)">
                {unit}
              </SvgText>
            </g>
          )
        );
      })}
      <path
        d={`M${block.namesX ?? block.left - 6} ${block.rowsTop - 4.5}H${rights.at(-1) ?? block.right}`}
        stroke="var(--line2)"
      />
    </g>
  );
}

/** As many texts as stand beside each other; the first is always told. */
function shownTicks(facet: DotFacet, x: (value: number) => number): DotFacet['axis']['ticks'] {
  let end = Number.NEGATIVE_INFINITY;
  return facet.axis.ticks.filter(({ value, text }) => {
    const half = textWidth(text, 12) / 2;
    if (x(value) - half < end + 6) return false;
    end = x(value) + half;
    return true;
  });
}

/** Every row: its name, and in each plot its range, median, dots and figures. */
export function DotMarks(): ReactNode {
  const scene = useContext(DotSceneContext);
  if (scene === null) return null;
  return scene.facets.map((facet, index) => {
    const block = scene.layout.blocks[index];
    return block === undefined ? null : (
      <BlockMarks key={facet.key} facet={facet} block={block} index={index} scene={scene} />
    );
  });
}

type BlockProps = { facet: DotFacet; block: DotBlock; index: number; scene: DotScene };

function BlockMarks({ facet, block, index, scene }: BlockProps): ReactNode {
  const scale = useXAxisScale(facet.key);
  if (scale === undefined) return null;
  const { layout, rows, onToggle } = scene;
  const x = (value: number): number => scale(value) ?? block.left;
  return rows.map((row, place) => {
    const cell = row.cells[index];
    const top = block.rowsTop + place * layout.rowHeight;
    const hitLeft = block.namesX ?? block.left - 6;
    const end = block.columnRights.findLast((right) => right !== null) ?? block.right;
    return (
      <g key={row.key} transform={`translate(0 ${top})`}>
        {block.namesX !== null && <RowName row={row} scene={scene} />}
        <rect
          className="chart-hit"
          data-export="skip"
          data-row={row.key}
          x={hitLeft}
          width={Math.max(0, end - hitLeft)}
          height={layout.rowHeight}
          onClick={() => onToggle(row.key)}
        />
        {cell !== undefined && (
          <Cell row={row} cell={cell} x={x} middle={layout.rowHeight / 2} top={top} scene={scene} />
        )}
        {cell?.texts.map((text, column) => {
          const right = block.columnRights[column] ?? null;
          const { header = '' } = facet.columns[column] ?? {};
          const ink = row.state === 'muted' ? 'var(--ink3)' : column === 0 ? 'var(--ink)' : 'var(--ink2)';
          return (
            right !== null && (
              <SvgText key={header} x={right} y={layout.rowHeight / 2 + 5} size={14} anchor="end" ink={ink}>
                {text}
              </SvgText>
            )
          );
        })}
      </g>
    );
  });
}

function RowName({ row, scene: { layout } }: { row: DotRow; scene: DotScene }): ReactNode {
  const middle = layout.rowHeight / 2;
  return (
    <g>
      <rect y={middle - 5} width={10} height={10} rx={2} fill={row.colour} />
      <SvgText
        x={16}
        y={middle + layout.nameSize * 0.36}
        size={layout.nameSize}
        ink={row.state === 'muted' ? 'var(--ink3)' : 'var(--ink)'}
      >
        {row.name}
      </SvgText>
      <SafetyMark safety={row.safety} x={layout.markX} y={middle} />
    </g>
  );
}

type CellProps = {
  row: DotRow;
  cell: DotCell;
  x: (value: number) => number;
  middle: number;
  top: number;
  scene: DotScene;
};

/** Outside the filter first and hollow; small samples have a dashed range and a hollow median. */
function Cell({ row, cell, x, middle, top, scene }: CellProps): ReactNode {
  const ordered = cell.dots.toSorted((a, b) => Number(a.state === 'shown') - Number(b.state === 'shown'));
  const places = ordered.map(({ value }) => x(value));
  const lanes = dotLanes(places, RADIUS * 2 - 1);
  return (
    <g>
      {cell.range !== null && (
        <path
          d={`M${x(cell.range[0])} ${middle}H${x(cell.range[1])}`}
          stroke="var(--line2)"
          strokeWidth={2}
          {...(cell.isSmall ? { strokeDasharray: '2 3' } : {})}
          pointerEvents="none"
        />
      )}
      {ordered.map((dot, index) => (
        <Dot
          key={dot.key}
          dot={dot}
          colour={row.colour}
          x={places[index] ?? 0}
          y={middle + (lanes[index] ?? 0)}
          top={top}
          scene={scene}
        />
      ))}
      {cell.median !== null && (
        <path
          d={`M${x(cell.median)} ${middle - 10}v20`}
          stroke="var(--ink)"
          strokeWidth={cell.isSmall ? 1.5 : 2.5}
          {...(cell.isSmall ? { strokeDasharray: '3 2' } : {})}
          pointerEvents="none"
        />
      )}
    </g>
  );
}

type DotProps = { dot: DotMark; colour: string; x: number; y: number; top: number; scene: DotScene };

function Dot({ dot, colour, x, y, top, scene: { onOpen, clickWord } }: DotProps): ReactNode {
  const tell = useContext(MarkHintContext);
  const isOutside = dot.state === 'outside';
  return (
    <circle
      className="chart-mark"
      data-record={dot.key}
      cx={x}
      cy={y}
      r={dot.isOutlier ? RADIUS + 1 : RADIUS}
      fill={isOutside || dot.isOutlier ? 'var(--surface)' : colour}
      fillOpacity={isOutside || dot.isOutlier ? 1 : 0.8}
      stroke={isOutside ? 'var(--line2)' : dot.isOutlier ? colour : 'var(--surface)'}
      strokeWidth={dot.isOutlier ? 2 : isOutside ? 1.2 : 0.6}
      onPointerEnter={() => tell({ x, y: top + y + 8, title: dot.title, lines: dot.hint, foot: clickWord })}
      onPointerLeave={() => tell(null)}
      onClick={() => onOpen(dot.key)}
    />
  );
}

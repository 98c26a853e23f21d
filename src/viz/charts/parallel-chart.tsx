import { type ReactNode, type Ref, useId } from 'react';
import { Surface } from 'recharts';
import { textWidth } from '../text-width.ts';
import { HatchPatterns, hatchesOf } from './bullet-mark.tsx';
import { ChartBox } from './chart-box.tsx';
import { ParallelBar } from './parallel-bar.tsx';
import {
  PARALLEL_CELL_PX,
  PARALLEL_LABEL_PX,
  PARALLEL_LABEL_ROW_PX,
  PARALLEL_MARK_PX,
  PARALLEL_NOTE_ROW_PX,
  parallelLayout,
  type ParallelLayout,
  type ParallelPlace,
} from './parallel-layout.ts';
import { ParallelGlyph } from './parallel-glyph.tsx';
import type { ParallelCell, ParallelGroup, ParallelRow } from './parallel-row.ts';
import { SvgText } from './svg-text.tsx';

type Props = {
  /** Names of the columns, as many as each row has cells. */
  names: readonly string[];
  groups: readonly ParallelGroup[];
  label: string;
  host: Ref<HTMLDivElement>;
};

/** Figures of a few records side by side: one row a figure, one column a record, one scale a group. */
export function ParallelChart({ names, groups, label, host }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {({ width }) => <Picture names={names} groups={groups} width={width} />}
    </ChartBox>
  );
}

function Picture({ names, groups, width }: Omit<Props, 'label' | 'host'> & { width: number }): ReactNode {
  const patternId = useId();
  const layout = parallelLayout(width, names, groups);
  return (
    <Surface width={layout.width} height={layout.height} aria-hidden>
      <HatchPatterns id={patternId} />
      {layout.headY !== null &&
        names.map((name, column) => (
          <SvgText
            key={name}
            x={layout.columns[column]?.left ?? 0}
            y={layout.headY ?? 0}
            size={PARALLEL_LABEL_PX}
            ink="var(--ink)"
            strong
          >
            {name}
          </SvgText>
        ))}
      {groups.map(({ key, title, note }, group) => (
        <GroupTitle key={key} title={title} note={note} y={layout.titles[group] ?? 0} />
      ))}
      {layout.places.map((place) => {
        const group = groups[place.group];
        const row = group?.rows[place.row];
        if (group === undefined || row === undefined) return null;
        return (
          <Row
            key={`${group.key} ${row.key}`}
            row={row}
            top={group.top}
            place={place}
            layout={layout}
            names={names}
            hatch={hatchesOf(patternId).unverified}
          />
        );
      })}
    </Surface>
  );
}

function GroupTitle({ title, note, y }: { title: string; note?: string | undefined; y: number }): ReactNode {
  if (title === '') return null;
  return (
    <g>
      <SvgText x={0} y={y} ink="var(--ink2)" strong>
        {title}
      </SvgText>
      {note !== undefined && (
        <SvgText x={textWidth(title, 12, 600) + 10} y={y} ink="var(--ink3)">
          {note}
        </SvgText>
      )}
    </g>
  );
}

type RowProps = {
  row: ParallelRow;
  /** End of the scale. */
  top: number;
  place: ParallelPlace;
  layout: ParallelLayout;
  names: readonly string[];
  hatch: string;
};

function Row({ row, top, place, layout, names, hatch }: RowProps): ReactNode {
  const labelInk = row.isMuted === true ? 'var(--ink3)' : 'var(--ink)';
  return (
    <g transform={`translate(0 ${place.top})`} data-row={row.key}>
      <path d={`M0 .5H${layout.width}`} stroke="var(--line)" />
      <SvgText x={0} y={18} size={PARALLEL_LABEL_PX} ink={labelInk} strong={layout.isNarrow}>
        {row.label}
      </SvgText>
      {row.note !== undefined && (
        <SvgText
          x={layout.isNarrow ? textWidth(row.label, PARALLEL_LABEL_PX, 600) + 8 : 0}
          y={layout.isNarrow ? 18 : 35}
          ink="var(--ink3)"
        >
          {row.note}
        </SvgText>
      )}
      {row.cells.map((cell, index) => {
        const shared = { cell, row, top, column: layout.columns[index] ?? NO_COLUMN, hatch };
        return layout.isNarrow ? (
          <NarrowCell
            key={names[index]}
            {...shared}
            y={cellTop(row, index)}
            name={names.length > 1 ? (names[index] ?? '') : ''}
          />
        ) : (
          <WideCell key={names[index]} {...shared} height={place.height} />
        );
      })}
    </g>
  );
}

/** Of one of the columns below one another, from the top of the row. */
function cellTop({ cells }: ParallelRow, index: number): number {
  const noted = cells.slice(0, index).filter(({ note }) => note !== undefined).length;
  return PARALLEL_LABEL_ROW_PX + PARALLEL_CELL_PX * index + PARALLEL_NOTE_ROW_PX * noted;
}

const NO_COLUMN = { left: 0, barLeft: 0, barWidth: 0, right: 0 };

type CellProps = {
  cell: ParallelCell;
  row: ParallelRow;
  top: number;
  column: ParallelLayout['columns'][number];
  hatch: string;
};

function WideCell({ cell, row, top, column, hatch, height }: CellProps & { height: number }): ReactNode {
  return (
    <g>
      <ParallelBar
        cell={cell}
        row={row}
        top={top}
        x={column.barLeft}
        y={7}
        width={column.barWidth}
        hatch={hatch}
      />
      <Figure cell={cell} right={column.right} y={18} isMuted={row.isMuted === true} />
      {cell.note !== undefined && (
        <SvgText x={column.right} y={35} anchor="end" ink="var(--ink3)">
          {cell.note}
        </SvgText>
      )}
      <Hit cell={cell} x={column.left} y={1} width={column.right - column.left} height={height - 2} />
    </g>
  );
}

function NarrowCell(props: CellProps & { y: number; name: string }): ReactNode {
  const { cell, row, top, column, hatch, y, name } = props;
  const { right } = column;
  return (
    <g>
      {name !== '' && (
        <SvgText x={0} y={y + 14} ink="var(--ink2)">
          {name}
        </SvgText>
      )}
      <Figure cell={cell} right={right} y={y + 14} isMuted={row.isMuted === true} />
      {cell.note !== undefined && (
        <SvgText x={right} y={y + 29} anchor="end" ink="var(--ink3)">
          {cell.note}
        </SvgText>
      )}
      <ParallelBar
        cell={cell}
        row={row}
        top={top}
        x={column.barLeft}
        y={y + (cell.note === undefined ? 20 : 36)}
        width={column.barWidth}
        hatch={hatch}
      />
      <Hit cell={cell} x={0} y={y} width={right} height={PARALLEL_CELL_PX} />
    </g>
  );
}

type FigureProps = { cell: ParallelCell; right: number; y: number; isMuted: boolean };

function Figure({ cell: { text, mark, value }, right, y, isMuted }: FigureProps): ReactNode {
  const isPlain = value === null || isMuted;
  return (
    <g>
      {mark !== undefined && (
        <ParallelGlyph
          mark={mark}
          x={right - textWidth(text, PARALLEL_LABEL_PX, 600) - PARALLEL_MARK_PX}
          y={y - 11}
        />
      )}
      <SvgText
        x={right}
        y={y}
        size={PARALLEL_LABEL_PX}
        anchor="end"
        ink={isPlain ? 'var(--ink3)' : 'var(--ink)'}
        strong={!isPlain}
      >
        {text}
      </SvgText>
    </g>
  );
}

type HitProps = { cell: ParallelCell; x: number; y: number; width: number; height: number };

/** Split bars are clicked part by part. */
function Hit({ cell, ...box }: HitProps): ReactNode {
  if (cell.segments !== undefined) return null;
  return (
    <rect
      {...box}
      className={cell.onToggle === undefined ? 'chart-hover' : 'chart-hit'}
      data-export="skip"
      onClick={cell.onToggle}
    >
      <title>{cell.hint}</title>
    </rect>
  );
}

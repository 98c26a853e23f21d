import { createContext, type ReactNode, type Ref, useContext, useMemo } from 'react';
import {
  BarChart,
  DefaultZIndexes,
  Tooltip,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { ChartBox } from './chart-box.tsx';
import { ChartHint, SHOWN_HINT } from './chart-hint.tsx';
import { SvgText } from './svg-text.tsx';
import { type YearsLayout, yearsLayout } from './years-layout.ts';
import type { YearColumn } from './years-row.ts';

type Props = {
  columns: readonly YearColumn[];
  capFen: number;
  /** Over the line of the annual cap. */
  capText: string;
  unit: MoneyUnit;
  label: string;
  host: Ref<HTMLDivElement>;
};

type Scene = { columns: readonly YearColumn[]; capFen: number; capText: string; layout: YearsLayout };

const SceneContext = createContext<Scene | null>(null);

/** Support years as columns against the cap of each year. */
export function YearsChart({ label, host, ...rest }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host}>
      {({ width }) => <YearsPicture {...rest} width={width} />}
    </ChartBox>
  );
}

function YearsPicture({
  columns,
  capFen,
  capText,
  unit,
  width,
}: Omit<Props, 'label' | 'host'> & { width: number }): ReactNode {
  const layout = useMemo(() => yearsLayout(width, columns, capFen, unit), [width, columns, capFen, unit]);
  const data = useMemo(() => columns.map((_, slot) => ({ slot })), [columns]);
  const scene = useMemo(() => ({ columns, capFen, capText, layout }), [columns, capFen, capText, layout]);
  return (
    <SceneContext value={scene}>
      <BarChart
        width={layout.width}
        height={layout.height}
        data={data}
        margin={{ top: layout.top, right: 0, bottom: layout.height - layout.zero, left: layout.left }}
        accessibilityLayer={false}
      >
        <XAxis dataKey="slot" height={0} hide />
        <YAxis domain={[0, layout.axis.topFen]} width={0} allowDataOverflow hide />
        <Tooltip
          content={YearHint}
          cursor={{ fill: 'var(--sunk)' }}
          isAnimationActive={false}
          offset={14}
          wrapperStyle={SHOWN_HINT}
        />
        <ZIndexLayer zIndex={DefaultZIndexes.bar}>
          <YearMarks />
        </ZIndexLayer>
      </BarChart>
    </SceneContext>
  );
}

function YearMarks(): ReactNode {
  const scene = useContext(SceneContext);
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (scene === null || x === undefined || y === undefined) return null;
  const { columns, capFen, capText, layout } = scene;
  const cap = y(capFen) ?? 0;
  return (
    <g>
      {layout.axis.ticks.map(({ fen, text }) => (
        <g key={fen}>
          <path d={`M${layout.left} ${y(fen) ?? 0}H${layout.right}`} stroke="var(--line)" />
          <SvgText x={layout.left - 6} y={(y(fen) ?? 0) + 4} anchor="end" ink="var(--ink3)">
            {text}
          </SvgText>
        </g>
      ))}
      {columns.map((column, index) => (
        <Column
          key={column.key}
          column={column}
          middle={x(index, { position: 'middle' }) ?? 0}
          width={layout.columnWidth}
          y={(fen) => y(fen) ?? 0}
          zero={layout.zero}
        />
      ))}
      <path d={`M${layout.left} ${layout.zero}H${layout.right}`} stroke="var(--ink2)" />
      <path d={`M${layout.left} ${cap}H${layout.right}`} stroke="var(--ink)" strokeWidth={1.6} />
      <SvgText x={layout.right} y={cap - 6} anchor="end" ink="var(--ink)" strong halo>
        {capText}
      </SvgText>
    </g>
  );
}

type ColumnProps = {
  column: YearColumn;
  middle: number;
  width: number;
  y: (fen: number) => number;
  zero: number;
};

function Column({ column, middle, width, y, zero }: ColumnProps): ReactNode {
  const { label, note, costFen, approvedFen, disbursedFen, openFen, text, openText } = column;
  const box = (fen: number, share: number): { x: number; y: number; width: number; height: number } => ({
    x: middle - (width * share) / 2,
    y: y(fen),
    width: width * share,
    height: Math.max(0, zero - y(fen)),
  });
  const highest = Math.max(costFen ?? 0, approvedFen + (openFen ?? 0));
  return (
    <g>
      {costFen !== null && <rect {...box(costFen, 1)} fill="var(--surface)" stroke="var(--ceiling)" />}
      <rect {...box(approvedFen, 0.84)} fill="var(--awarded)" />
      <rect {...box(disbursedFen, 0.4)} fill="var(--disbursed)" />
      {openFen !== null && openFen > 0 && (
        <rect
          x={middle - (width * 0.84) / 2}
          y={y(approvedFen + openFen)}
          width={width * 0.84}
          height={y(approvedFen) - y(approvedFen + openFen)}
          fill="none"
          stroke="var(--accent)"
          strokeDasharray="4 3"
        />
      )}
      <SvgText x={middle} y={y(highest) - 6} anchor="middle" ink="var(--ink)" halo>
        {text}
      </SvgText>
      {openText !== '' && (
        <SvgText x={middle} y={y(highest) - 22} anchor="middle" ink="var(--accent)" strong halo>
          {openText}
        </SvgText>
      )}
      <SvgText x={middle} y={zero + 17} anchor="middle" ink="var(--ink)" strong>
        {label}
      </SvgText>
      <SvgText x={middle} y={zero + 33} anchor="middle" ink="var(--ink3)">
        {note}
      </SvgText>
    </g>
  );
}

function YearHint({ active, activeIndex }: { active: boolean; activeIndex: unknown }): ReactNode {
  const scene = useContext(SceneContext);
  const column = scene?.columns[Number(activeIndex)];
  if (!active || column === undefined) return null;
  return <ChartHint title={column.label} lines={column.hint} />;
}

import { type ReactNode, useContext } from 'react';
import { useXAxisScale, useYAxisScale } from 'recharts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { verdictColour } from '../../ui/verdict-colour.ts';
import { textWidth } from '../text-width.ts';
import { FIGURE_PX, MARK_PX, markStep } from './bullet-layout.ts';
import { BulletMark, HatchPatterns, hatchesOf } from './bullet-mark.tsx';
import type { BulletRow } from './bullet-row.ts';
import { type BulletScene, BulletSceneContext } from './bullet-scene.ts';
import './chart.css';
import { SvgText } from './svg-text.tsx';

/** Column headers: what, and under or beside it the unit. */
export function BulletHeader(): ReactNode {
  const scene = useContext(BulletSceneContext);
  if (scene === null) return null;
  const { layout, columns, words } = scene;
  const narrow = layout.mode === 'narrow';
  return (
    <g>
      <SvgText x={0} y={narrow ? 16 : 32} strong>
        {words.label}
      </SvgText>
      {columns.map(({ key, header, unit }, index) => {
        const { right, line } = layout.columns[index] ?? { right: 0, line: 0 };
        const y = 16 + line * 18;
        const beside = narrow && (line === 0 || !layout.unitsBelow);
        return (
          <g key={key}>
            <SvgText x={right} y={y} anchor="end" strong>
              {header}
              {beside && unit !== '' && <tspan fontWeight={400} fill="var(--ink3)">{` ${unit}`}</tspan>}
            </SvgText>
            {!beside && (
              <SvgText x={right} y={y + 16} anchor="end" ink="var(--ink3)">
                {unit}
              </SvgText>
            )}
          </g>
        );
      })}
      {layout.mode === 'line' && (
        <>
          <SvgText x={layout.trackLeft} y={16} strong>
            {words.bar}
          </SvgText>
          <SvgText x={layout.trackLeft} y={32} ink="var(--ink3)">
            {words.barNote}
          </SvgText>
        </>
      )}
      {layout.marksX !== null && (
        <SvgText x={layout.marksX} y={16} strong>
          {words.marks}
        </SvgText>
      )}
      <path d={`M0 ${layout.headerHeight - 0.5}H${layout.width}`} stroke="var(--line2)" />
    </g>
  );
}

/** All rows of the scene, placed by the chart's scales. */
export function BulletRows(): ReactNode {
  const scene = useContext(BulletSceneContext);
  const share = useXAxisScale();
  const slot = useYAxisScale();
  if (scene === null || share === undefined || slot === undefined) return null;
  const left = share(0);
  const right = share(1);
  if (left === undefined || right === undefined) return null;
  return (
    <g>
      <HatchPatterns id={scene.patternId} />
      {scene.rows.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          scene={scene}
          top={slot(index, { position: 'start' }) ?? 0}
          left={left}
          right={right}
        />
      ))}
    </g>
  );
}

type RowProps = { row: BulletRow; scene: BulletScene; top: number; left: number; right: number };

function Row({ row, scene, top, left, right }: RowProps): ReactNode {
  const { layout, columns, patternId, scale, onToggle } = scene;
  const muted = row.state === 'muted';
  const ink = muted ? 'var(--ink3)' : 'var(--ink)';
  const marksX = layout.marksX ?? layout.nameX + textWidth(row.name, layout.nameSize) + 10;
  return (
    <g transform={`translate(0 ${top})`}>
      {row.state === 'selected' && (
        <rect x={-8} width={layout.width + 16} height={layout.rowHeight} rx={3} fill="var(--accent-tint)" />
      )}
      {row.code !== '' && (
        <SvgText x={0} y={layout.labelY} ink="var(--ink3)">
          {row.code}
        </SvgText>
      )}
      <SvgText x={layout.nameX} y={layout.labelY} size={layout.nameSize} ink={ink}>
        {row.name}
      </SvgText>
      <Marks marks={row.marks} x={marksX} y={layout.labelY} scale={scale} muted={muted} />
      {columns.map(({ key, strong }, index) => {
        const place = layout.columns[index] ?? { right: 0, line: 0 };
        return (
          <SvgText
            key={key}
            x={place.right}
            y={layout.figureY[place.line]}
            anchor="end"
            ink={muted ? 'var(--ink3)' : strong === true ? 'var(--ink)' : 'var(--ink2)'}
            strong={strong === true && !muted}
          >
            {row.cells[index]}
          </SvgText>
        );
      })}
      <BulletMark
        bar={row.bar}
        left={left}
        right={right}
        y={layout.barY}
        height={layout.barHeight}
        muted={muted}
        hatches={hatchesOf(patternId)}
        unverifiedText={layout.unverifiedText}
      />
      {layout.mode === 'line' && (
        <path d={`M0 ${layout.rowHeight - 0.5}H${layout.width}`} stroke="var(--line)" />
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

type MarksProps = { marks: BulletRow['marks']; x: number; y: number; scale: number; muted: boolean };

/** Verdict marks with their counts, side by side. */
function Marks({ marks, x, y, scale, muted }: MarksProps): ReactNode {
  let left = x;
  return marks.map(({ verdict, count }) => {
    const begin = left;
    left += markStep(count);
    return (
      <g key={verdict} opacity={muted ? 0.55 : 1}>
        {/* The mark sizes itself in rem; some engines ignore that inside a picture and fill the box around it. */}
        <svg x={begin} y={y - 11} width={MARK_PX} height={MARK_PX}>
          <VerdictMark verdict={verdict} size={MARK_PX / scale} />
        </svg>
        <SvgText x={begin + MARK_PX + 3} y={y} size={FIGURE_PX} ink={verdictColour(verdict)}>
          {count}
        </SvgText>
      </g>
    );
  });
}

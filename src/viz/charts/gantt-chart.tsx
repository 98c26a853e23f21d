import { type ReactNode, type Ref, useId } from 'react';
import { Surface } from 'recharts';
import { useLanguage } from '../../ui/language.ts';
import { textWidth } from '../text-width.ts';
import { ChartBox } from './chart-box.tsx';
import './gantt.css';
import { GanttBars } from './gantt-bars.tsx';
import {
  fittedText,
  GANTT_HEAD_PX,
  ganttLayout,
  type GanttLayout,
  ganttScale,
  type GanttWindow,
} from './gantt-layout.ts';
import type { GanttGroup } from './gantt-row.ts';
import { SvgText } from './svg-text.tsx';

type Props = {
  groups: readonly GanttGroup[];
  window: GanttWindow;
  dataDay: number;
  /** The data date in words, at its line. */
  dataWords: string;
  label: string;
  host: Ref<HTMLDivElement>;
  onOpen: (key: string) => void;
};

/** Tracks under one another on one time axis: plan, what happened, what is expected. Every row is a button. */
export function GanttChart({ label, host, ...scene }: Props): ReactNode {
  return (
    <ChartBox label={label} host={host} isGroup>
      {({ width }) => <Picture {...scene} width={width} />}
    </ChartBox>
  );
}

type PictureProps = Omit<Props, 'label' | 'host'> & { width: number };

function Picture({ groups, window, dataDay, dataWords, onOpen, width }: PictureProps): ReactNode {
  const hatch = `gantt-${useId()}`;
  const layout = ganttLayout(width, groups, window, dataDay);
  const x = ganttScale(window, layout.left, layout.right);
  return (
    <div className="gantt">
      <Surface
        width={layout.width}
        height={layout.height}
        viewBox={{ x: 0, y: 0, width: layout.width, height: layout.height }}
        aria-hidden
      >
        <defs>
          <pattern
            id={hatch}
            width={5}
            height={5}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={5} height={5} fill="var(--surface)" />
            <path d="M1.2 0V5" stroke="var(--ceiling)" strokeWidth={1.2} />
          </pattern>
        </defs>
        <Axis layout={layout} />
        {layout.isNarrow && <DataLine layout={layout} />}
        {groups.map(({ key, title }, group) =>
          title === '' ? null : (
            <SvgText key={key} x={0} y={(layout.titles[group] ?? 0) + 19} ink="var(--ink2)" strong halo>
              {fittedText(title, layout.width, 12)}
            </SvgText>
          ),
        )}
        {layout.places.map(({ group, row, top }) => {
          const each = groups[group]?.rows[row];
          return each === undefined ? null : (
            <GanttBars key={each.key} row={each} top={top} layout={layout} x={x} hatch={`url(#${hatch})`} />
          );
        })}
        {!layout.isNarrow && <DataLine layout={layout} />}
        <DataDate layout={layout} words={dataWords} />
      </Surface>
      {layout.places.map(({ group, row, top }) => {
        const each = groups[group]?.rows[row];
        return each === undefined ? null : (
          <button
            key={each.key}
            type="button"
            className="gantt-row"
            style={{ top, height: layout.rowHeight }}
            aria-label={each.label}
            title={each.label}
            data-row={each.key}
            onClick={() => onOpen(each.key)}
          />
        );
      })}
    </div>
  );
}

function Axis({ layout }: { layout: GanttLayout }): ReactNode {
  const language = useLanguage();
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <g>
      {layout.ticks.map(({ day, x, month, year }) => (
        <g key={day}>
          <path
            d={`M${x} ${GANTT_HEAD_PX - 6}V${layout.bottom}`}
            stroke={month === 1 ? 'var(--line2)' : 'var(--line)'}
          />
          {x + 28 < layout.right && (
            <SvgText x={x + 3} y={13} strong={month === 1} ink={month === 1 ? 'var(--ink)' : 'var(--ink3)'}>
              {month === 1 ? year : monthName.format(new Date(Date.UTC(2000, month - 1)))}
            </SvgText>
          )}
        </g>
      ))}
    </g>
  );
}

function DataDate({ layout, words }: { layout: GanttLayout; words: string }): ReactNode {
  if (layout.dataX === null) return null;
  const half = textWidth(words, 12, 600) / 2;
  const x = Math.max(layout.left + half, Math.min(layout.right - half, layout.dataX));
  return (
    <SvgText x={x} y={layout.bottom + 15} anchor="middle" ink="var(--accent)" strong>
      {words}
    </SvgText>
  );
}

/** Above the bars; below the words where they stand on the plot. */
function DataLine({ layout: { dataX, bottom } }: { layout: GanttLayout }): ReactNode {
  if (dataX === null) return null;
  return <path d={`M${dataX} ${GANTT_HEAD_PX - 6}V${bottom}`} stroke="var(--accent)" strokeWidth={1.4} />;
}

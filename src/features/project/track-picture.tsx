import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { SvgText } from '../../viz/charts/svg-text.tsx';
import { textWidth } from '../../viz/text-width.ts';
import {
  BAR_PX,
  type EventPlace,
  type LanePlace,
  PLAN_PX,
  type SpanPlace,
  trackLayout,
  type TrackLayout,
} from './track-layout.ts';
import type { ProjectTracks } from './track-rows.ts';
import { type TrackText, useTrackText } from './track-words.ts';

type Props = { tracks: ProjectTracks; dataDate: string; width: number };

/** All tracks above one another on one time axis, with the data date as a line through them. */
export function TrackPicture({ tracks, dataDate, width }: Props): ReactNode {
  const { t } = useTranslation('project');
  const text = useTrackText();
  const clip = useId();
  const layout = trackLayout(
    tracks,
    {
      span: ({ track }, span) => text.span(track, span),
      event: text.event,
      late: (row) => (row.late === null ? '' : text.late(row.track, row.late)),
    },
    width,
  );
  if (layout === null) return <p className="project-empty">{t('tracks.noDates')}</p>;
  return (
    <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
      <defs>
        <clipPath id={clip}>
          <rect x={layout.left} width={layout.right - layout.left + 1} height={layout.height} />
        </clipPath>
      </defs>
      <Axis layout={layout} />
      <path d={`M${layout.dataX} 18V${layout.bottom}`} stroke="var(--accent)" strokeWidth={1.4} />
      {layout.lanes.map((lane) => (
        <Lane key={lane.row.id} lane={lane} layout={layout} text={text} clip={clip} />
      ))}
      <DataDate layout={layout} words={t('dataDate', { date: dataDate })} />
    </svg>
  );
}

function DataDate({ layout, words }: { layout: TrackLayout; words: string }): ReactNode {
  const half = textWidth(words, 12, 600) / 2;
  const x = Math.max(layout.left + half, Math.min(layout.right - half, layout.dataX));
  return (
    <SvgText x={x} y={layout.bottom + 14} anchor="middle" ink="var(--accent)" strong>
      {words}
    </SvgText>
  );
}

function Axis({ layout }: { layout: TrackLayout }): ReactNode {
  const language = useLanguage();
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return (
    <g>
      {layout.ticks.map(({ day, x, month, year }) => (
        <g key={day}>
          <path d={`M${x} 18V${layout.bottom}`} stroke={month === 1 ? 'var(--line2)' : 'var(--line)'} />
          {x + 24 < layout.right && (
            <SvgText x={x + 3} y={12} strong={month === 1} ink={month === 1 ? 'var(--ink)' : 'var(--ink3)'}>
              {month === 1 ? year : monthName.format(new Date(Date.UTC(2000, month - 1)))}
            </SvgText>
          )}
        </g>
      ))}
    </g>
  );
}

type LaneProps = { lane: LanePlace; layout: TrackLayout; text: TrackText; clip: string };

function Lane({ lane, layout, text, clip }: LaneProps): ReactNode {
  const { row, top, barY, planY, late } = lane;
  const isLate = late !== null && row.late?.threshold?.light === 'red';
  const lateInk = isLate ? 'var(--v-exceeds)' : 'var(--ink2)';
  return (
    <g transform={`translate(0 ${top})`}>
      <path d={`M0 .5H${layout.right}`} stroke="var(--line)" />
      <SvgText x={0} y={lane.labelY} size={14} ink="var(--ink)" strong>
        {text.track(row)}
      </SvgText>
      {row.measure !== null && (
        <SvgText
          x={layout.isNarrow ? textWidth(text.track(row), 14, 600) + 8 : 0}
          y={lane.labelY + (layout.isNarrow ? 0 : 16)}
          ink="var(--ink3)"
        >
          {row.id}
        </SvgText>
      )}
      <g clipPath={`url(#${clip})`}>
        {lane.planned.map((place) => (
          <g key={place.span.stage}>
            <title>{text.spanDates(row.track, place.span)}</title>
            <path d={outline(place, planY, PLAN_PX)} fill="none" stroke="var(--ceiling)" />
          </g>
        ))}
        {lane.spans.map((place) => (
          <Stretch
            key={`${place.span.kind}-${place.span.stage}`}
            place={place}
            y={barY}
            label={text.span(row.track, place.span)}
            hover={text.spanDates(row.track, place.span)}
          />
        ))}
      </g>
      <Events places={lane.events} barY={barY} />
      {late !== null && (
        <g className="track-label">
          <path
            d={`M${late.x} ${late.y - 4}v8m0 -4h${late.width}m0 -4v8`}
            fill="none"
            stroke={lateInk}
            strokeWidth={1.4}
          />
          <SvgText x={late.textX} y={late.y + 16} anchor="middle" ink={lateInk} strong>
            {late.text}
          </SvgText>
        </g>
      )}
    </g>
  );
}

type StretchProps = { place: SpanPlace; y: number; label: string; hover: string };

/** Solid where it is over, light where it goes on, dashed where it is expected. */
function Stretch({ place, y, label, hover }: StretchProps): ReactNode {
  const { span, x, width } = place;
  const isOver = span.kind === 'done' || span.kind === 'ended';
  const drawn = Math.max(width - 1, 2);
  const isExpected = span.kind === 'expected';
  return (
    <g>
      <title>{hover}</title>
      {isExpected ? (
        <path d={outline(place, y, BAR_PX)} fill="none" stroke="var(--ceiling)" strokeDasharray="3 2" />
      ) : (
        <rect
          x={x}
          y={y + 0.5}
          width={drawn}
          height={BAR_PX - 1}
          fill={isOver ? 'var(--disbursed)' : 'var(--applied)'}
        />
      )}
      {span.kind === 'ended' && (
        <SvgText x={x + 6} y={y + 14}>
          {label}
        </SvgText>
      )}
      {textWidth(label, 12) + 8 <= drawn && (
        <SvgText
          x={x + drawn / 2}
          y={y + 14}
          anchor="middle"
          ink={isOver ? 'var(--surface)' : isExpected ? 'var(--ink2)' : 'var(--ink)'}
        >
          {label}
        </SvgText>
      )}
    </g>
  );
}

/** Lines below, then labels that stand out against them. */
function Events({ places, barY }: { places: readonly EventPlace[]; barY: number }): ReactNode {
  const edge = barY + BAR_PX;
  return (
    <g>
      {places.map(({ event, x, labelY }) => (
        <path key={event.id} d={`M${x} ${edge}V${labelY - 11}`} stroke="var(--ceiling)" />
      ))}
      {places.map(({ event, x, labelX, labelY, text }) => (
        <g key={event.id} className="track-label">
          <circle
            cx={x}
            cy={edge}
            r={3.5}
            fill={event.kind === 'disbursed' ? 'var(--ink)' : 'var(--surface)'}
            stroke={event.kind === 'disbursed' ? 'var(--surface)' : 'var(--ink)'}
            strokeWidth={1.5}
          />
          <SvgText x={labelX} y={labelY} anchor="middle" ink="var(--ink)">
            {text}
          </SvgText>
        </g>
      ))}
    </g>
  );
}

/** A box that stays open where its stretch has no end. */
function outline({ x, width, isOpen }: SpanPlace, y: number, height: number): string {
  const right = Math.max(width - 1, 1);
  const [left, top] = [x + 0.5, y + 0.5];
  if (isOpen) return `M${left + right} ${top}H${left}v${height - 1}h${right}`;
  return `M${left} ${top}h${right}v${height - 1}h${-right}z`;
}

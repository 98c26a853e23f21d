import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDateOf } from '../../domain/progress/calendar-day.ts';
import {
  FUNDING_STAGES,
  type FundingStage,
  PHYSICAL_STAGES,
  type PhysicalStage,
  type Track,
} from '../../domain/vocabulary.ts';
import { useFigureText } from './figure-text.ts';
import type { Lateness } from '../../domain/progress/track-lateness.ts';
import type { TrackEvent, TrackRow, TrackStage } from './track-rows.ts';
import type { StageSpan } from '../../domain/progress/track-spans.ts';

export type TrackText = {
  track: (row: TrackRow) => string;
  stage: (track: Track, stage: FundingStage | PhysicalStage) => string;
  /** The stage of a stretch, short enough to stand in it. */
  span: (track: Track, span: StageSpan) => string;
  /** The stretch with its dates, for hover. */
  spanDates: (track: Track, span: StageSpan) => string;
  event: (event: TrackEvent) => string;
  late: (track: Track, late: Lateness) => string;
  standing: (stage: TrackStage) => string;
  /** Every track and where it stands, in one sentence. */
  summary: (rows: readonly TrackRow[], dataDate: string) => string;
};

/** Words of the tracks in the language on screen. */
export function useTrackText(): TrackText {
  const { t } = useTranslation(['project', 'vocabulary']);
  const figures = useFigureText();
  return useMemo(() => {
    // The two tracks share the word "acceptance" and no stage, so each is looked up in its own list.
    const stage: TrackText['stage'] = (track, code) => {
      if (track === 'funding') {
        const funding = FUNDING_STAGES.find((each) => each === code);
        return funding === undefined ? code : t(`vocabulary:fundingStage.${funding}`);
      }
      const physical = PHYSICAL_STAGES.find((each) => each === code);
      return physical === undefined ? code : t(`vocabulary:physicalStage.${physical}`);
    };
    const track: TrackText['track'] = (row) => {
      const name = t(`vocabulary:track.${row.track}`);
      return row.measure === null ? name : t('tracks.trackOf', { track: name, clause: row.measure });
    };
    const span: TrackText['span'] = (of, { stage: code, kind }) => {
      const name = stage(of, code);
      return kind === 'unclear' ? t('tracks.unclear', { stage: name }) : name;
    };
    const spanDates: TrackText['spanDates'] = (of, each) => {
      const from = isoDateOf(each.fromDay);
      const dates =
        each.toDay === null
          ? t('tracks.spanOpen', { stage: span(of, each), from })
          : t('tracks.span', { stage: span(of, each), from, to: isoDateOf(each.toDay) });
      return each.kind === 'planned' ? t('tracks.plan', { span: dates }) : dates;
    };
    const late: TrackText['late'] = (of, { stage: code, indicator, days, threshold }) => {
      const what = t(`tracks.late.${indicator}`, { stage: stage(of, code), days });
      if (threshold === null) return what;
      const key = threshold.light === null ? 'under' : 'over';
      return t(`tracks.late.${key}`, { what, threshold: threshold.days });
    };
    const standing: TrackText['standing'] = ({ state, lateDays, slipDays }) =>
      t(`tracks.state.${state}`, { days: state === 'slipping' ? slipDays : lateDays });
    const event: TrackText['event'] = ({ kind, amountFen }) =>
      t('tracks.event', {
        kind: t(`tracks.kind.${kind}`),
        amount: amountFen === null ? t('vocabulary:absent.missing') : figures.money(amountFen),
      });
    const summary: TrackText['summary'] = (rows, date) =>
      t('tracks.label', {
        date,
        tracks: rows
          .map((row) => {
            const words = { track: track(row), stage: stage(row.track, row.currentStage) };
            if (row.late === null) return t('tracks.labelTrack', words);
            return t('tracks.labelLate', { ...words, late: late(row.track, row.late) });
          })
          .join(t('list')),
      });
    return { track, stage, span, spanDates, event, late, standing, summary };
  }, [t, figures]);
}

import { isoDateOf } from '../../domain/progress/calendar-day.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import type { ProjectTracks } from './track-rows.ts';
import type { TrackText } from './track-words.ts';

/** Words that the table needs beside those of the tracks. */
export type TrackTableWords = {
  columns: Record<'track' | 'stage' | 'planned' | 'forecast' | 'actual' | 'state', string>;
  missing: string;
  now: (stage: string) => string;
};

/** Every stage of every track with its three dates and how it stands; the twin of the picture. */
export function trackTable({ rows }: ProjectTracks, text: TrackText, words: TrackTableWords): FigureTable {
  const columns = ['track', 'stage', 'planned', 'forecast', 'actual', 'state'] as const;
  return {
    columns: columns.map((key) => ({ key, header: words.columns[key], align: 'left' })),
    rows: rows.flatMap((row) =>
      row.stages.map((each) => {
        const name = text.stage(row.track, each.stage);
        const cells = [
          // Several awards may stand under one clause.
          row.measure === null ? text.track(row) : `${text.track(row)} · ${row.id}`,
          each.stage === row.currentStage ? words.now(name) : name,
          dateText(each.plannedDay, words.missing),
          // A stage that was reached needs no forecast; an unmet one without it is not a gap in the records.
          each.forecastDay === null ? '' : isoDateOf(each.forecastDay),
          each.state === 'met' || each.state === 'met_late' || each.state === 'passed'
            ? dateText(each.actualDay, words.missing)
            : '',
          text.standing(each),
        ];
        return { key: `${row.id}-${each.stage}`, cells };
      }),
    ),
  };
}

function dateText(day: number | null, missing: string): string {
  return day === null ? missing : isoDateOf(day);
}

import type { ReactNode } from 'react';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import './chart.css';

/** A sentence under a picture: what is left out and how much, or how a figure is meant. */
export type ChartNote = { text: string; verdict?: CapVerdict };

export function ChartNotes({ notes }: { notes: readonly ChartNote[] }): ReactNode {
  if (notes.length === 0) return null;
  return (
    <ul className="chart-notes">
      {notes.map(({ text, verdict }) => (
        <li key={text}>
          {verdict !== undefined && (
            <span aria-hidden>
              <VerdictMark verdict={verdict} />
            </span>
          )}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

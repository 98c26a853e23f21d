import type { ReactNode } from 'react';
import type { HintLine } from './bullet-row.ts';
import './chart.css';

/** For a hint's wrapper: Recharts hides hints of charts without a series of its own. */
export const SHOWN_HINT = { visibility: 'visible', zIndex: 2 } as const;

type Props = { title: string; lines: readonly HintLine[]; foot?: string };

/** The body of a chart's tooltip: exact figures of one mark. */
export function ChartHint({ title, lines, foot }: Props): ReactNode {
  return (
    <div className="chart-hint">
      <div className="chart-hint-title">{title}</div>
      <dl className="chart-hint-lines">
        {lines.map(({ label, value }) => [
          <dt key={`${label} t`}>{label}</dt>,
          <dd key={`${label} d`}>{value}</dd>,
        ])}
      </dl>
      {foot !== undefined && <div className="chart-hint-foot">{foot}</div>}
    </div>
  );
}

import { createElement, type ReactNode } from 'react';
import { type LegendEntry, SWATCH_HEIGHT, swatchPieces, swatchWidth } from '../export/legend-entry.ts';
import './chart.css';

/** The legend of a chart; exported pictures draw the same entries. */
export function ChartLegend({ entries }: { entries: readonly LegendEntry[] }): ReactNode {
  return (
    <ul className="chart-legend">
      {entries.map((entry) => (
        <li key={entry.label}>
          <svg width={swatchWidth(entry)} height={SWATCH_HEIGHT} aria-hidden="true">
            {swatchPieces(entry).map(({ tag, attributes }) =>
              createElement(tag, { key: JSON.stringify(attributes), ...attributes }),
            )}
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}

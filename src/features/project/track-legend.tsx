import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureText } from './figure-text.ts';

const outline = { fill: 'none', stroke: 'var(--ceiling)' };

/** The tracks' marks as they are drawn; a chart's own legend has no dashes and no thin outlines. */
export function TrackLegend(): ReactNode {
  const { t } = useTranslation('project');
  const { moneyUnit } = useFigureText();
  return (
    <ul className="chart-legend">
      <Entry label={t('tracks.legend.done')}>
        <rect width={22} height={10} fill="var(--disbursed)" />
      </Entry>
      <Entry label={t('tracks.legend.current')}>
        <rect width={22} height={10} fill="var(--applied)" />
      </Entry>
      <Entry label={t('tracks.legend.expected')}>
        <rect x={0.5} y={0.5} width={21} height={9} strokeDasharray="3 2" {...outline} />
      </Entry>
      <Entry label={t('tracks.legend.planned')}>
        <rect x={0.5} y={2.5} width={21} height={5} {...outline} />
      </Entry>
      <Entry label={t('tracks.legend.event', { unit: moneyUnit })}>
        <g stroke="var(--ink)" strokeWidth={1.5}>
          <circle cx={5} cy={5} r={3.5} fill="var(--surface)" />
          <circle cx={16} cy={5} r={3.5} fill="var(--ink)" />
        </g>
      </Entry>
    </ul>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <li>
      <svg width={22} height={10} aria-hidden>
        {children}
      </svg>
      {label}
    </li>
  );
}

import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTable } from '../../ui/figure-table.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ExportMenu } from '../export/export-menu.tsx';
import type { LegendEntry } from '../export/legend-entry.ts';
import { drawnSvg } from './chart-box.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { type ChartNote, ChartNotes } from './chart-notes.tsx';
import './chart.css';

type Props = {
  id: string;
  title: string;
  question: string;
  /** Switches of the picture itself, before the switch between picture and table. */
  controls?: ReactNode;
  explain: ReactNode;
  legend: readonly LegendEntry[];
  /** What is left out, and how figures are meant; it goes into exported pictures too. */
  notes: readonly ChartNote[];
  source: string;
  table: FigureTable;
  /** Unit of exact values by column key, where it differs from the displayed one. */
  exactUnits?: Readonly<Record<string, string>>;
  /** SVG text for files, of a picture that is no drawing on the page. */
  picture?: () => string;
  children: (host: RefObject<HTMLDivElement | null>) => ReactNode;
};

/** A panel whose picture has a table twin, an export and an explanation, all from the same rows. */
export function ChartPanel(props: Props): ReactNode {
  const {
    id,
    title,
    question,
    controls,
    explain,
    legend,
    notes,
    source,
    table,
    exactUnits,
    picture,
    children,
  } = props;
  const { t } = useTranslation('shell');
  const { dataDate, synthetic, filterWords } = usePortfolioView();
  const [twin, setTwin] = useState<'picture' | 'table'>('picture');
  const host = useRef<HTMLDivElement>(null);
  const isPicture = twin === 'picture';
  const { t: word } = useTranslation('export');
  return (
    <Panel
      id={id}
      title={title}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <>
          {controls}
          <Segment
            label={`${title} ${t('view.label')}`}
            value={twin}
            options={[
              { value: 'picture', label: t('view.picture') },
              { value: 'table', label: t('view.table') },
            ]}
            onChange={setTwin}
          />
          {explain}
        </>
      }
      menu={
        <ExportMenu
          name={title}
          getPicture={() => (isPicture && picture !== undefined ? picture() : drawnSvg(host.current))}
          table={table}
          {...(exactUnits === undefined ? {} : { exactUnits })}
          frame={{
            title,
            question,
            legend,
            filters: filterWords,
            source,
            exclusions: notes.map(({ text }) => text),
            dataDate,
            synthetic,
          }}
        />
      }
      foot={word('source', { source })}
      footRight={t('dataDate', { date: dataDate })}
    >
      {isPicture ? (
        <>
          {legend.length > 0 && <ChartLegend entries={legend} />}
          {children(host)}
        </>
      ) : (
        <div className="chart-twin">
          <TableTwin table={table} caption={title} />
        </div>
      )}
      <ChartNotes notes={notes} />
    </Panel>
  );
}

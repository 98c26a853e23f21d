import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTable } from '../../ui/figure-table.ts';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ExportMenu } from '../../viz/export/export-menu.tsx';
import './parks.css';

type Props = {
  id: string;
  title: string;
  question: string;
  controls?: ReactNode;
  explain: { definition: string; formula: string; rows: number | string };
  /** What the file holds: the same rows as the panel. */
  table: FigureTable;
  exactUnits?: Readonly<Record<string, string>>;
  source: string;
  foot?: string;
  children: ReactNode;
};

/** A panel whose figures are a table already; its file is a CSV of the same rows. */
export function RecordPanel(props: Props): ReactNode {
  const { id, title, question, controls, explain, table, exactUnits, source, foot, children } = props;
  const { t } = useTranslation('shell');
  const { t: word } = useTranslation('export');
  const { dataDate, synthetic, filterWords } = usePortfolioView();
  return (
    <Panel
      id={id}
      title={title}
      question={filterWords === '' ? question : `${question} · ${filterWords}`}
      controls={
        <>
          {controls}
          <Explain title={title} {...explain} clause={[]} dataDate={dataDate} />
        </>
      }
      menu={
        <ExportMenu
          name={title}
          getPicture={() => null}
          table={table}
          {...(exactUnits === undefined ? {} : { exactUnits })}
          frame={{
            title,
            question,
            legend: [],
            filters: filterWords,
            source,
            exclusions: foot === undefined ? [] : [foot],
            dataDate,
            synthetic,
          }}
        />
      }
      foot={[foot, word('source', { source })].filter((text) => text !== undefined).join(' · ')}
      footRight={t('dataDate', { date: dataDate })}
    >
      {children}
    </Panel>
  );
}

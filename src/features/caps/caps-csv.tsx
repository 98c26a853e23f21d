import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTable } from '../../ui/figure-table.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

type Props = {
  title: string;
  question: string;
  /** Made when it is asked for. */
  table: () => FigureTable;
  /** Unit of exact values by column key. */
  exactUnits: Readonly<Record<string, string>>;
};

/** Writes every row of a panel to a file, exact to the fen. */
export function CapsCsv({ title, question, table, exactUnits }: Props): ReactNode {
  const { t } = useTranslation('caps');
  const { t: exportWords } = useTranslation('export');
  const { dataDate, synthetic, filterWords } = usePortfolioView();
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (): Promise<void> => {
    const { fileOf } = await import('../../viz/export/export-file.ts');
    const { download } = await import('../../viz/export/download.ts');
    const frame = {
      title,
      question,
      legend: [],
      filters: filterWords,
      source: t('source'),
      dataDate,
      synthetic,
    };
    const { blob, name } = await fileOf(
      'csv',
      { name: title, getPicture: () => null, table: table(), exactUnits, frame },
      exportWords,
    );
    download(blob, name);
  };
  return (
    <>
      <button
        type="button"
        className="button caps-csv"
        aria-label={t('csvOf', { title })}
        onClick={() => {
          setHasFailed(false);
          save().catch(() => setHasFailed(true));
        }}
      >
        <IconDownload size="1rem" stroke={1.5} aria-hidden />
        CSV
      </button>
      {hasFailed && <p role="alert">{t('csvFailed')}</p>}
    </>
  );
}

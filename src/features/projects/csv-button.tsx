import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { projectCsv } from './project-csv.ts';
import type { ProjectRows } from './project-rows.ts';
import { useProjectCsvWords } from './project-csv-words.ts';

/** Writes every shown row, not only those in sight, to a file. */
export function CsvButton({ rows }: { rows: ProjectRows }): ReactNode {
  const { t } = useTranslation('projects');
  const { t: exportWords } = useTranslation('export');
  const { dataDate, synthetic, filterWords } = usePortfolioView();
  const words = useProjectCsvWords();
  const [hasFailed, setHasFailed] = useState(false);

  /** The table is made when it is asked for: it holds as many rows as there are projects. */
  const save = async (): Promise<void> => {
    const { fileOf } = await import('../../viz/export/export-file.ts');
    const { download } = await import('../../viz/export/download.ts');
    const exportable = {
      name: t('title'),
      getPicture: () => null,
      table: projectCsv(rows, words),
      frame: {
        title: t('title'),
        question: t('question'),
        legend: [],
        filters: filterWords,
        source: t('source'),
        dataDate,
        synthetic,
      },
    };
    const { blob, name } = await fileOf('csv', exportable, exportWords);
    download(blob, name);
  };
  return (
    <>
      <button
        type="button"
        className="button csv-button"
        onClick={() => {
          setHasFailed(false);
          save().catch(() => setHasFailed(true));
        }}
      >
        <IconDownload size="1rem" stroke={1.5} aria-hidden />
        {t('csv')}
      </button>
      {hasFailed && <p role="alert">{t('csvFailed')}</p>}
    </>
  );
}

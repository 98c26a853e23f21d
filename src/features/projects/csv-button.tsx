import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortfolioView } from '../../ui/view-context.tsx';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import type { ProjectRows } from '../../domain/portfolio/project-rows.ts';
import { useProjectTableText } from './project-table-text.ts';

type Props = { rows: ProjectRows; columns: readonly ProjectSortColumn[]; question: string };

/** Writes every shown row, not only those in sight, to a file. */
export function CsvButton({ rows, columns, question }: Props): ReactNode {
  const { t } = useTranslation(['projects', 'vocabulary']);
  const { t: exportWords } = useTranslation('export');
  const { dataDate, synthetic, filterWords } = usePortfolioView();
  const text = useProjectTableText();
  const [hasFailed, setHasFailed] = useState(false);

  /** The table is made when it is asked for: it holds as many rows as there are projects. */
  const save = async (): Promise<void> => {
    const { fileOf } = await import('../../viz/export/export-file.ts');
    const { download } = await import('../../viz/export/download.ts');
    const { projectCsv } = await import('./project-csv.ts');
    const { projectCsvWords } = await import('./project-csv-words.ts');
    const exportable = {
      name: t('title'),
      getPicture: () => null,
      table: projectCsv(rows, columns, projectCsvWords(t, text)),
      frame: {
        title: t('title'),
        question,
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

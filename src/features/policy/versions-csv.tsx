import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTable } from '../../ui/figure-table.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';

/** Writes every difference to a file. */
export function VersionsCsv({ table, source }: { table: FigureTable; source: string }): ReactNode {
  const { t } = useTranslation('policy');
  const { t: exportWords } = useTranslation('export');
  const { dataDate, synthetic } = usePortfolioView();
  const [hasFailed, setHasFailed] = useState(false);
  const save = async (): Promise<void> => {
    const { fileOf } = await import('../../viz/export/export-file.ts');
    const { download } = await import('../../viz/export/download.ts');
    const title = t('versions.title');
    const { blob, name } = await fileOf(
      'csv',
      {
        name: title,
        getPicture: () => null,
        table,
        frame: {
          title,
          question: t('versions.question'),
          legend: [],
          filters: '',
          source,
          dataDate,
          synthetic,
        },
      },
      exportWords,
    );
    download(blob, name);
  };
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setHasFailed(false);
          save().catch(() => setHasFailed(true));
        }}
      >
        <IconDownload size="1rem" stroke={1.5} aria-hidden />
        {t('versions.csv')}
      </button>
      {hasFailed && <p role="alert">{t('versions.csvFailed')}</p>}
    </>
  );
}

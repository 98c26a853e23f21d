import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { policyQuery } from '../../api/policy-query.ts';
import { projectRevisionsQuery } from '../../api/revisions-query.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import type { Revision } from '../../contract/revision.ts';
import { historyRows } from '../../domain/revision/history-rows.ts';
import { HistoryEntry } from '../../ui/history-entry.tsx';
import '../../ui/i18n/later-words.ts';
import { useLeafText } from '../../ui/leaf-text.ts';
import { ProjectSection } from './project-section.tsx';

const STEP = 8;

/** Every change of the project and of all that belongs to it: who, when, from what, to what, why. */
export function HistorySection({ detail }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation(['projectPage', 'history']);
  const { data, error, isFetching, refetch } = useQuery(projectRevisionsQuery(detail.project.id));
  // A screen or an account that may not read histories has none to read.
  if (error instanceof ApiError && error.code === 'not_allowed') return null;
  return (
    <ProjectSection title={t('history.title')} question={t('history.question')} foot={t('history:intro')}>
      {data === undefined && error === null && (
        <output className="project-note">{t('history:loading')}</output>
      )}
      {data === undefined && error !== null && (
        <div role="alert" className="project-state">
          <p>{t('history.failed')}</p>
          <button type="button" className="button" disabled={isFetching} onClick={() => void refetch()}>
            {t('compare.retry')}
          </button>
        </div>
      )}
      {data !== undefined && <Entries revisions={data} />}
    </ProjectSection>
  );
}

function Entries({ revisions }: { revisions: readonly Revision[] }): ReactNode {
  const { t } = useTranslation(['projectPage', 'edit', 'history']);
  const words = useLeafText(useQuery(policyQuery).data);
  const [count, setCount] = useState(STEP);
  if (revisions.length === 0) return <p className="project-empty">{t('history:none')}</p>;
  const rows = historyRows(revisions);
  const rest = rows.length - count;
  return (
    <>
      <ol className="history">
        {rows.slice(0, count).map((row) => (
          <li key={row.sequence}>
            <HistoryEntry
              row={row}
              words={words}
              record={
                row.kind === 'portfolio'
                  ? t('history.import')
                  : t(`edit:failure.reference.${row.kind}`, { id: row.recordId })
              }
            />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="button project-more" onClick={() => setCount(count + STEP)}>
          {t('history.more', { count: Math.min(rest, STEP) })}
        </button>
      )}
    </>
  );
}

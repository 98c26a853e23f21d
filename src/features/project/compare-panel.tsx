import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import '../../ui/i18n/project-words.ts';
import { projectQuery } from '../../api/project-query.ts';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { comparedProjects, MAX_COMPARED } from '../../domain/portfolio/compared-projects.ts';
import { usePageSearch } from '../../ui/page-search.ts';
import { Panel } from '../../ui/panel.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { CompareAdd } from './compare-add.tsx';
import './compare.css';
import { comparedColumns } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import { CompareTracks } from './compare-tracks.tsx';
import './project.css';

/** Up to four projects of the address side by side. */
export function ComparePanel(): ReactNode {
  const { t } = useTranslation('projectPage');
  const { portfolio, dataDate } = usePortfolioView();
  const { search, change } = usePageSearch();
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const { ids, unknown, refused } = useMemo(
    () => comparedProjects(portfolio, search.with ?? []),
    [portfolio, search.with],
  );
  const show = (next: readonly string[]): void =>
    change({ with: next.length === 0 ? undefined : next }, { replace: true });
  const region = useFocusOnOpening();
  return (
    <div ref={region} tabIndex={-1} className="compare-place">
      <Panel
        id="project-compare"
        title={t('compare.title')}
        question={t('compare.question')}
        controls={
          <>
            <label className="compare-only">
              <input
                type="checkbox"
                checked={onlyDifferent}
                onChange={(event) => setOnlyDifferent(event.target.checked)}
              />
              {t('compare.onlyDifferent')}
            </label>
            <button type="button" className="button" onClick={() => change({ with: undefined })}>
              {t('compare.close')}
            </button>
          </>
        }
        foot={t('compare.foot')}
        footRight={t('dataDate', { date: dataDate })}
      >
        <Notices unknown={unknown} refused={refused} />
        <Compared ids={ids} onlyDifferent={onlyDifferent} onShow={show} />
        {ids.length < MAX_COMPARED ? (
          <CompareAdd ids={ids} onAdd={(id) => show([...ids, id])} />
        ) : (
          <p className="project-note">{t('compare.full', { max: MAX_COMPARED })}</p>
        )}
      </Panel>
    </div>
  );
}

/** Projects that the address names and the picture does not show. */
function Notices({ unknown, refused }: { unknown: string[]; refused: string[] }): ReactNode {
  const { t } = useTranslation('projectPage');
  if (unknown.length + refused.length === 0) return null;
  return (
    <output className="compare-notices">
      {unknown.length > 0 && <span>{t('compare.unknown', { ids: unknown.join(', ') })}</span>}
      {refused.length > 0 && (
        <span>{t('compare.refused', { max: MAX_COMPARED, ids: refused.join(', ') })}</span>
      )}
    </output>
  );
}

type ComparedProps = {
  ids: readonly string[];
  onlyDifferent: boolean;
  onShow: (ids: readonly string[]) => void;
};

function Compared({ ids, onlyDifferent, onShow }: ComparedProps): ReactNode {
  const { t } = useTranslation('projectPage');
  const { portfolio } = usePortfolioView();
  const answers = useQueries({ queries: ids.map((id) => projectQuery(id)) });
  const loaded: ProjectDetail[] = answers.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const failed = answers.flatMap(({ isError }, index) => (isError ? [ids[index] ?? ''] : []));
  if (failed.length > 0) {
    return (
      <div role="alert" className="project-state">
        <p>{t('compare.failed', { ids: failed.join(', ') })}</p>
        <button
          type="button"
          className="button"
          onClick={() => answers.forEach((answer) => void (answer.isError && answer.refetch()))}
        >
          {t('compare.retry')}
        </button>
      </div>
    );
  }
  if (loaded.length < ids.length) return <div className="skeleton compare-waiting" aria-hidden />;
  if (loaded.length === 0) return null;
  return (
    <>
      {loaded.length === 1 && <p className="project-empty">{t('compare.one')}</p>}
      <CompareTable
        projects={comparedColumns(portfolio, loaded)}
        onlyDifferent={onlyDifferent && loaded.length > 1}
        onRemove={(removed) => onShow(ids.filter((id) => id !== removed))}
      />
      <CompareTracks details={loaded} />
    </>
  );
}

/** Where a button of the page opened the comparison, the reader is taken to it; a link opens the page at its top. */
function useFocusOnOpening() {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) return;
    region.current?.focus({ preventScroll: true });
    region.current?.scrollIntoView({ block: 'start' });
  }, []);
  return region;
}

import { useMediaQuery } from '@mantine/hooks';
import type { SortingState } from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { CsvButton } from './csv-button.tsx';
import { ProjectBarPatterns } from './project-bar.tsx';
import { COLUMN_SETS, type ColumnSet } from './project-columns.ts';
import { PROJECT_SORT_COLUMNS, type ProjectSort } from './project-order.ts';
import { projectRows, type ProjectRows, sortProjectRows } from './project-rows.ts';
import { ProjectTable } from './project-table.tsx';
import { useProjectTableText } from './project-table-text.ts';
import './projects.css';

/** Every shown project, those that need attention first. */
export function ProjectsPanel(): ReactNode {
  const { t } = useTranslation('projects');
  const { portfolio, selection, dataDate, filterWords, clear, openProject } = usePortfolioView();
  const { language, column } = useProjectTableText();
  const road = useEditRoad();
  const [set, setSet] = useState<ColumnSet>('funding');
  const [sorting, setSorting] = useState<SortingState>([]);
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const sort = sortOf(sorting, language);
  const rows = useSortedRows(
    useMemo(() => projectRows(portfolio, selection), [portfolio, selection]),
    sort,
  );
  const order =
    sort === null
      ? t('question')
      : t('sorted', { column: column(sort.column), direction: t(`direction.${sort.direction}`) });
  return (
    <Panel
      id="projects"
      title={t('title')}
      question={[order, filterWords].filter((words) => words !== '').join(' · ')}
      controls={
        <>
          {road?.writes === true && (
            <button type="button" className="button" onClick={() => road.open({ what: 'new-project' })}>
              {t('create')}
            </button>
          )}
          <Explain
            title={t('explain.title')}
            definition={t('explain.definition')}
            formula={t('explain.formula')}
            clause={[]}
            dataDate={dataDate}
            rows={selection.projectCount}
          />
          <Segment
            label={t('set.label')}
            value={set}
            options={COLUMN_SETS.map((value) => ({ value, label: t(`set.${value}`) }))}
            onChange={setSet}
          />
        </>
      }
      menu={<CsvButton rows={rows} />}
      foot={t(`foot.${set}`)}
      footRight={t('footRight')}
    >
      {selection.projectCount === 0 ? (
        <div className="projects-empty">
          <p>{t('empty')}</p>
          <button type="button" className="button" onClick={clear}>
            {t('clear')}
          </button>
        </div>
      ) : (
        <>
          <ProjectBarPatterns />
          <ProjectTable
            rows={rows}
            set={set}
            isNarrow={isNarrow}
            sorting={sorting}
            onSortingChange={setSorting}
            onOpen={openProject}
          />
        </>
      )}
    </Panel>
  );
}

function useSortedRows(rows: ProjectRows, sort: ProjectSort | null): ProjectRows {
  const { column, direction, language } = sort ?? {};
  return useMemo(
    () =>
      column === undefined || direction === undefined || language === undefined
        ? rows
        : sortProjectRows(rows, { column, direction, language }),
    [rows, column, direction, language],
  );
}

/** null is the default order: by urgency. */
function sortOf([first]: SortingState, language: 'zh-CN' | 'en'): ProjectSort | null {
  const column = PROJECT_SORT_COLUMNS.find((each) => each === first?.id);
  if (first === undefined || column === undefined) return null;
  return { column, direction: first.desc ? 'descending' : 'ascending', language };
}

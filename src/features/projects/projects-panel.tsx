import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { Explain } from '../../ui/explain.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { CsvButton } from './csv-button.tsx';
import { ProjectBarPatterns } from './project-bar.tsx';
import { COLUMN_SETS, columnsOf, type ColumnSet, DETAILED_COLUMNS } from './project-columns.ts';
import { PROJECT_SORT_COLUMNS } from '../../domain/portfolio/project-order.ts';
import { projectRows } from '../../domain/portfolio/project-rows.ts';
import type { ProjectSortKey } from '../../domain/portfolio/project-sort-text.ts';
import { ProjectTable } from './project-table.tsx';
import { useSortedRows, useSortWords } from './use-sorted-rows.ts';
import './projects.css';

/** Every shown project, those that need attention first. */
export function ProjectsPanel(): ReactNode {
  const { t } = useTranslation('projects');
  const { portfolio, selection, dataDate, filterWords, clear, openProject } = usePortfolioView();
  const language = useLanguage();
  const road = useEditRoad();
  const [set, setSet] = useState<ColumnSet>('funding');
  const [keys, setKeys] = useState<readonly ProjectSortKey[]>([]);
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const rows = useSortedRows(
    useMemo(() => projectRows(portfolio, selection), [portfolio, selection]),
    keys,
  );
  const columns = useMemo(() => columnsOf(set, isNarrow, language), [set, isNarrow, language]);
  const order = useSortWords(keys);
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
      menu={<CsvButton rows={rows} columns={PROJECT_SORT_COLUMNS} question={order} />}
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
            columns={columns}
            detailed={DETAILED_COLUMNS[set]}
            sort={keys}
            onSort={setKeys}
            onOpen={openProject}
          />
        </>
      )}
    </Panel>
  );
}

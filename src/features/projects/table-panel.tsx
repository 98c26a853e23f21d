import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import { projectRows } from '../../domain/portfolio/project-rows.ts';
import { projectSortText } from '../../domain/portfolio/project-sort-text.ts';
import { useEditRoad } from '../../ui/edit-context.tsx';
import { Explain } from '../../ui/explain.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { CsvButton } from './csv-button.tsx';
import { forgetLeftRow, leaveRow, leftRow } from './left-row.ts';
import { PickBar } from './pick-bar.tsx';
import { ProjectBarPatterns } from './project-bar.tsx';
import { ProjectTable, type TablePage } from './project-table.tsx';
import './projects.css';
import './table-page.css';
import { SET_LAYOUTS, setOf, TABLE_SETS, type TableSet } from './table-layout.ts';
import { usePicks } from './use-picks.ts';
import { useSortedRows, useSortWords } from './use-sorted-rows.ts';
import { useTableView } from './use-table-view.ts';
import { ViewMenu } from './view-menu.tsx';

/** With room for them, a light says why, a route which class it is of, and names stand in full. */
const DETAILED: readonly ProjectSortColumn[] = ['name', 'organisation', 'park', 'light', 'route'];

/** Every shown project as the page's table, in whatever columns and order, rows to pick and to open. */
export function TablePanel(): ReactNode {
  const { t } = useTranslation(['projects', 'projectPage']);
  const { portfolio, selection, dataDate, filterWords, openProject } = usePortfolioView();
  const road = useEditRoad();
  const isNarrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const [view, changeView] = useTableView();
  const { layout, sort, isCompact } = view;
  const rows = useSortedRows(
    useMemo(() => projectRows(portfolio, selection), [portfolio, selection]),
    sort,
  );
  const order = useSortWords(sort);
  const picks = usePicks();
  const [returnedTo] = useState(leftRow);
  useEffect(forgetLeftRow, []);
  const sortText = projectSortText(sort);
  const { ids, toggle } = picks;
  const page = useMemo<TablePage>(
    () => ({
      isCompact,
      pinnedCount: isNarrow ? Math.min(1, layout.pinnedCount) : layout.pinnedCount,
      search: sortText === undefined ? {} : { sort: sortText },
      picked: new Set(ids),
      returnedTo,
      onLeave: leaveRow,
      onPick: toggle,
    }),
    [isCompact, isNarrow, layout.pinnedCount, sortText, ids, returnedTo, toggle],
  );
  const set = setOf(layout);
  return (
    <Panel
      id="project-table"
      className="project-table-panel"
      title={t('projectPage:table.title', { count: selection.projectCount })}
      question={[order, filterWords].filter((words) => words !== '').join(' · ')}
      controls={
        <>
          {road?.writes === true && (
            <button
              type="button"
              className="button table-tool"
              onClick={() => road.open({ what: 'new-project' })}
            >
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
          <Segment<TableSet | 'own'>
            label={t('set.label')}
            value={set ?? 'own'}
            options={[
              ...TABLE_SETS.map((value) => ({ value, label: t(`projectPage:set.${value}`) })),
              ...(set === null ? [{ value: 'own' as const, label: t('projectPage:set.own') }] : []),
            ]}
            onChange={(value) => value !== 'own' && changeView({ layout: SET_LAYOUTS[value] })}
          />
          <ColumnMenu layout={layout} onChange={(next) => changeView({ layout: next })} />
          <ViewMenu view={view} onChange={changeView} />
          <Segment
            label={t('projectPage:density.label')}
            value={isCompact ? 'compact' : 'comfortable'}
            options={(['comfortable', 'compact'] as const).map((value) => ({
              value,
              label: t(`projectPage:density.${value}`),
            }))}
            onChange={(value) => changeView({ isCompact: value === 'compact' })}
          />
        </>
      }
      menu={<CsvButton rows={rows} columns={layout.columns} question={order} />}
      foot={t('projectPage:table.foot')}
      footRight={t('footRight')}
    >
      {selection.projectCount === 0 ? (
        <p className="projects-empty">{t('empty')}</p>
      ) : (
        <>
          <ProjectBarPatterns />
          <PickBar picks={picks} />
          <ProjectTable
            rows={rows}
            columns={layout.columns}
            detailed={DETAILED}
            sort={sort}
            onSort={(keys) => changeView({ sort: keys })}
            onOpen={openProject}
            page={page}
          />
        </>
      )}
    </Panel>
  );
}

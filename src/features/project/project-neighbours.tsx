import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { projectRows, sortProjectRows } from '../../domain/portfolio/project-rows.ts';
import { projectSortKeys } from '../../domain/portfolio/project-sort-text.ts';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { usePageSearch } from '../../ui/page-search.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { neighboursOf } from './neighbour-rows.ts';

/** The projects before and after this one, in the order of the table that one came from. */
export function ProjectNeighbours({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('projectPage');
  const language = useLanguage();
  const { portfolio, selection } = usePortfolioView();
  const { sort } = usePageSearch().search;
  const neighbours = useMemo(() => {
    const keys = projectSortKeys(sort).map((key) => ({ ...key, language }));
    return neighboursOf(sortProjectRows(projectRows(portfolio, selection), keys), id);
  }, [portfolio, selection, sort, language, id]);
  if (neighbours === null) return null;
  const { before, after, place, count } = neighbours;
  const search = sort === undefined ? {} : { sort };
  const nameOf = (row: number): string =>
    (language === 'en' ? portfolio.columns.projects.nameEn : portfolio.columns.projects.nameZh)[row] ?? '';
  const link = (row: number | null, way: 'before' | 'after', icon: ReactNode): ReactNode => {
    if (row === null) return <span className="button icon-button project-no-way">{icon}</span>;
    const words = t(`neighbours.${way}`, { name: nameOf(row) });
    return (
      <PageLink
        path={`/projects/${portfolio.columns.projects.id[row] ?? ''}`}
        search={search}
        className="button icon-button"
        label={words}
        title={words}
        rel={way === 'before' ? 'prev' : 'next'}
      >
        {icon}
      </PageLink>
    );
  };
  return (
    <nav className="project-neighbours" aria-label={t('neighbours.label')}>
      {link(before, 'before', <IconChevronLeft size="1rem" stroke={1.5} aria-hidden />)}
      <span className="project-note">{t('neighbours.place', { place, count })}</span>
      {link(after, 'after', <IconChevronRight size="1rem" stroke={1.5} aria-hidden />)}
    </nav>
  );
}

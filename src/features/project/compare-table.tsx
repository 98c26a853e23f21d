import { IconX } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { CompareCell } from './compare-cell.tsx';
import {
  type CompareFact,
  type ComparedProject,
  type CompareGroup,
  type CompareRow,
  compareRows,
  moneyScaleFen,
} from './compare-rows.ts';
import { useFigureText } from './figure-text.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

type Props = {
  projects: readonly ComparedProject[];
  onlyDifferent: boolean;
  onRemove: (id: string) => void;
};

/** The same rows for each project, one project a column; where they differ is marked. */
export function CompareTable({ projects, onlyDifferent, onRemove }: Props): ReactNode {
  const { t } = useTranslation('projectPage');
  const language = useLanguage();
  const scaleFen = moneyScaleFen(projects);
  const rows = compareRows(projects).filter(({ differs }) => differs || !onlyDifferent);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return (
    <ScrollRegion className="project-scroll" label={t('compare.title')}>
      <table className="compare">
        <caption className="visually-hidden">{t('compare.caption', { count: projects.length })}</caption>
        <thead>
          <tr>
            <td className="compare-corner">
              <span className="visually-hidden">{t('compare.fact')}</span>
            </td>
            {projects.map(({ row }) => {
              const name = language === 'en' ? row.nameEn : row.nameZh;
              return (
                <th key={row.id} scope="col">
                  <PageLink path={`/projects/${row.id}`}>{name}</PageLink>
                  <button
                    type="button"
                    className="compare-remove"
                    aria-label={t('compare.remove', { name })}
                    title={t('compare.remove', { name })}
                    onClick={() => onRemove(row.id)}
                  >
                    <IconX size="1rem" stroke={1.5} aria-hidden />
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <GroupHead group={group} span={projects.length + 1} />
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <FactRow key={row.fact} row={row} projects={projects} scaleFen={scaleFen} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function GroupHead({ group, span }: { group: CompareGroup; span: number }): ReactNode {
  const { t } = useTranslation('projectPage');
  const { moneyUnit } = useFigureText();
  return (
    <tr>
      <th scope="rowgroup" colSpan={span} className="compare-group">
        {t(`compare.group.${group}`, { unit: moneyUnit })}
      </th>
    </tr>
  );
}

type RowProps = { row: CompareRow; projects: readonly ComparedProject[]; scaleFen: number };

function FactRow({ row: { fact, differs }, projects, scaleFen }: RowProps): ReactNode {
  const { t } = useTranslation('projectPage');
  const name = useFactName();
  return (
    <tr data-differs={differs ? '' : undefined}>
      <th scope="row">
        {name(fact)}
        {differs && projects.length > 1 && (
          <span className="compare-differs">
            <span aria-hidden>≠</span>
            <span className="visually-hidden">{t('compare.differs')}</span>
          </span>
        )}
      </th>
      {projects.map((project) => (
        <td key={project.row.id}>
          <CompareCell project={project} fact={fact} scaleFen={scaleFen} />
        </td>
      ))}
    </tr>
  );
}

/** The table's name of the column, with its unit where it has one. */
function useFactName(): (fact: CompareFact) => ReactNode {
  const { t } = useTranslation(['projects', 'projectPage', 'vocabulary']);
  const units: Partial<Record<CompareFact, string>> = {
    powerMW: t('unit.mw'),
    capacityMWh: t('unit.mwh'),
    durationH: t('unit.h'),
    efficiencyPct: t('unit.percent'),
    cycleLife: t('unit.cycles'),
    utilisationBp: t('unit.percent'),
    distanceM: t('unit.km'),
  };
  return (fact) => {
    const name =
      fact === 'applied' || fact === 'approved' || fact === 'disbursed' || fact === 'clawedBack'
        ? t(`vocabulary:moneyKind.${fact === 'clawedBack' ? 'clawed_back' : fact}`)
        : fact === 'room'
          ? t('projectPage:compare.room')
          : t(`column.${fact}`);
    const unit = units[fact];
    return (
      <Fragment>
        {name}
        {unit !== undefined && <small>{unit}</small>}
      </Fragment>
    );
  };
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import { LIGHT_INDICATORS } from '../../domain/progress/project-light.ts';
import { LightMark } from '../../ui/light-mark.tsx';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { ProjectBar } from './project-bar.tsx';
import {
  approvedOf,
  ceilingOf,
  disbursedOf,
  type ProjectFigure,
  utilisationOf,
} from '../../domain/portfolio/project-figure.ts';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import type { ProjectRow } from '../../domain/portfolio/project-rows.ts';
import type { ProjectTableText } from './project-table-text.ts';

type CellProps = {
  column: Exclude<ProjectSortColumn, 'name'>;
  row: ProjectRow;
  /** Whether it says more than its value: the reason of a light, the class of a route. */
  isDetailed: boolean;
  text: ProjectTableText;
};

/** One cell of the table but the name, which opens the project. */
export function ProjectCell({ column, row, isDetailed, text }: CellProps): ReactNode {
  const { t } = useTranslation(['projects', 'vocabulary']);
  switch (column) {
    case 'code':
      return row.code;
    case 'organisation':
    case 'district':
    case 'park':
      return text[column](row);
    case 'route':
      return <RouteCell row={row} withClass={isDetailed} />;
    case 'powerMW':
    case 'capacityMWh':
    case 'efficiencyPct':
      return <Figure of={row[column] ?? 'missing'} words={text.quantity} text={text} />;
    case 'durationH':
      return <Figure of={row.durationH ?? 'notComputable'} words={text.quantity} text={text} />;
    case 'cycleLife':
      return <Figure of={row.cycleLife ?? 'missing'} words={text.whole} text={text} />;
    case 'scenario':
      return row.scenario === null ? text.absent('missing') : t(`vocabulary:scenario.${row.scenario}`);
    case 'role':
      return row.role === null ? text.absent('missing') : t(`vocabulary:ecosystemRole.${row.role}`);
    case 'measure':
      return row.measure ?? <Absent words={text.absent('notApplicable')} />;
    case 'approvedFen':
      return <ApprovedCell row={row} text={text} />;
    case 'disbursedFen':
      return <Money of={disbursedOf(row)} text={text} />;
    case 'ceilingFen':
      return <Money of={ceilingOf(row)} text={text} />;
    case 'utilisationBp':
      return <UtilisationCell row={row} text={text} />;
    case 'verdict':
      if (row.verdict !== null) return <VerdictMark verdict={row.verdict} withWord />;
      return <Absent words={t(row.awardCount === 0 ? 'noAward' : 'noVerdict')} />;
    case 'light':
      return <LightCell row={row} withReason={isDetailed} />;
    case 'stage':
      return row.stage === null ? text.absent('missing') : t(`vocabulary:physicalStage.${row.stage}`);
    case 'pilot':
      return row.pilot === 'unknown' || row.pilot === null ? (
        <Absent words={text.absent('missing')} />
      ) : (
        t(`pilot.${row.pilot}`)
      );
    case 'siting':
      return <SitingMark siting={row.siting} withWord />;
    case 'distanceM':
      return text.distance(row) ?? <Absent words={text.absent('notComputable')} />;
    default:
      return column satisfies never;
  }
}

function Absent({ words }: { words: string }): ReactNode {
  return <span className="absent">{words}</span>;
}

type FigureProps = { of: ProjectFigure; words: (value: number) => string; text: ProjectTableText };

function Figure({ of, words, text }: FigureProps): ReactNode {
  return typeof of === 'number' ? words(of) : <Absent words={text.absent(of)} />;
}

/** An amount in the column's unit, exact on hover. */
function Money({ of, text }: { of: ProjectFigure; text: ProjectTableText }): ReactNode {
  if (typeof of !== 'number') return <Absent words={text.absent(of)} />;
  return <span title={text.exact(of)}>{text.money(of)}</span>;
}

function ApprovedCell({ row, text }: { row: ProjectRow; text: ProjectTableText }): ReactNode {
  const { t } = useTranslation('projects');
  const of = approvedOf(row);
  if (typeof of !== 'number' || row.approvedMissingCount === 0) return <Money of={of} text={text} />;
  const note = t('approvedMissing', { count: row.approvedMissingCount });
  return (
    <span title={`${text.exact(of)}\n${note}`}>
      {text.money(of)}
      <abbr title={note}>†</abbr>
    </span>
  );
}

/** The project's own bar, and how much of its whole unit the most urgent award's ceiling is used. */
function UtilisationCell({ row, text }: { row: ProjectRow; text: ProjectTableText }): ReactNode {
  const { t } = useTranslation('projects');
  const of = utilisationOf(row);
  const used = typeof of === 'number' ? text.percent(of) : '';
  const isShared = row.sharesCeiling && used !== '';
  return (
    <span className="utilisation">
      <ProjectBar row={row} />
      <span className={row.verdict === 'exceeds' ? 'exceeding' : undefined}>
        <Figure of={of} words={text.percent} text={text} />
        {isShared && <abbr title={t('barShared', { used })}>*</abbr>}
      </span>
    </span>
  );
}

function RouteCell({ row, withClass }: { row: ProjectRow; withClass: boolean }): ReactNode {
  const { t } = useTranslation(['projects', 'vocabulary']);
  if (row.route === null) return <Absent words={t('vocabulary:absent.missing')} />;
  const highSafety = highSafetyOf(row.route);
  return (
    <>
      <RouteSwatch route={row.route} />
      {withClass && highSafety !== 'not_named' && (
        <abbr className="high-safety" title={t(`highSafety.${highSafety}`)}>
          {highSafety === 'named' ? '●' : '◐'}
        </abbr>
      )}
    </>
  );
}

/** The light, and what made it where there is room. */
function LightCell({ row, withReason }: { row: ProjectRow; withReason: boolean }): ReactNode {
  const { t } = useTranslation(['projects', 'vocabulary']);
  if (row.light === null) return <Absent words={t('vocabulary:absent.notComputable')} />;
  const indicator = LIGHT_INDICATORS.find((each) => each === row.lightIndicator);
  if (!withReason) return <LightMark light={row.light} />;
  return (
    <span className="light-cell">
      <LightMark light={row.light} withWord />
      {indicator !== undefined && (
        <span className="absent">{t(`light.${indicator}`, { days: row.lightValue ?? 0 })}</span>
      )}
    </span>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../domain/money/percent.ts';
import { ceilingOf, type ProjectFigure, utilisationOf } from '../../domain/portfolio/project-figure.ts';
import type { ProjectRow } from '../../domain/portfolio/project-rows.ts';
import { LIGHT_INDICATORS } from '../../domain/progress/project-light.ts';
import { useLanguage } from '../../ui/language.ts';
import { LightMark } from '../../ui/light-mark.tsx';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { AwardRoom } from './award-room.ts';
import { type CompareFact, type ComparedProject, moneyOf } from './compare-rows.ts';
import { useFigureText } from './figure-text.ts';
import type { MoneyKind } from './ledger-rows.ts';
import { MoneyText } from './money-text.tsx';

type CellProps = { project: ComparedProject; fact: CompareFact; scaleFen: number };

/** One fact of one project. */
export function CompareCell({ project, fact, scaleFen }: CellProps): ReactNode {
  const { t } = useTranslation(['projects', 'vocabulary']);
  const isEnglish = useLanguage() === 'en';
  const { number } = useFigureText();
  const { row } = project;
  switch (fact) {
    case 'organisation':
      return isEnglish ? row.organisationNameEn : row.organisationNameZh;
    case 'district':
      return isEnglish ? row.districtNameEn : row.districtNameZh;
    case 'park':
      return row.park === null ? t('noPark') : isEnglish ? row.park.nameEn : row.park.nameZh;
    case 'route':
      return row.route === null ? <Absent of="missing" /> : <RouteSwatch route={row.route} />;
    case 'powerMW':
    case 'capacityMWh':
    case 'efficiencyPct':
      return <Figure of={row[fact] ?? 'missing'} words={(value) => number(value, 1)} />;
    case 'durationH':
      return <Figure of={row.durationH ?? 'notComputable'} words={(value) => number(value, 1)} />;
    case 'cycleLife':
      return <Figure of={row.cycleLife ?? 'missing'} words={(value) => number(value)} />;
    case 'scenario':
      return row.scenario === null ? <Absent of="missing" /> : t(`vocabulary:scenario.${row.scenario}`);
    case 'role':
      return row.role === null ? <Absent of="missing" /> : t(`vocabulary:ecosystemRole.${row.role}`);
    case 'pilot':
      return row.pilot === null ? <Absent of="missing" /> : t(`vocabulary:pilot.${row.pilot}`);
    case 'stage':
      return row.stage === null ? <Absent of="missing" /> : t(`vocabulary:physicalStage.${row.stage}`);
    case 'light':
      return <LightCell row={row} />;
    case 'applied':
    case 'approved':
    case 'disbursed':
    case 'clawedBack':
      return <MoneyCell project={project} kind={fact} scaleFen={scaleFen} />;
    case 'verdict':
      if (row.verdict !== null) return <VerdictMark verdict={row.verdict} withWord />;
      return <span className="absent">{t(row.awardCount === 0 ? 'noAward' : 'noVerdict')}</span>;
    case 'measure':
      return row.measure ?? <Absent of="notApplicable" />;
    case 'ceilingFen':
      return <Amount of={ceilingOf(row)} />;
    case 'utilisationBp':
      return <Figure of={utilisationOf(row)} words={(value) => percentText(value, 10_000, 1) ?? ''} />;
    case 'room':
      return <RoomCell room={project.room} />;
    case 'siting':
      return <SitingMark siting={row.siting} withWord />;
    case 'distanceM':
      if (row.distanceM === null) return <Absent of="notComputable" />;
      return t(`distance.${row.siting}`, { km: number(Math.abs(row.distanceM) / 1000, 2) });
    default:
      return fact satisfies never;
  }
}

function Absent({ of }: { of: Exclude<ProjectFigure, number> }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return <span className="absent">{t(`absent.${of}`)}</span>;
}

function Figure({ of, words }: { of: ProjectFigure; words: (value: number) => string }): ReactNode {
  return typeof of === 'number' ? words(of) : <Absent of={of} />;
}

function Amount({ of }: { of: ProjectFigure }): ReactNode {
  return typeof of === 'number' ? <MoneyText fen={of} /> : <Absent of={of} />;
}

function LightCell({ row }: { row: ProjectRow }): ReactNode {
  const { t } = useTranslation('projects');
  if (row.light === null) return <Absent of="notComputable" />;
  const indicator = LIGHT_INDICATORS.find((each) => each === row.lightIndicator);
  return (
    <span className="compare-light">
      <LightMark light={row.light} withWord />
      {indicator !== undefined && (
        <span className="absent">{t(`light.${indicator}`, { days: row.lightValue ?? 0 })}</span>
      )}
    </span>
  );
}

/** The amount, and its length on the one scale of all projects and kinds. */
function MoneyCell({ project, kind, scaleFen }: Omit<CellProps, 'fact'> & { kind: MoneyKind }): ReactNode {
  const { t } = useTranslation('project');
  const of = moneyOf(project, kind);
  const { missing, count } = project.money[kind];
  const share = typeof of === 'number' && scaleFen > 0 ? of / scaleFen : 0;
  return (
    <span className="compare-money">
      <span>
        <Amount of={of} />
        {missing > 0 && missing < count && (
          <small className="absent">{t('ledger.missing', { count: missing })}</small>
        )}
      </span>
      <span className="compare-bar" data-kind={kind} style={{ width: `${share * 100}%` }} aria-hidden />
    </span>
  );
}

function RoomCell({ room }: { room: AwardRoom }): ReactNode {
  const { t } = useTranslation('projectPage');
  switch (room.kind) {
    case 'none':
      return <Absent of="notApplicable" />;
    case 'not_computable':
      return <Absent of="notComputable" />;
    case 'exceeds':
      return (
        <span className="compare-excess" data-reading={room.dependsOnReading ? '' : undefined}>
          {t(room.dependsOnReading ? 'compare.exceedsByReading' : 'compare.exceeds')}{' '}
          <MoneyText fen={room.fen} />
        </span>
      );
    case 'left':
      return <MoneyText fen={room.fen} />;
    default:
      return room satisfies never;
  }
}

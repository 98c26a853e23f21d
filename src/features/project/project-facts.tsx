import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../contract/project-detail.ts';
import { highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import { durationH } from '../../domain/portfolio/project-duration.ts';
import { useLanguage } from '../../ui/language.ts';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { districtName } from './district-name.ts';
import { useFigureText } from './figure-text.ts';

/** Who, where, which route and how large; what is not recorded says so. */
export function ProjectFacts({ detail: { project, organisation } }: { detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const language = useLanguage();
  const { portfolio } = usePortfolioView();
  const { number } = useFigureText();
  const { roundTripEfficiencyPct, cycleLife } = project;
  return (
    <dl className="project-facts">
      <Fact label={t('facts.organisation')}>
        {language === 'en' ? organisation.name.en : organisation.name.zh}
      </Fact>
      <Fact label={t('facts.park')}>
        <ParkName parkId={project.parkId} />
      </Fact>
      <Fact label={t('facts.district')}>{districtName(portfolio, project.districtAdcode, language)}</Fact>
      <Fact label={t('facts.rating')}>
        <Rating powerMW={project.powerMW} capacityMWh={project.capacityMWh} />
      </Fact>
      <Fact label={t('facts.route')}>
        <RouteSwatch route={project.route} />
        <span className="project-note">{t(`highSafety.${highSafetyOf(project.route)}`)}</span>
      </Fact>
      <Fact label={t('facts.pilot')}>{t(`vocabulary:pilot.${project.pilot}`)}</Fact>
      <Fact label={t('facts.scenario')}>{t(`vocabulary:scenario.${project.scenario}`)}</Fact>
      <Fact label={t('facts.role')}>{t(`vocabulary:ecosystemRole.${project.ecosystemRole}`)}</Fact>
      <Fact label={t('facts.stage')}>{t(`vocabulary:physicalStage.${project.physicalStage}`)}</Fact>
      <Fact label={t('facts.efficiency')}>
        {roundTripEfficiencyPct === null ? null : `${number(roundTripEfficiencyPct, 1)} %`}
      </Fact>
      <Fact label={t('facts.cycleLife')}>
        {cycleLife === null ? null : t('facts.cycles', { cycles: number(cycleLife) })}
      </Fact>
      <Fact label={t('facts.organisationKind')}>
        <OrganisationKind organisation={organisation} />
      </Fact>
      <Fact label={t('facts.creditCode')}>{organisation.creditCode}</Fact>
      <Fact label={t('facts.code')}>{project.code}</Fact>
    </dl>
  );
}

/** A null value is missing. */
function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children ?? <span className="absent">{t('absent.missing')}</span>}</dd>
    </div>
  );
}

function OrganisationKind({ organisation }: Pick<ProjectDetail, 'organisation'>): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { kind, sizeClass, manufacturing, benchmark } = organisation;
  const words = [
    ...(kind === 'enterprise' ? [] : [t(`vocabulary:organisationKind.${kind}`)]),
    ...(sizeClass === null ? [] : [t(`vocabulary:sizeClass.${sizeClass}`)]),
    ...(manufacturing === null ? [] : [t(manufacturing ? 'facts.manufacturing' : 'facts.notManufacturing')]),
    ...(benchmark === true ? [t('facts.benchmark')] : []),
  ];
  if (words.length === 0) return t('vocabulary:organisationKind.enterprise');
  return words.join(t('list'));
}

function ParkName({ parkId }: { parkId: string | null }): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  const { parks } = usePortfolioView().portfolio.columns;
  if (parkId === null) return t('facts.noPark');
  const names = language === 'en' ? parks.nameEn : parks.nameZh;
  return names[parks.id.indexOf(parkId)] ?? parkId;
}

/** Power, energy and the hours that follow from both. */
function Rating({ powerMW, capacityMWh }: { powerMW: number | null; capacityMWh: number | null }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { number } = useFigureText();
  const figure = (value: number | null): string =>
    value === null ? t('vocabulary:absent.missing') : number(value, 1);
  const hours = durationH(powerMW ?? Number.NaN, capacityMWh ?? Number.NaN);
  const duration = Number.isNaN(hours) ? t('vocabulary:absent.notComputable') : number(hours, 1);
  return (
    <span className="rating">
      <span>{t('facts.power', { value: figure(powerMW) })}</span>
      <span>{t('facts.capacity', { value: figure(capacityMWh) })}</span>
      <span>{t('facts.duration', { value: duration })}</span>
    </span>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { boundariesQuery } from '../../api/boundaries-query.ts';
import type { ProjectDetail, SitedSite } from '../../contract/project-detail.ts';
import { sitingRule } from '../../domain/siting/siting-rule.ts';
import { useLanguage } from '../../ui/language.ts';
import { routeColour } from '../../ui/route-colour.ts';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { ChartBox } from '../../viz/charts/chart-box.tsx';
import { useFigureText } from './figure-text.ts';
import { ProjectSection } from './project-section.tsx';
import { SubHeading } from './section-frame.tsx';
import { SiteFacts } from './site-facts.tsx';
import { SitingPicture } from './siting-picture.tsx';
import { sitingSketch } from './siting-sketch.ts';

const SKETCH_PX = 240;

/** Where the project's sites lie against the ring, and what III-1 says of them. */
export function SitingSection({ detail, name }: { detail: ProjectDetail; name: string }): ReactNode {
  const { t } = useTranslation('project');
  const { data: boundaries } = useQuery(boundariesQuery);
  return (
    <ProjectSection
      title={t('siting.title')}
      question={t('siting.question')}
      foot={
        <>
          {t('siting.foot')}
          {boundaries !== undefined && <div>{boundaries.attributions.join(' · ')}</div>}
        </>
      }
    >
      {detail.sites.length === 0 && <p className="project-empty">{t('siting.none')}</p>}
      {detail.sites.map((site) => (
        <Site key={site.id} site={site} detail={detail} name={name} />
      ))}
    </ProjectSection>
  );
}

function Site({ site, detail, name }: { site: SitedSite; detail: ProjectDetail; name: string }): ReactNode {
  const { t } = useTranslation('project');
  return (
    <article className="site">
      {detail.sites.length > 1 && <SubHeading>{t('siting.site', { id: site.id })}</SubHeading>}
      <SitingReadout site={site} />
      <Sketch site={site} detail={detail} name={name} />
      <SiteFacts site={site} detail={detail} />
    </article>
  );
}

/** The distance large, the verdict, and the rule in numbers. */
function SitingReadout({ site }: { site: SitedSite }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { number } = useFigureText();
  const rule = sitingRule(site);
  const length = useLength();
  const distance = site.distanceM === null ? null : length(site.distanceM);
  return (
    <div className="site-readout">
      {distance === null ? (
        <p className="site-distance absent">{t('vocabulary:absent.notComputable')}</p>
      ) : (
        <p className="site-distance" title={t('siting.signed')}>
          {distance.figure} <small>{distance.unit}</small>
        </p>
      )}
      <div>
        <p className="site-verdict">
          <SitingMark siting={site.verdict} withWord size={16} />
          <span>{t(`siting.area.${site.supportedArea}`)}</span>
        </p>
        <p className="project-note">
          {rule.kind === 'clear' || rule.kind === 'close'
            ? t(`siting.rule.${rule.kind}`, {
                distance: number(rule.distanceM, rule.decimals),
                precision: number(rule.precisionM),
                ring: number(rule.ringM),
              })
            : t(`siting.rule.${rule.kind}`)}
        </p>
      </div>
    </div>
  );
}

function Sketch({ site, detail, name }: { site: SitedSite; detail: ProjectDetail; name: string }): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const length = useLength();
  const { data: boundaries, error } = useQuery(boundariesQuery);
  const { wgs84, nearestRingPoint, distanceM } = site;
  if (wgs84 === null || nearestRingPoint === null || distanceM === null) return null;
  if (error !== null && boundaries === undefined) {
    return <p className="project-empty">{t('siting.boundariesFailed')}</p>;
  }
  if (boundaries === undefined) return <div className="skeleton siting-room" aria-hidden />;
  const label = language === 'en' ? detail.project.name.en : detail.project.name.zh;
  const { figure, unit } = length(Math.abs(distanceM));
  const distance = `${figure} ${unit}`;
  return (
    <ChartBox label={t('siting.sketch', { name, distance })} host={host}>
      {({ width }) => (
        <SitingPicture
          sketch={sitingSketch(wgs84, nearestRingPoint, boundaries, width, SKETCH_PX)}
          name={label}
          distance={distance}
          colour={routeColour(detail.project.route)}
        />
      )}
    </ChartBox>
  );
}

/** Signed metres as kilometres, below one as metres. */
function useLength(): (metres: number) => { figure: string; unit: string } {
  const { number } = useFigureText();
  return (metres) => {
    const isShort = Math.abs(metres) < 1000;
    const figure = isShort ? number(metres) : number(metres / 1000, 2);
    return { figure: figure.replace('-', '\u2212'), unit: isShort ? 'm' : 'km' };
  };
}

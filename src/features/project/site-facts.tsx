import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail, SitedSite } from '../../contract/project-detail.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { districtName } from './district-name.ts';
import { useFigureText } from './figure-text.ts';

/** Position with its original, precision, type of site and the district that holds it. */
export function SiteFacts({ site, detail }: { site: SitedSite; detail: ProjectDetail }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const { number } = useFigureText();
  const missing = <span className="absent">{t('vocabulary:absent.missing')}</span>;
  return (
    <dl className="project-facts site-facts">
      <dt>{t('siting.coordinates')}</dt>
      <dd>
        <Coordinates site={site} />
      </dd>
      <dt>{t('siting.precision')}</dt>
      <dd>{site.precisionM === null ? missing : t('siting.metres', { metres: number(site.precisionM) })}</dd>
      <dt>{t('siting.type')}</dt>
      <dd>
        {t(site.namedSiteType ? 'siting.named' : 'siting.notNamed', {
          type: t(`vocabulary:siteType.${site.siteType}`),
        })}
      </dd>
      {site.wgs84 !== null && (
        <>
          <dt>{t('siting.district')}</dt>
          <dd>
            <SiteDistrict site={site} recordedAdcode={detail.project.districtAdcode} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Coordinates({ site: { lon, lat, crs, wgs84 } }: { site: SitedSite }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  if (lon === null || lat === null) return <span className="absent">{t('vocabulary:absent.missing')}</span>;
  if (crs === null || wgs84 === null) return t('siting.asRecorded', { lon, lat });
  const converted = t('siting.wgs84', { lon: wgs84.lon.toFixed(5), lat: wgs84.lat.toFixed(5) });
  if (crs === 'WGS84') return converted;
  return (
    <>
      {converted}{' '}
      <span className="project-note">
        {t('siting.original', { lon, lat, crs: t(`vocabulary:crs.${crs}`) })}
      </span>
    </>
  );
}

function SiteDistrict({ site, recordedAdcode }: { site: SitedSite; recordedAdcode: number }): ReactNode {
  const { t } = useTranslation('project');
  const language = useLanguage();
  const { portfolio } = usePortfolioView();
  if (site.district === null) return t('siting.outsideCity');
  const district = districtName(portfolio, site.district.adcode, language);
  if (site.district.adcode === recordedAdcode) return district;
  return t('siting.otherDistrict', { district, recorded: districtName(portfolio, recordedAdcode, language) });
}

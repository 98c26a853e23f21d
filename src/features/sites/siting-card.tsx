import { IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { highSafetyOf } from '../../domain/portfolio/high-safety.ts';
import { isNamedSiteType } from '../../domain/siting/supported-area.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { RouteSwatch } from '../../ui/route-swatch.tsx';
import { SitingMark } from '../../ui/siting-mark.tsx';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { useLengthWords } from './length-words.ts';
import { capacityText, districtName, projectName } from './site-words.ts';
import { useFinding } from './use-finding.ts';
import type { SiteChoice } from './use-selected-site.ts';

/** The selected site: how far it is from the ring, by which rule, and what III-1 says of it. */
export function SitingCard({ choice, onClose }: { choice: SiteChoice; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['map', 'sites', 'vocabulary']);
  const language = useLanguage();
  const { openProject } = usePortfolioView();
  const lengthText = useLengthWords();
  const finding = useFinding(choice);
  const sentence = useRef<HTMLParagraphElement>(null);
  const { row } = choice;
  const name = projectName(row, language);
  return (
    <section className="siting-card" aria-label={t('map:card.title')}>
      <header>
        <h3>{name}</h3>
        <button
          type="button"
          className="siting-card-close"
          aria-label={t('map:card.close')}
          onClick={onClose}
        >
          <IconX size="1rem" aria-hidden />
        </button>
      </header>
      <p className="siting-card-who">
        {row.projectCode} · {districtName(row, language)}
        {row.siteCount > 1 && ` · ${t('map:card.siteOf', { number: row.siteNumber, count: row.siteCount })}`}
      </p>
      <p className="siting-card-distance" aria-live="polite">
        <span className="visually-hidden">{t('map:explain.open')} </span>
        {row.distanceM === null ? (
          <b className="absent">{t('map:card.noDistance')}</b>
        ) : (
          <>
            <b>{lengthText(row.distanceM)}</b> {t(`map:card.${row.siting}`)}
          </>
        )}
        <SitingMark siting={row.siting} withWord />
      </p>
      <dl>
        <dt>{t('map:card.rule')}</dt>
        <dd>{finding?.rule ?? <Waiting choice={choice} />}</dd>
        <dt>{t('map:card.area')}</dt>
        <dd>
          {t(`map:card.areas.${row.supportedArea}`)}
          {row.isOutsideCity && <strong>{t('map:card.outsideCity')}</strong>}
        </dd>
        <dt>{t('map:card.coordinates')}</dt>
        <dd>{finding?.position ?? <Waiting choice={choice} />}</dd>
        <dt>{t('map:card.precision')}</dt>
        <dd>
          {row.precisionM === null
            ? t('vocabulary:absent.missing')
            : t('map:card.precisionValue', { metres: row.precisionM })}
        </dd>
        <dt>{t('map:card.place')}</dt>
        <dd>
          {t(isNamedSiteType(row.siteType) ? 'map:card.named' : 'map:card.notNamed', {
            type: t(`vocabulary:siteType.${row.siteType}`),
          })}
          {' · '}
          {t(`vocabulary:pilot.${row.pilot}`)}
        </dd>
        <dt>{t('map:card.route')}</dt>
        <dd>
          <RouteSwatch route={row.route} />
          {' · '}
          {t('map:card.highSafety', { value: t(`vocabulary:highSafety.${highSafetyOf(row.route)}`) })}
          {' · '}
          {row.capacityMWh === null
            ? `${t('map:card.capacity')} ${t('vocabulary:absent.missing')}`
            : t('sites:site.capacityValue', { value: capacityText(row.capacityMWh) })}
        </dd>
      </dl>
      {finding !== null && (
        <p ref={sentence} className="siting-card-sentence">
          {finding.sentence}
        </p>
      )}
      <div className="siting-card-actions">
        <PageLink path={`/projects/${row.projectId}`} className="button button-primary">
          {t('map:card.openProject')}
        </PageLink>
        <button type="button" className="button" onClick={() => openProject(row.projectId)}>
          {t('map:card.peek')}
        </button>
        {finding !== null && <CopyButton label={t('map:card.copy')} source={sentence} />}
      </div>
    </section>
  );
}

function Waiting({ choice: { hasFailed, retry } }: { choice: SiteChoice }): ReactNode {
  const { t } = useTranslation('map');
  if (!hasFailed) return <span className="absent">{t('card.loading')}</span>;
  return (
    <>
      {t('card.failed')}{' '}
      <button type="button" className="link-button" onClick={retry}>
        {t('card.retry')}
      </button>
    </>
  );
}

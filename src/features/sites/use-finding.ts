import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitedSite } from '../../contract/project-detail.ts';
import { sitingRule } from '../../domain/siting/siting-rule.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePortfolioView } from '../../ui/view-context.tsx';
import { projectName } from './site-words.ts';
import type { SiteChoice } from './use-selected-site.ts';

/** A finding in words: the rule in numbers, the position with its original, and both in one sentence to hand on. */
export type Finding = { rule: string; position: string; sentence: string };

function number(value: number, decimals: number): string {
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

const degrees = (value: number): string => value.toFixed(5);

function useRuleWords(): (site: SitedSite) => string {
  const { t } = useTranslation('map');
  return useMemo(
    () => (site) => {
      const rule = sitingRule(site);
      if (rule.kind !== 'clear' && rule.kind !== 'close') return t(`card.rules.${rule.kind}`);
      return t(`card.rules.${rule.kind}`, {
        distance: number(rule.distanceM, rule.decimals),
        precision: number(rule.precisionM, 0),
        ring: number(rule.ringM, 0),
      });
    },
    [t],
  );
}

function usePositionWords(): (site: SitedSite) => string {
  const { t } = useTranslation(['map', 'vocabulary']);
  return useMemo(
    () =>
      ({ lon, lat, crs, wgs84 }) => {
        if (lon === null || lat === null) return t('vocabulary:absent.missing');
        if (crs === null || wgs84 === null) return t('map:card.asRecorded', { lon, lat });
        const words = t('map:card.wgs84', { lon: degrees(wgs84.lon), lat: degrees(wgs84.lat) });
        if (crs === 'WGS84') return words;
        return `${words} ${t('map:card.converted', { crs: t(`vocabulary:crs.${crs}`), lon, lat })}`;
      },
    [t],
  );
}

/** null until the site's position and the ring's uncertainty are read. */
export function useFinding({ row, site }: SiteChoice): Finding | null {
  const { t } = useTranslation('map');
  const language = useLanguage();
  const { dataDate, synthetic } = usePortfolioView();
  const ruleWords = useRuleWords();
  const positionWords = usePositionWords();
  return useMemo(() => {
    if (site === null) return null;
    const [rule, position] = [ruleWords(site), positionWords(site)];
    const facts = {
      project: projectName(row, language),
      code: row.projectCode,
      rule,
      date: dataDate,
      nature: synthetic ? t('card.sentence.synthetic') : '',
    };
    if (site.distanceM === null) return { rule, position, sentence: t('card.sentence.unplaced', facts) };
    const area = row.isOutsideCity ? t('card.outsideCity') : t(`card.areas.${row.supportedArea}`);
    const sentence = t('card.sentence.placed', {
      ...facts,
      distance: number(Math.abs(site.distanceM), 0),
      siting: t(`card.${row.siting}`),
      area: t('card.sentence.area', { area }),
      position,
    });
    return { rule, position, sentence };
  }, [row, site, language, dataDate, synthetic, ruleWords, positionWords, t]);
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../ui/i18n/resources.ts';
import { useLanguage } from '../../ui/language.ts';
import type { SiteRow } from './site-rows.ts';

const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** Whole metres with a true minus sign. */
export function metresText(metres: number): string {
  return wholeNumber.format(metres === 0 ? 0 : metres).replace('-', '−');
}

export function capacityText(capacityMWh: number): string {
  return oneDecimal.format(capacityMWh);
}

export function projectName(row: SiteRow, language: Language): string {
  return language === 'en' ? row.projectNameEn : row.projectNameZh;
}

export function districtName(row: SiteRow, language: Language): string {
  return language === 'en' ? row.districtNameEn : row.districtNameZh;
}

/** Where the column or the map says that it is a district. */
export function shortDistrictName(row: SiteRow, language: Language): string {
  return districtName(row, language).replace(/ District$/, '');
}

export type SiteWords = {
  /** Distance to the ring without its sign: the side is told by the siting. */
  distance: (row: SiteRow) => string;
  precision: (row: SiteRow) => string;
  /** The whole site in one sentence, for screen readers. */
  sentence: (row: SiteRow) => string;
};

/** A site's figures in the reader's words. */
export function useSiteWords(): SiteWords {
  const { t } = useTranslation(['sites', 'vocabulary']);
  const language = useLanguage();
  return useMemo(() => {
    const distance = ({ distanceM }: SiteRow): string =>
      distanceM === null
        ? t('sites:site.noPosition')
        : t('sites:site.sentenceDistance', { value: metresText(Math.abs(distanceM)) });
    const precision = ({ precisionM }: SiteRow): string =>
      precisionM === null
        ? t('sites:site.noPrecision')
        : t('sites:site.precision', { value: metresText(precisionM) });
    return {
      distance,
      precision,
      sentence: (row) =>
        t('sites:site.sentence', {
          project: projectName(row, language),
          district: districtName(row, language),
          route: t(`vocabulary:route.${row.route}`),
          siting: t(`vocabulary:siting.${row.siting}`),
          distance: distance(row),
          precision: precision(row),
        }),
    };
  }, [t, language]);
}

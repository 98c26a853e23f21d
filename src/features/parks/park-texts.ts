import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../ui/i18n/page-words.ts';
import { percentText } from '../../domain/money/percent.ts';
import { isoDateOf } from '../../domain/progress/calendar-day.ts';
import { useLanguage } from '../../ui/language.ts';

export type ParkTexts = {
  t: TFunction<'parks'>;
  label: TFunction<'vocabulary'>;
  /** The one of the two names in the language on screen. */
  of: (names: { nameZh: string; nameEn: string }) => string;
  /** With that many decimals, or as many as needed up to them. */
  number: (value: number, decimals?: number, least?: number) => string;
  list: (words: readonly string[]) => string;
  date: (day: number | null) => string;
};

/** Words of the parks' pages in the language on screen. */
export function useParkTexts(): ParkTexts {
  const { t } = useTranslation('parks');
  const { t: label } = useTranslation('vocabulary');
  const language = useLanguage();
  return useMemo(
    () => ({
      t,
      label,
      of: ({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh),
      number: (value, decimals = 0, least = decimals) =>
        new Intl.NumberFormat(language, {
          minimumFractionDigits: least,
          maximumFractionDigits: decimals,
        }).format(value),
      list: (words) => words.join(t('list')),
      date: (day) => (day === null ? label('absent.missing') : isoDateOf(day)),
    }),
    [t, label, language],
  );
}

const PER_MWH = 1_000_000;

/** A share of capacity in percent with one decimal, never rounded across 100; null of nothing. Both in MWh. */
export function capacityShare(partMWh: number, wholeMWh: number): string | null {
  return percentText(Math.round(partMWh * PER_MWH), Math.round(wholeMWh * PER_MWH), 1);
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CityTotals } from '../../domain/portfolio-columns.ts';
import { useLanguage } from '../../ui/language.ts';
import { glanceMoney, ratingText } from './figure-text.ts';

/** The whole city in five numbers, for a reader of some districts; the filter does not touch them. */
export function CityLine({ city }: { city: CityTotals | null }): ReactNode {
  const { t } = useTranslation(['headline', 'vocabulary']);
  const language = useLanguage();
  if (city === null) return null;
  const rating = (value: number | null, unit: string): string =>
    value === null ? t('city.withheld') : `${ratingText(value, language)} ${unit}`.trim();
  const money = (fen: number | null): string => {
    if (fen === null) return t('city.withheld');
    const { text, unit } = glanceMoney(fen, language);
    return `${text} ${t(`vocabulary:moneyUnit.${unit}`)}`;
  };
  const totals = [
    t('city.projects', { value: rating(city.projectCount, t('unit.projects')) }),
    t('city.power', { value: rating(city.powerMW, 'MW') }),
    t('city.capacity', { value: rating(city.capacityMWh, t('unit.MWh')) }),
    t('city.approved', { value: money(city.approvedFen) }),
    t('city.disbursed', { value: money(city.disbursedFen) }),
  ];
  return (
    <p className="headline-city">
      <b>{t('city.title')}</b>
      {totals.map((total) => (
        <span key={total}>{total}</span>
      ))}
      <small>{t('city.note')}</small>
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../api/portfolio-query.ts';
import { useLanguage } from '../ui/language.ts';

/** Districts in words: "昌平区、房山区"; how many they are until their names are known. */
export function useDistrictWords(districts: 'all' | readonly number[]): string {
  const { t } = useTranslation(['shell', 'filter']);
  const language = useLanguage();
  const { data: portfolio } = useQuery(portfolioQuery);
  const names =
    language === 'en' ? portfolio?.dictionaries.districtNameEn : portfolio?.dictionaries.districtNameZh;
  if (districts === 'all') return t('account.allDistricts');
  const known = districts.map(
    (adcode) => names?.[portfolio?.dictionaries.district.indexOf(String(adcode)) ?? -1],
  );
  const isWhole = known.every((name) => name !== undefined);
  if (districts.length === 0 || !isWhole) return t('account.districts', { count: districts.length });
  return known.join(t('filter:listSeparator'));
}

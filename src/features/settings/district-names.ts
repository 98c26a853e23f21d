import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { portfolioQuery } from '../../api/portfolio-query.ts';
import { useLanguage } from '../../ui/language.ts';

/** Every district as a choice of a form: `value` is its administrative code. Empty until the portfolio is there. */
export function useDistrictOptions(): { value: string; label: string }[] {
  const language = useLanguage();
  const { data: portfolio } = useQuery(portfolioQuery);
  if (portfolio === undefined) return [];
  const { district, districtNameZh, districtNameEn } = portfolio.dictionaries;
  const names = language === 'en' ? districtNameEn : districtNameZh;
  return district.map((adcode, row) => ({ value: adcode, label: names[row] ?? adcode }));
}

/** Districts in words: "昌平区、房山区". */
export function useScopeWords(): (districts: 'all' | readonly number[]) => string {
  const { t } = useTranslation(['settings', 'filter']);
  const options = useDistrictOptions();
  return (districts) =>
    districts === 'all'
      ? t('person.all')
      : districts
          .map((adcode) => options.find(({ value }) => value === String(adcode))?.label ?? String(adcode))
          .join(t('filter:listSeparator'));
}

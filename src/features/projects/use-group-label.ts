import { useTranslation } from 'react-i18next';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { useLanguage } from '../../ui/language.ts';
import type { TotalGroup } from './total-rows.ts';

const LISTS = {
  route: 'route',
  stage: 'physicalStage',
  light: 'light',
  scenario: 'scenario',
  role: 'ecosystemRole',
  siting: 'siting',
} as const;

/** A group's value in the language on screen; one that no list knows stands for itself. */
export function useGroupLabel(
  { columns: { parks }, dictionaries }: Portfolio,
  group: TotalGroup,
): (value: string) => string {
  const { t } = useTranslation(['vocabulary', 'projects']);
  const isEnglish = useLanguage() === 'en';
  if (group === 'district') {
    const names = isEnglish ? dictionaries.districtNameEn : dictionaries.districtNameZh;
    return (value) => names[dictionaries.district.indexOf(value)] ?? value;
  }
  if (group === 'park') {
    const names = isEnglish ? parks.nameEn : parks.nameZh;
    return (value) => (value === 'none' ? t('projects:noPark') : (names[parks.id.indexOf(value)] ?? value));
  }
  const words: Readonly<Record<string, string>> = t(LISTS[group], { returnObjects: true });
  return (value) => words[value] ?? value;
}

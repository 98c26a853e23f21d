import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { policyQuery } from '../../api/policy-query.ts';
import {
  FILTER_DIMENSIONS,
  type FilterDimension,
  type PortfolioFilter,
} from '../../domain/portfolio/portfolio-filter.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { resources } from '../../ui/i18n/resources.ts';
import { useLanguage } from '../../ui/language.ts';

/** A value of a dimension in the reader's words; a value without any stands for itself. */
export type ValueLabel = (dimension: FilterDimension, value: string) => string;

/** The vocabulary list of each dimension whose values are codes of the field. */
const codeList = {
  route: 'route',
  scenario: 'scenario',
  role: 'ecosystemRole',
  pilot: 'pilot',
  stage: 'physicalStage',
  siteType: 'siteType',
  siting: 'siting',
  funding: 'fundingStage',
  verdict: 'verdict',
  light: 'light',
} as const;

function nameAt(ids: readonly string[], names: readonly string[], id: string): string {
  return names[ids.indexOf(id)] ?? id;
}

/** Labels of filter values. Districts and parks are named by the portfolio, clauses by the policy once it is there. */
export function useValueLabel({ columns, dictionaries }: Portfolio): ValueLabel {
  const { t } = useTranslation('filter');
  const language = useLanguage();
  const { data: policy } = useQuery(policyQuery);
  return useMemo<ValueLabel>(() => {
    const isChinese = language === 'zh-CN';
    const { parks, organisations } = columns;
    return (dimension, value) => {
      if (dimension === 'year') return value;
      if (dimension === 'district') {
        const names = isChinese ? dictionaries.districtNameZh : dictionaries.districtNameEn;
        return nameAt(dictionaries.district, names, value);
      }
      if (dimension === 'park') {
        return value === 'none'
          ? t('noPark')
          : nameAt(parks.id, isChinese ? parks.nameZh : parks.nameEn, value);
      }
      if (dimension === 'enterprise') {
        return nameAt(organisations.id, isChinese ? organisations.nameZh : organisations.nameEn, value);
      }
      if (dimension === 'measure') {
        const title = policy?.measures.find(({ id }) => id === value)?.shortTitle;
        return title === undefined ? value : `${value} ${isChinese ? title.zh : title.en}`;
      }
      const labels: Record<string, string> = resources[language].vocabulary[codeList[dimension]];
      return labels[value] ?? value;
    };
  }, [columns, dictionaries, language, policy, t]);
}

/** The active filters as one line, '' without any: "区：昌平区、房山区；路线：全钒液流". */
export function useFilterWords(filter: PortfolioFilter, valueLabel: ValueLabel): string {
  const { t } = useTranslation('filter');
  const parts: string[] = FILTER_DIMENSIONS.flatMap((dimension) => {
    const values = filter[dimension] ?? [];
    if (values.length === 0) return [];
    const words = values.map((value) => valueLabel(dimension, value)).join(t('listSeparator'));
    return [t('value', { dimension: t(`dimension.${dimension}`), value: words })];
  });
  if (filter.period !== undefined) {
    parts.push(t('value', { dimension: t('dimension.period'), value: t('period', filter.period) }));
  }
  if (filter.area !== undefined) parts.push(t('areaWords', { count: filter.area.length }));
  if (filter.text !== undefined)
    parts.push(t('value', { dimension: t('dimension.text'), value: filter.text }));
  return parts.join(t('dimensionSeparator'));
}

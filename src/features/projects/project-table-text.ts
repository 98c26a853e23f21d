import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../../domain/money/money-text.ts';
import { percentText } from '../../domain/money/percent.ts';
import { useLanguage } from '../../ui/language.ts';
import type { ProjectFigure } from '../../domain/portfolio/project-figure.ts';
import type { ProjectSortColumn } from '../../domain/portfolio/project-order.ts';
import type { ProjectRow } from '../../domain/portfolio/project-rows.ts';

export type ProjectTableText = {
  language: 'zh-CN' | 'en';
  column: (column: ProjectSortColumn) => string;
  /** The one unit of a column of figures; '' for others. */
  unit: (column: ProjectSortColumn) => string;
  name: (row: ProjectRow) => string;
  organisation: (row: ProjectRow) => string;
  district: (row: ProjectRow) => string;
  park: (row: ProjectRow) => string;
  /** Integer fen in the column's unit; zero is plainly 0. */
  money: (fen: number) => string;
  exact: (fen: number) => string;
  quantity: (value: number) => string;
  /** Without decimals. */
  whole: (value: number) => string;
  percent: (basisPoints: number) => string;
  distance: (row: ProjectRow) => string | null;
  absent: (figure: Exclude<ProjectFigure, number>) => string;
};

/** Texts of the table in the language on screen. */
export function useProjectTableText(): ProjectTableText {
  const language = useLanguage();
  const { t } = useTranslation(['projects', 'vocabulary']);
  return useMemo(() => {
    const moneyUnit = language === 'en' ? 'cnyMillion' : 'wan';
    const oneDecimal = new Intl.NumberFormat(language, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const quantity = (value: number): string => (value === 0 ? '0' : oneDecimal.format(value));
    const isEnglish = language === 'en';
    const units: Partial<Record<ProjectSortColumn, string>> = {
      powerMW: t('unit.mw'),
      capacityMWh: t('unit.mwh'),
      durationH: t('unit.h'),
      efficiencyPct: t('unit.percent'),
      cycleLife: t('unit.cycles'),
      approvedFen: t(`vocabulary:moneyUnit.${moneyUnit}`),
      disbursedFen: t(`vocabulary:moneyUnit.${moneyUnit}`),
      ceilingFen: t(`vocabulary:moneyUnit.${moneyUnit}`),
      utilisationBp: t('unit.percent'),
      distanceM: t('unit.km'),
    };
    return {
      language,
      column: (column) => t(`column.${column}`),
      unit: (column) => units[column] ?? '',
      name: (row) => (isEnglish ? row.nameEn : row.nameZh),
      organisation: (row) => (isEnglish ? row.organisationNameEn : row.organisationNameZh),
      // The column's name says that it is a district.
      district: (row) => (isEnglish ? row.districtNameEn.replace(/ District$/, '') : row.districtNameZh),
      park: ({ park }) => (park === null ? t('noPark') : isEnglish ? park.nameEn : park.nameZh),
      money: (fen) => (fen === 0 ? '0' : fenText(fen, moneyUnit, 2)),
      exact: (fen) => t('exact', { amount: fenText(fen, 'yuan', 2) }),
      quantity,
      whole: (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value),
      percent: (basisPoints) => percentText(basisPoints, 10_000, 1) ?? '',
      distance: ({ distanceM, siting }) =>
        distanceM === null ? null : t(`distance.${siting}`, { km: quantity(Math.abs(distanceM) / 1000) }),
      absent: (figure) => t(`vocabulary:absent.${figure}`),
    };
  }, [language, t]);
}

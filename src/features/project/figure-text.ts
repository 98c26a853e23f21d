import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fenText } from '../../domain/money/money-text.ts';
import { parseYuan } from '../../domain/money/yuan.ts';
import { useLanguage } from '../../ui/language.ts';

export type FigureText = {
  /** The one unit of money in the panel: 万元, or CNY million. */
  moneyUnit: string;
  /** Integer fen in that unit, to the hundred yuan in both languages. */
  money: (fen: number | bigint) => string;
  /** Decimal yuan, as verdicts carry it, in that unit. */
  yuan: (decimal: string) => string;
  /** The exact amount with its unit, for hover. */
  exact: (fen: number | bigint) => string;
  number: (value: number, decimals?: number) => string;
};

/** Texts of figures in the language on screen. */
export function useFigureText(): FigureText {
  const language = useLanguage();
  const { t } = useTranslation(['vocabulary', 'project']);
  return useMemo(() => {
    const unit = language === 'en' ? 'cnyMillion' : 'wan';
    const money = (fen: number | bigint): string => fenText(fen, unit, language === 'en' ? 4 : 2);
    return {
      moneyUnit: t(`moneyUnit.${unit}`),
      money,
      yuan: (decimal) => money(parseYuan(decimal) ?? 0n),
      exact: (fen) => t('project:exact', { amount: fenText(fen, 'yuan', 2) }),
      number: (value, decimals = 0) =>
        new Intl.NumberFormat(language, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(value),
    };
  }, [language, t]);
}

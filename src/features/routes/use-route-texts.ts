import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HighSafety } from '../../domain/portfolio/high-safety.ts';
import type { RouteCode } from '../../domain/vocabulary.ts';
import { useLanguage } from '../../ui/language.ts';

export type RouteWords = {
  routeName: (route: RouteCode) => string;
  safetyName: (safety: HighSafety) => string;
  /** One decimal, with separators. */
  decimal: (value: number) => string;
  /** Three significant figures, with separators: "4.00". */
  significant: (value: number) => string;
  /** No more than three significant figures: "4". */
  short: (value: number) => string;
};

/** Names of routes and numbers, in the language on screen. */
export function useRouteTexts(): RouteWords {
  const { t } = useTranslation('vocabulary');
  const language = useLanguage();
  return useMemo(() => {
    const decimals = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const significant = new Intl.NumberFormat(language, {
      minimumSignificantDigits: 3,
      maximumSignificantDigits: 3,
    });
    const short = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
    return {
      routeName: (route) => t(`route.${route}`),
      safetyName: (safety) => t(`highSafety.${safety}`),
      decimal: (value) => decimals.format(value),
      significant: (value) => significant.format(value),
      short: (value) => short.format(value),
    };
  }, [t, language]);
}

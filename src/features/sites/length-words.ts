import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { metresText } from './site-words.ts';

/** From here on a length is given in kilometres. */
const LONG_M = 10_000;

/** The size of a distance with its unit: whole metres, or kilometres with one decimal. */
export function useLengthWords(): (metres: number) => string {
  const { t } = useTranslation('map');
  return useMemo(
    () => (metres) => {
      const size = Math.abs(metres);
      return size < LONG_M
        ? t('unit.metres', { value: metresText(size) })
        : t('unit.kilometres', { value: (size / 1000).toFixed(1) });
    },
    [t],
  );
}

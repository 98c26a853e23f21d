import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedNames } from './asked-award.ts';

/** How many enterprises and projects the calculator tells apart. */
export const ASKED_KEYS = 4;

/** Names of invented awards, enterprises and projects in the language on screen; answers repeat them. */
export function useAskedNames(): AskedNames {
  const { t } = useTranslation('policy');
  return useMemo(() => {
    const letters = t('worked.letters');
    const letter = (index: number): string => letters[index] ?? String(index + 1);
    return {
      award: (index) => t('worked.award', { number: index + 1 }),
      enterprise: (index) => t('worked.enterprise', { letter: letter(index) }),
      project: (index) => t('worked.project', { letter: letter(index) }),
    };
  }, [t]);
}

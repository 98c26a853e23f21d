import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './i18n/project-words.ts';
import { BASES, RATE_READINGS, YEAR_READINGS } from '../domain/caps/catalogue.ts';

const READINGS = [...YEAR_READINGS, ...RATE_READINGS];

/** How a clause was read: what a unit is, how years count. A code without a word stands as it is. */
export function ReadingName({ basis, reading }: { basis: string; reading: string | null }): ReactNode {
  const { t } = useTranslation(['project', 'vocabulary']);
  const known = BASES.find((each) => each === basis);
  const name = known === undefined ? basis : t(`vocabulary:basis.${known}`);
  if (reading === null) return name;
  const readings = reading.split('+').map((part) => {
    const each = READINGS.find((one) => one === part);
    return each === undefined ? part : t(`vocabulary:reading.${each}`);
  });
  return t('verdicts.reading', { basis: name, reading: readings.join(t('list')) });
}

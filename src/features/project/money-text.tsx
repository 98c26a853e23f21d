import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureText } from './figure-text.ts';

/** An amount in the panel's unit, its exact value on hover; null is missing, and zero is plainly 0. */
export function MoneyText({ fen }: { fen: number | bigint | null }): ReactNode {
  const { t } = useTranslation('vocabulary');
  const { money, exact } = useFigureText();
  if (fen === null) return <span className="absent">{t('absent.missing')}</span>;
  return <span title={exact(fen)}>{BigInt(fen) === 0n ? '0' : money(fen)}</span>;
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The product's mark with its name. */
export function Brand(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div className="brand">
      <svg viewBox="0 0 22 22" aria-hidden="true">
        <rect x="1" y="1" width="20" height="20" rx="4" fill="none" stroke="var(--ink)" strokeWidth="1.6" />
        <path d="M5 15h12M5 11h9" stroke="var(--ink)" strokeWidth="2.4" />
        <path d="M17 6v7" stroke="var(--accent)" strokeWidth="2" />
      </svg>
      <b>{t('product')}</b>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from './caller-context.ts';
import { useDistrictWords } from './district-words.ts';

/** Says of every screen that its records are made up, and that the whole is a demonstration. */
export function DataMark({ isSynthetic }: { isSynthetic: boolean }): ReactNode {
  const { t } = useTranslation('shell');
  const { demo } = useCaller();
  if (!demo && !isSynthetic) return null;
  return (
    <>
      {demo && (
        <span className="synthetic">
          <span className="wide-only">{t(isSynthetic ? 'demo.mark' : 'demo.full')}</span>
          <span className="narrow-only">{t('demo.short')}</span>
        </span>
      )}
      {isSynthetic && (
        <span className={demo ? 'synthetic wide-only' : 'synthetic'}>
          <span className="wide-only">{t('synthetic.full')}</span>
          <span className="narrow-only">{t('synthetic.short')}</span>
        </span>
      )}
    </>
  );
}

/** The districts that the figures cover, when they do not cover the city. */
export function ScopeMark({ districts }: { districts: readonly number[] }): ReactNode {
  const { t } = useTranslation('shell');
  const words = useDistrictWords(districts);
  return <span className="scope-mark">{t('scope', { districts: words })}</span>;
}

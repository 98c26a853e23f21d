import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFind } from './find-provider.tsx';

/** The button that finds anything by its name; `/` and Ctrl+K do the same. */
export function FindEntry(): ReactNode {
  const { t } = useTranslation('shell');
  const { open, preload } = useFind();
  return (
    <button
      type="button"
      className="button find-open"
      aria-haspopup="dialog"
      onClick={open}
      onPointerEnter={preload}
      onFocus={preload}
    >
      <IconSearch size="1rem" stroke={1.5} aria-hidden />
      <span className="wide-only">{t('find.action')}</span>
      <span className="narrow-only visually-hidden">{t('find.action')}</span>
      <kbd className="wide-only" aria-hidden>
        /
      </kbd>
    </button>
  );
}

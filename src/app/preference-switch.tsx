import { IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/language.ts';
import { Segment } from '../ui/segment.tsx';
import { useColorScheme } from '../ui/theme.ts';
import { rememberLanguage, rememberScheme } from './preference.ts';
import { useViewSearch } from './use-view-search.ts';

/** Chinese or English, kept for the next visit and written into the address. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const [, changeView] = useViewSearch();
  return (
    <Segment
      label={t('language.label')}
      value={language}
      options={[
        { value: 'zh-CN', label: t('language.zh') },
        { value: 'en', label: t('language.en') },
      ]}
      onChange={(lang) => {
        rememberLanguage(lang);
        changeView((search) => ({ ...search, lang }), { replace: true });
      }}
    />
  );
}

/** Light or dark, kept for the next visit and written into the address. */
export function SchemeSwitch(): ReactNode {
  const { t } = useTranslation('shell');
  const isDark = useColorScheme() === 'dark';
  const [, changeView] = useViewSearch();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={isDark ? t('scheme.toLight') : t('scheme.toDark')}
      onClick={() => {
        const scheme = isDark ? 'light' : 'dark';
        rememberScheme(scheme);
        changeView((search) => ({ ...search, scheme }), { replace: true });
      }}
    >
      {isDark ? (
        <IconSun size="1.125rem" stroke={1.5} aria-hidden />
      ) : (
        <IconMoon size="1.125rem" stroke={1.5} aria-hidden />
      )}
    </button>
  );
}

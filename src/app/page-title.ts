import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page in the window's title: "Parkfolio · 总览". */
export function usePageTitle(page: 'overview' | 'wall' | 'settings' | 'signIn' | 'notFound'): void {
  const { t } = useTranslation('shell');
  const title = `${t('product')} · ${t(`title.${page}`)}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

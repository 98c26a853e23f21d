import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { shellZh } from '../ui/i18n/shell.zh.ts';

/** A page, or a state that has the window for itself. */
export type PageName = keyof (typeof shellZh)['title'];

/** Names the page in the window's title: "Parkfolio · 总览", and the record that it is about before it. */
export function usePageTitle(page: PageName, record: string | null = null): void {
  const { t } = useTranslation('shell');
  const words = [t('product'), t(`title.${page}`), ...(record === null ? [] : [record])];
  const title = words.join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProjectRows, sortProjectRows } from '../../domain/portfolio/project-rows.ts';
import type { ProjectSortKey } from '../../domain/portfolio/project-sort-text.ts';
import { useLanguage } from '../../ui/language.ts';

/** The rows by the keys, in the collation of the language on screen; as they are without keys. */
export function useSortedRows(rows: ProjectRows, keys: readonly ProjectSortKey[]): ProjectRows {
  const language = useLanguage();
  return useMemo(
    () =>
      sortProjectRows(
        rows,
        keys.map((key) => ({ ...key, language })),
      ),
    [rows, keys, language],
  );
}

/** The order in words. */
export function useSortWords(keys: readonly ProjectSortKey[]): string {
  const { t } = useTranslation('projects');
  if (keys.length === 0) return t('question');
  return keys
    .map(({ column, direction }) =>
      t('sorted', { column: t(`column.${column}`), direction: t(`direction.${direction}`) }),
    )
    .join(t('thenBy'));
}

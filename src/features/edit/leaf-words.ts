import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { policyQuery } from '../../api/policy-query.ts';
import type { BilingualText } from '../../domain/portfolio-columns.ts';
import type { LeafValue } from '../../domain/revision/record-leaf.ts';
import { useLeafText } from '../../ui/leaf-text.ts';

export type EditedKind = 'project' | 'award';

/** Words for the single values of a record in the language on screen. */
export type LeafWords = {
  /** The field's name. */
  label: (path: string) => string;
  /** What stands in it, with its unit; what is missing says so. */
  text: (path: string, value: LeafValue) => string;
  inLanguage: (text: BilingualText) => string;
};

/** @param kind whose values they are: a project and an award both have a recipient */
export function useLeafWords(kind: EditedKind): LeafWords {
  const words = useLeafText(useQuery(policyQuery).data);
  return useMemo(
    () => ({
      label: (path) => words.label(kind, path),
      text: (path, value) => words.text(kind, path, value),
      inLanguage: words.inLanguage,
    }),
    [words, kind],
  );
}

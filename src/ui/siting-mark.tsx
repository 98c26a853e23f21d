import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitingVerdict } from '../domain/vocabulary.ts';
import { Mark, type MarkProps } from './mark.tsx';

const glyphs: Record<SitingVerdict, ReactNode> = {
  outside: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  on_the_line: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />
    </>
  ),
  inside: <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" fill="currentColor" />,
  unknown: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2 2" />
      <path
        d="M6.4 6.9c0-2.2 3.2-2 3.2-.2 0 1.2-1.6 1.2-1.6 2.4M8 10.2v1.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </>
  ),
};

/** Where a site lies against the ring, as a shape; colour is left to routes and verdicts. */
export function SitingMark({ siting, ...rest }: MarkProps & { siting: SitingVerdict }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return (
    <Mark word={t(`siting.${siting}`)} colour="var(--ink2)" {...rest}>
      {glyphs[siting]}
    </Mark>
  );
}

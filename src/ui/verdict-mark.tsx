import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapVerdict } from '../domain/vocabulary.ts';
import { Mark, type MarkProps } from './mark.tsx';
import { verdictColour } from './verdict-colour.ts';

/** Diagonals across a ring of radii 4.3 and 6.6 about (8, 8): hatching without an id that could clash. */
const hatchedRing =
  'M1.6 6.5L6.5 1.6M1.6 9.5L3.8 7.3M7.3 3.8L9.5 1.6M2.4 11.6L4.1 9.9M9.9 4.1L11.6 2.4M3.9 13.1L5.5 11.5M11.5 5.5L13.1 3.9M5.8 14.2L7.7 12.3M12.3 7.7L14.2 5.8M8.3 14.6L14.6 8.3';

/** Drawn in `currentColor` on the surface; every silhouette differs, so that no verdict rests on colour. */
const glyphs: Record<CapVerdict, ReactNode> = {
  exceeds: (
    <>
      <path d="M8 .8l7.4 13.7H.6z" fill="currentColor" />
      <path d="M8 5.6v4.6M8 11.6v1.7" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  interpretation_dependent: (
    <>
      <path d="M8 .8L15.2 8 8 15.2.8 8z" fill="var(--surface)" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 .8V15.2L.8 8z" fill="currentColor" />
    </>
  ),
  cannot_verify: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="var(--surface)" stroke="currentColor" strokeWidth="1.3" />
      <path d={hatchedRing} stroke="currentColor" strokeWidth=".9" />
      <path
        d="M6.3 6.8c0-2.3 3.4-2.1 3.4-.2 0 1.3-1.7 1.2-1.7 2.5M8 10.2v1.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </>
  ),
  invalid_input: (
    <>
      <rect
        x="1.7"
        y="1.7"
        width="12.6"
        height="12.6"
        fill="var(--surface)"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M4.9 4.9l6.2 6.2M11.1 4.9l-6.2 6.2" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  at_cap: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4 6h8M4 10h8" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  within: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.2l2.3 2.3 4.2-4.6" fill="none" stroke="var(--surface)" strokeWidth="1.7" />
    </>
  ),
  no_quantified_cap: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 8h6" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  not_monetary: (
    <>
      <rect
        x="1.8"
        y="1.8"
        width="12.4"
        height="12.4"
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="M4 12L12 4" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  out_of_period: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.4 1.7"
      />
      <path d="M8 4.4V8l2.6 1.7" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};

/** The verdict's glyph in its colour, with its word if asked. */
export function VerdictMark({ verdict, ...rest }: MarkProps & { verdict: CapVerdict }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return (
    <Mark word={t(`verdict.${verdict}`)} colour={verdictColour(verdict)} {...rest}>
      {glyphs[verdict]}
    </Mark>
  );
}

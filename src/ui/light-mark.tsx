import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Light } from '../domain/vocabulary.ts';
import { Mark, type MarkProps } from './mark.tsx';

const colour: Record<Light, string> = {
  red: 'var(--v-exceeds)',
  amber: 'var(--light-amber)',
  green: 'var(--v-within)',
  grey: 'var(--ink3)',
};

/** Clocks, since lights speak of time: the fuller the clock, the later the project. */
const glyphs: Record<Light, ReactNode> = {
  red: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 3.8V8l3 1.9" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
    </>
  ),
  amber: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" fill="currentColor" />
    </>
  ),
  green: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
    </>
  ),
  grey: (
    <circle
      cx="8"
      cy="8"
      r="6.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="1.2 2.2"
    />
  ),
};

/** A project's progress light. */
export function LightMark({ light, ...rest }: MarkProps & { light: Light }): ReactNode {
  const { t } = useTranslation('vocabulary');
  return (
    <Mark word={t(`light.${light}`)} colour={colour[light]} {...rest}>
      {glyphs[light]}
    </Mark>
  );
}

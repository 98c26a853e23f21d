import type { CapVerdict } from '../domain/vocabulary.ts';

const token: Record<CapVerdict, string> = {
  exceeds: '--v-exceeds',
  interpretation_dependent: '--v-interp',
  cannot_verify: '--v-cannot',
  invalid_input: '--v-invalid',
  at_cap: '--v-atcap',
  within: '--v-within',
  no_quantified_cap: '--v-nocap',
  not_monetary: '--v-nocap',
  out_of_period: '--v-oop',
};

/** The verdict's colour as a reference to its token; colour never stands without the verdict's glyph or word. */
export function verdictColour(verdict: CapVerdict): string {
  return `var(${token[verdict]})`;
}

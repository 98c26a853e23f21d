import type { CapVerdict, Light, SitingVerdict } from '../vocabulary.ts';

export type VerdictCounts = Record<CapVerdict, number>;
export type LightCounts = Record<Light, number>;
export type SitingCounts = Record<SitingVerdict, number>;

export function noVerdicts(): VerdictCounts {
  return {
    exceeds: 0,
    interpretation_dependent: 0,
    cannot_verify: 0,
    invalid_input: 0,
    at_cap: 0,
    within: 0,
    no_quantified_cap: 0,
    not_monetary: 0,
    out_of_period: 0,
  };
}

export function noLights(): LightCounts {
  return { red: 0, amber: 0, green: 0, grey: 0 };
}

export function noSitings(): SitingCounts {
  return { outside: 0, on_the_line: 0, inside: 0, unknown: 0 };
}

/** Adds counts by code, from `offset` on, to the words that the codes stand for; returns `into`. */
export function addCounts<Word extends string>(
  into: Record<Word, number>,
  words: readonly Word[],
  counts: Int32Array,
  offset = 0,
): Record<Word, number> {
  words.forEach((word, code) => {
    into[word] += counts[offset + code] ?? 0;
  });
  return into;
}

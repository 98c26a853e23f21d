/* Sums that the rows of several pages are made of. Kinds of money are never added to one another. */
import { percent } from './naive-caps.ts';
import type { AuditedAward, AuditedProject, KnownUnit } from './naive-ledger.ts';

export const VERDICTS = [
  'exceeds',
  'interpretation_dependent',
  'cannot_verify',
  'invalid_input',
  'at_cap',
  'within',
  'no_quantified_cap',
  'not_monetary',
  'out_of_period',
];

export const SITINGS = ['outside', 'on_the_line', 'inside', 'unknown'];
export const LIGHTS = ['red', 'amber', 'green', 'grey'];

/** The most urgent first: the place in the list; behind all of them without a verdict. */
export function urgency(verdict: string | null): number {
  return verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict);
}

/** How often each word of a list occurs. */
export function countsOf(
  words: readonly string[],
  found: readonly (string | null)[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = found.filter((each) => each === word).length;
  return counts;
}

export function sumOf(amounts: readonly (bigint | number | null)[]): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += BigInt(amount ?? 0);
  return sum;
}

export const approvedFen = (awards: readonly AuditedAward[]): bigint =>
  sumOf(awards.filter(({ isApproved }) => isApproved).map(({ record }) => record.approvedFen));

export const disbursedFen = (awards: readonly AuditedAward[]): bigint =>
  sumOf(awards.flatMap(({ payments }) => payments.map(({ fen }) => fen)));

/** The usual units of some awards that have a ceiling, each once. */
export function ceilingUnits(awards: readonly AuditedAward[]): KnownUnit[] {
  const units = awards.map(({ usualUnit }) => usualUnit).filter((unit) => unit !== null);
  return [...new Set(units)].filter(({ ceiling }) => ceiling !== null);
}

/** Ceilings in full, the room under them, and how many of the units also hold awards that are not among these. */
export function ceilingsOf(awards: readonly AuditedAward[]) {
  const units = ceilingUnits(awards);
  const ids = new Set(awards.map(({ record }) => record.id));
  const room = ({ ceiling, sum }: KnownUnit): bigint =>
    ceiling !== null && ceiling > sum ? ceiling - sum : 0n;
  return {
    unitCount: units.length,
    cutUnitCount: units.filter((unit) => unit.awards.some(({ id }) => !ids.has(id))).length,
    ceilingFen: units.length === 0 ? null : sumOf(units.map(({ ceiling }) => ceiling)),
    headroomFen: units.length === 0 ? null : sumOf(units.map(room)),
  };
}

export function utilisation(approved: bigint, ceiling: bigint | null): string | null {
  return ceiling === null ? null : percent(approved, ceiling);
}

/**
 * Above its ceiling whatever the reading: the excess of a usual unit one of whose awards exceeds under every reading,
 * among all that the caller may see.
 */
export function certainExcess(unit: KnownUnit, awards: readonly AuditedAward[]): bigint {
  if (!unit.reading.isDefault || unit.ceiling === null) return 0n;
  const isExceeded = awards.some(({ usualUnit, verdict }) => usualUnit === unit && verdict === 'exceeds');
  return isExceeded ? unit.excess : 0n;
}

/** What a unit adds to that under its own reading alone. */
export function readingExcess(unit: KnownUnit, awards: readonly AuditedAward[]): bigint {
  if (unit.ceiling === null) return 0n;
  const owners = awards.filter(({ units }) => units.includes(unit)).map(({ usualUnit }) => usualUnit);
  const certain = [...new Set(owners)]
    .filter((owner) => owner !== null)
    .map((owner) => certainExcess(owner, awards));
  const rest = unit.excess - sumOf(certain);
  return rest > 0n ? rest : 0n;
}

/** Of the figures that are on record. */
export function rating(projects: readonly AuditedProject[], name: 'powerMW' | 'capacityMWh') {
  const values = projects.map(({ record }) => record[name]);
  const known = values.filter((value) => value !== null);
  return { sum: known.reduce((sum, value) => sum + value, 0), missing: values.length - known.length };
}

/** Named by the measures: solid-state lithium-ion and flow batteries. Semi-solid may or may not be meant. */
export const safetyOf = (route: string): 'named' | 'ambiguous' | 'not_named' => {
  if (route === 'li_solid' || route.startsWith('flow_')) return 'named';
  return route === 'li_semi_solid' ? 'ambiguous' : 'not_named';
};

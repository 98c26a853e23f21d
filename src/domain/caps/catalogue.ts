import type { BilingualText } from '../portfolio-columns.ts';

/**
 * A policy as data. The kinds of terms, bases and readings are closed lists that the engine computes; every
 * measure is a row of a catalogue file. Source of the beijing-2023-11-23 rows: the official English interpretation.
 */

export const TERM_KINDS = [
  'absolute',
  'percent',
  'annual_cap',
  'term_years',
  'rate_points',
  'not_above_cost',
  'unquantified',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What an award unit is: the awards that share one of these keys share one ceiling. */
export const BASES = ['enterprise', 'project', 'award', 'solution', 'loan', 'institution'] as const;
export type Basis = (typeof BASES)[number];

export const YEAR_READINGS = ['count', 'span'] as const;
export type YearReading = (typeof YEAR_READINGS)[number];
export const RATE_READINGS = ['points', 'percent_of_cost'] as const;
export type RateReading = (typeof RATE_READINGS)[number];

/** Money in integer fen, rates in integer basis points; `base` names a figure that an award cites. */
export type CapTerm =
  | { kind: 'absolute'; fen: number; scope: 'unit' }
  | { kind: 'percent'; basisPoints: number; base: string; scope: 'base' }
  | { kind: 'annual_cap'; fen: number; scope: 'unit_year' }
  | { kind: 'term_years'; maxYears: number; scope: 'unit'; readings: YearReading[] }
  | { kind: 'rate_points'; basisPoints: number; base: string; scope: 'award'; readings: RateReading[] }
  | { kind: 'not_above_cost'; base: string; scope: 'award'; origin: 'inferred' | 'stated' }
  | { kind: 'unquantified'; scope: 'unit' };

/** One instrument of a measure. */
export type Measure = {
  id: string;
  section: string;
  title: BilingualText;
  /** Chinese wording: V verified in a second-hand source, T a fixed term, R back-translated. */
  titleGrade: 'V' | 'T' | 'R';
  shortTitle: BilingualText;
  paraphrase: BilingualText;
  /** Short operative quotations of the official text, to the letter but for white space. */
  quotations: string[];
  instrument: string;
  monetary: boolean;
  terms: CapTerm[];
  basis: {
    textual: Basis | null;
    evidence: BilingualText | null;
    candidates: Basis[];
    default: Basis | null;
    strict: Basis | null;
  };
  /** First and last day, both included; null: not stated. */
  effective: { from: string; to: string | null; fromEvidence: BilingualText; toEvidence: BilingualText };
  conditions: { id: string; text: BilingualText }[];
  /** Ambiguities that are shown and not computed. */
  notes: { id: string; text: BilingualText; options: BilingualText[]; default: BilingualText | null }[];
  flags: string[];
};

export type Catalogue = {
  id: string;
  version: string;
  document: {
    title: BilingualText;
    publisher: BilingualText;
    printedOn: string;
    language: string;
    note: BilingualText;
  };
  timeZone: string;
  currency: string;
  bases: { id: string; label: BilingualText }[];
  measures: Measure[];
};

import type { CapEvaluationRequest } from '../../contract/caps.ts';
import type { Measure } from '../../domain/caps/catalogue.ts';
import { yuanText } from '../../domain/money/yuan.ts';

/**
 * An award that nobody made, asked about by an example or by hand. Amounts in fen, null is missing; `enterprise` and
 * `project` count from 0 and stand for invented ones. `sharesBase`: it cites the same figures as the first award.
 */
export type AskedAward = {
  amountFen: number | null;
  date: string | null;
  enterprise: number;
  project: number;
  basesFen: Readonly<Record<string, number | null>>;
  sharesBase: boolean;
  year: number | null;
  days: number | null;
};

/** What a clause's terms ask of an award beside its amount, its date and its keys. */
export type NeededFigures = {
  bases: string[];
  year: boolean;
  days: boolean;
  /** Whether awards on one base are summed, so that it matters which of them cite the same one. */
  sharedBase: boolean;
};

export function neededFigures({ terms }: Pick<Measure, 'terms'>): NeededFigures {
  const bases = terms.flatMap((term) => ('base' in term ? [term.base] : []));
  return {
    bases: [...new Set(bases)],
    year: terms.some(({ kind }) => kind === 'annual_cap' || kind === 'term_years'),
    days: terms.some(({ kind }) => kind === 'rate_points'),
    sharedBase: terms.some(({ kind }) => kind === 'percent'),
  };
}

/** How invented awards, enterprises and projects are called in the answer's sentences. */
export type AskedNames = {
  award: (index: number) => string;
  enterprise: (index: number) => string;
  project: (index: number) => string;
};

/** The awards as `POST /api/caps/evaluate` takes them. */
export function evaluationRequest(
  measure: Pick<Measure, 'id' | 'terms'>,
  awards: readonly AskedAward[],
  names: AskedNames,
  inferredTerms = true,
): CapEvaluationRequest {
  const needed = neededFigures(measure);
  const isShared = awards.some(({ sharesBase }, index) => index > 0 && sharesBase);
  return {
    measure: measure.id,
    awards: awards.map((award, index) => ({
      id: names.award(index),
      amt: award.amountFen === null ? null : yuanText(award.amountFen),
      ent: names.enterprise(award.enterprise),
      prj: names.project(award.project),
      date: award.date,
      bases: Object.fromEntries(
        needed.bases.map((base) => {
          const fen = award.basesFen[base] ?? null;
          return [base, fen === null ? null : yuanText(fen)];
        }),
      ),
      ...(isShared && (index === 0 || award.sharesBase) && { baseRef: names.award(0) }),
      ...(needed.year && { year: award.year }),
      ...(needed.days && { days: award.days }),
    })),
    ...(!inferredTerms && { inferredTerms }),
  };
}

import type { JudgedAward } from '../../contract/project-detail.ts';
import { isApproved } from '../../domain/caps/recorded-award.ts';
import { roomInYear } from '../../domain/caps/subsidy-years.ts';
import type { YearColumn } from '../../viz/charts/years-row.ts';
import type { ClockRow, YearlyTerms } from './clock-rows.ts';
import type { CapsWords } from './use-caps-words.ts';

/** One support year of a unit, with what was paid for; integer fen. */
export type SupportYear = {
  year: number;
  approvedFen: number;
  disbursedFen: number;
  /** null: an award of the year lacks it. */
  costFen: number | null;
  approvedAwards: number;
  /** What may still be approved: of the awards asked for, or null. */
  openFen: number | null;
  /** Awards of the year that wait for approval. */
  waiting: number;
};

/**
 * The years of a unit in order: those with an approved award, and those that an award waits for. `awards` are those of
 * the clause and the unit's project, approved or not.
 */
export function supportYears(
  awards: readonly JudgedAward[],
  row: ClockRow,
  { annualFen, maxYears, costBase }: YearlyTerms,
  paidFen: (awardId: string) => number,
): SupportYear[] {
  const open = awards.filter(
    (award) => !isApproved(award) && award.fundingStage !== 'rejected' && award.fundingStage !== 'withdrawn',
  );
  const years = new Set(
    [...awards.filter(isApproved), ...open].flatMap(({ supportYear }) => supportYear ?? []),
  );
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => {
      const approved = awards.filter((award) => isApproved(award) && award.supportYear === year);
      const waiting = open.filter((award) => award.supportYear === year);
      const approvedFen = sumOf(approved.map((award) => award.approvedFen ?? 0));
      const cost = costOf(costBase, waiting);
      return {
        year,
        approvedFen,
        disbursedFen: sumOf(approved.map(({ id }) => paidFen(id))),
        costFen: costOf(costBase, [...approved, ...waiting]),
        approvedAwards: approved.length,
        openFen:
          waiting.length === 0 || row.missingYears > 0
            ? null
            : roomInYear({ annualFen, approvedFen, costFen: cost, year, years: row.years, maxYears }),
        waiting: waiting.length,
      };
    });
}

function sumOf(fens: readonly number[]): number {
  return fens.reduce((sum, fen) => sum + fen, 0);
}

function costOf(base: string | null, awards: readonly JudgedAward[]): number | null {
  if (base === null) return null;
  const costs = awards.map((award) => award.basesFen[base] ?? null);
  return costs.includes(null) ? null : sumOf(costs.map((cost) => cost ?? 0));
}

/** The years worded for their picture. */
export function yearColumns(years: readonly SupportYear[], words: CapsWords): YearColumn[] {
  const { t, money, exact } = words;
  let place = 0;
  return years.map((one): YearColumn => {
    const { year, approvedFen, costFen, disbursedFen, openFen, approvedAwards, waiting } = one;
    if (approvedAwards > 0) place += 1;
    const cost = costFen === null ? t('missing') : money(costFen);
    return {
      key: String(year),
      label: String(year),
      note: approvedAwards > 0 ? t('clock.place', { place }) : t('clock.waiting', { count: waiting }),
      costFen,
      approvedFen,
      disbursedFen,
      openFen,
      text: approvedAwards > 0 ? `${money(approvedFen)} / ${cost}` : cost,
      openText: openFen === null ? '' : t('clock.most', { amount: money(openFen) }),
      hint: [
        { label: t('approved'), value: exact(approvedFen) },
        { label: t('disbursed'), value: exact(disbursedFen) },
        { label: t('clock.cost'), value: costFen === null ? t('missing') : exact(costFen) },
        ...(openFen === null ? [] : [{ label: t('clock.open'), value: exact(openFen) }]),
      ],
    };
  });
}

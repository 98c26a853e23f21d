import type { CityTotals } from '../domain/portfolio-columns.ts';
import { isApproved } from '../domain/caps/recorded-award.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import type { PortfolioScope } from './portfolio-scope.ts';

/** What a figure of the city must rest on outside the caller's districts, so that the difference to his own tells nothing. */
const FEWEST_PROJECTS = 5;
const FEWEST_ORGANISATIONS = 3;

/** A sum of the whole city, and who it rests on outside the caller's districts. */
class Total {
  #sum = 0;
  readonly #projects = new Set<string>();
  readonly #organisations = new Set<string>();

  add(value: number, isOutside: boolean, projectId: string, organisationId: string | null): void {
    this.#sum += value;
    if (!isOutside) return;
    this.#projects.add(projectId);
    if (organisationId !== null) this.#organisations.add(organisationId);
  }

  /** To six decimals: sums of ratings carry the noise of binary fractions. */
  told(): number | null {
    const isAnonymous =
      this.#projects.size >= FEWEST_PROJECTS && this.#organisations.size >= FEWEST_ORGANISATIONS;
    return isAnonymous && this.#sum <= Number.MAX_SAFE_INTEGER ? Number(this.#sum.toFixed(6)) : null;
  }
}

/**
 * Totals over the whole ledger for a caller of some districts. A figure is told only when what it counts outside
 * them belongs to at least five projects of at least three organisations, recipients for money. Kinds of money stay apart.
 */
export function* cityTotals({ book }: LedgerFacts, scope: PortfolioScope): Generator<void, CityTotals> {
  const { tables } = book;
  const totals = {
    projectCount: new Total(),
    powerMW: new Total(),
    capacityMWh: new Total(),
    approvedFen: new Total(),
    disbursedFen: new Total(),
  };
  for (const [row, { id, organisationId, powerMW, capacityMWh }] of tables.project.rows.entries()) {
    const isOutside = scope.project.placeOf[row] === -1;
    totals.projectCount.add(1, isOutside, id, organisationId);
    if (powerMW !== null) totals.powerMW.add(powerMW, isOutside, id, organisationId);
    if (capacityMWh !== null) totals.capacityMWh.add(capacityMWh, isOutside, id, organisationId);
  }
  yield;
  for (const [row, award] of tables.award.rows.entries()) {
    if (award.approvedFen === null || !isApproved(award)) continue;
    const isOutside = scope.award.placeOf[row] === -1;
    totals.approvedFen.add(award.approvedFen, isOutside, award.projectId, award.organisationId);
  }
  yield;
  for (const { awardId, amountFen } of tables.disbursement.rows) {
    const row = tables.award.rowOf(awardId);
    const award = tables.award.rows[row];
    if (award === undefined) continue;
    const isOutside = scope.award.placeOf[row] === -1;
    totals.disbursedFen.add(amountFen, isOutside, award.projectId, award.organisationId);
  }
  return {
    projectCount: totals.projectCount.told(),
    powerMW: totals.powerMW.told(),
    capacityMWh: totals.capacityMWh.told(),
    approvedFen: totals.approvedFen.told(),
    disbursedFen: totals.disbursedFen.told(),
  };
}

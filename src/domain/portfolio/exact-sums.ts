import type { AwardArrays } from './award-arrays.ts';
import type { UnitArrays } from './unit-arrays.ts';

/**
 * Every figure of money is a sum over some rows of one of these columns, and no amount is negative: as long as a
 * whole column sums to at most 2^53 - 1 fen (about 90 trillion yuan), every sum over any of its rows is exact in
 * a double. So one check per data version stands for a guard in every sum.
 * @throws RangeError naming the column whose sum would lose fen.
 */
export function refuseInexactSums(awards: AwardArrays, units: UnitArrays): void {
  refuseInexactSum('awards.appliedFen', awards.appliedFen);
  refuseInexactSum('awards.approvedFen', awards.approvedFen);
  refuseInexactSum('disbursements.amountFen', awards.disbursedFen);
  refuseInexactSum('clawbacks.amountFen', awards.clawedBackFen);
  refuseInexactSum('units.limitFen', units.ceilingFen, units.isDefault);
  refuseInexactSum('units.headroomFen', units.headroomFen, units.isDefault);
  refuseInexactSum('units.excessFen', units.excessFen);
}

function refuseInexactSum(name: string, amounts: Float64Array, mask?: Uint8Array): void {
  let sum = 0;
  for (let row = 0; row < amounts.length; row += 1) {
    const amount = amounts[row] ?? 0;
    if (amount > 0 && mask?.[row] !== 0) sum += amount;
    // Checked at each step: rounding is monotone, so a sum that is safe here was exact until here.
    if (sum > Number.MAX_SAFE_INTEGER) throw new RangeError(`${name}: the sum passes 2^53 - 1 fen`);
  }
}

import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { NO_DATE } from '../../domain/portfolio/typed-columns.ts';

/** A district's own policy in answer to a measure of the city. */
export type DistrictPolicyRow = {
  id: string;
  titleZh: string;
  titleEn: string;
  measure: string;
  /** Days since 1970-01-01; null: not recorded. */
  issuedDay: number | null;
};

/**
 * The policies of a park's district, the latest first, those without a date last. One that is recorded as an output and
 * as a district policy stands once. @param park row of the parks table
 */
export function districtPolicyRows({ columns, dictionaries }: Portfolio, park: number): DistrictPolicyRow[] {
  const { outputs, parks } = columns;
  const kind = dictionaries.outputKind.indexOf('district_policy');
  const district = parks.districtCode[park] ?? -1;
  const rows = new Map<string, DistrictPolicyRow>();
  for (let output = 0; output < outputs.id.length; output += 1) {
    if (outputs.kindCode[output] !== kind || outputs.districtCode[output] !== district) continue;
    const row = {
      id: outputs.id[output] ?? '',
      titleZh: outputs.titleZh[output] ?? '',
      titleEn: outputs.titleEn[output] ?? '',
      measure: dictionaries.measure[outputs.measureCode[output] ?? -1] ?? '',
      issuedDay: outputs.completedDay[output] ?? null,
    };
    const key = JSON.stringify([row.titleZh, row.measure, row.issuedDay]);
    if (!rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()].toSorted((a, b) => (b.issuedDay ?? NO_DATE) - (a.issuedDay ?? NO_DATE));
}

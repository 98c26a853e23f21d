import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { searchable, searchWords } from '../../domain/portfolio/search-text.ts';
import { awardRowsOf } from './cap-units.ts';

/** More than these are found by typing on. */
const MOST = 40;

/** A unit that a search finds: its first award, whose id is the value. */
export type UnitOption = { value: string; awardRow: number; unit: number };

/**
 * Default units with a project or recipient that every word of the text occurs in, in the order of the ledger.
 * `clauseText` gives what else names a unit: its clause.
 */
export function unitOptions(
  portfolio: Portfolio,
  text: string,
  clauseText: (measure: string) => string,
): UnitOption[] {
  const { units, unitCount, awards, columns, dictionaries, searchText } = portfolio;
  const wanted = searchWords(text);
  const options: UnitOption[] = [];
  for (let unit = 0; unit < unitCount && options.length < MOST; unit += 1) {
    if (units.isDefault[unit] !== 1) continue;
    const rows = awardRowsOf(portfolio, unit);
    const awardRow = rows[0];
    if (awardRow === undefined) continue;
    const clause = clauseText(dictionaries.measure[units.measureCode[unit] ?? 0] ?? '');
    const named = rows.map((award) => {
      const recipient = columns.awards.organisationRow[award] ?? null;
      const names =
        recipient === null
          ? ''
          : `${columns.organisations.nameZh[recipient] ?? ''} ${columns.organisations.nameEn[recipient] ?? ''}`;
      return `${searchText[awards.projectRow[award] ?? 0] ?? ''} ${searchable(names)}`;
    });
    const all = `${named.join(' ')} ${searchable(clause)}`;
    if (wanted.every((word) => all.includes(word)))
      options.push({ value: columns.awards.id[awardRow] ?? '', awardRow, unit });
  }
  return options;
}

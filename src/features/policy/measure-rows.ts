import type { Catalogue, Measure } from '../../domain/caps/catalogue.ts';
import { groupCounts } from '../../domain/portfolio/group-sums.ts';
import { type OutputRow, outputRows } from '../../domain/portfolio/output-rows.ts';
import type { PortfolioFilter } from '../../domain/portfolio/portfolio-filter.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import type { Selection } from '../../domain/portfolio/selection.ts';
import type { OutputKind } from '../../domain/vocabulary.ts';

/** One rule row of the catalogue with what is recorded under it; counts are of what the filter shows. */
export type MeasureRow = {
  measure: Measure;
  /** Every award, from the application on. */
  awardCount: number;
  /** Approved or later. */
  approvedCount: number;
  /** With at least one payment. */
  disbursedCount: number;
  outputCount: number;
  /** Recorded outputs that the filter hides. */
  hiddenOutputCount: number;
  /** Kinds that occur, the most frequent first. */
  outputKinds: { kind: OutputKind; count: number }[];
  /** Something is recorded, and the filter shows none of it. */
  isOutside: boolean;
};

/** Rule rows of one section of the text, in the text's order. */
export type SectionRows = { section: string; rows: MeasureRow[] };

/** Every rule row of the catalogue, whether anything is recorded under it or not. */
export function measureRows(
  catalogue: Pick<Catalogue, 'measures'>,
  portfolio: Portfolio,
  filter: PortfolioFilter,
  selection: Selection,
): SectionRows[] {
  const { awards, dictionaries } = portfolio;
  const size = dictionaries.measure.length;
  const counts = (mask: (award: number) => boolean): Int32Array =>
    groupCounts(
      awards.measureCode,
      size,
      Uint8Array.from(selection.awards, (_, award) => (mask(award) ? 1 : 0)),
    );
  const isShown = (award: number): boolean => selection.awards[award] === 1;
  const everything = groupCounts(awards.measureCode, size, null);
  const shown = counts(isShown);
  const approved = counts((award) => isShown(award) && awards.isApproved[award] === 1);
  const disbursed = counts((award) => isShown(award) && (awards.disbursementCount[award] ?? 0) > 0);
  const outputs = Map.groupBy(outputRows(portfolio, filter), ({ measure }) => measure);

  const rows = catalogue.measures.map((measure): MeasureRow => {
    const code = dictionaries.measure.indexOf(measure.id);
    const all = outputs.get(measure.id) ?? [];
    const shownOutputs = all.filter((output) => output.isShown);
    const awardCount = shown[code] ?? 0;
    const isRecorded = (everything[code] ?? 0) + all.length > 0;
    return {
      measure,
      awardCount,
      approvedCount: approved[code] ?? 0,
      disbursedCount: disbursed[code] ?? 0,
      outputCount: shownOutputs.length,
      hiddenOutputCount: all.length - shownOutputs.length,
      outputKinds: kindsOf(shownOutputs),
      isOutside: isRecorded && awardCount + shownOutputs.length === 0,
    };
  });
  return [...Map.groupBy(rows, ({ measure }) => measure.section)].map(([section, of]) => ({
    section,
    rows: of,
  }));
}

function kindsOf(outputs: readonly OutputRow[]): MeasureRow['outputKinds'] {
  return [...Map.groupBy(outputs, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, count: of.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** The measure that a rule row belongs to: II-3a and II-3b are two instruments of II-3. */
export function measureNumber(ruleId: string): string {
  return ruleId.replace(/[a-z]$/, '');
}

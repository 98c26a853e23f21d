import type { TFunction } from 'i18next';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { percentText } from '../../domain/money/percent.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import { type AmountText, columnAmount } from '../../viz/charts/amount-text.ts';
import type { BulletBar, BulletRow, BulletStub, HintLine } from '../../viz/charts/bullet-row.ts';
import type { CapRow } from '../../domain/portfolio/cap-rows.ts';

/** Verdicts that ask for a person, in order of urgency. */
const ATTENTION_VERDICTS = [
  'exceeds',
  'interpretation_dependent',
  'cannot_verify',
  'invalid_input',
] as const satisfies readonly CapVerdict[];

export type FundingWords = {
  t: TFunction<'funding'>;
  /** Short title of a measure; '' while the policy is on its way. */
  nameOf: (measure: string) => string;
  unit: MoneyUnit;
  amount: AmountText;
};

/**
 * The clauses with ceilings as rows of bullets. `rows` stand under every filter but that for clauses; `unfiltered`
 * gives what a row shows in grey when the other filters leave it nothing. `chosen` are the clauses filtered for.
 */
export function fundingBullets(
  rows: readonly CapRow[],
  unfiltered: readonly CapRow[],
  chosen: readonly string[],
  words: FundingWords,
): BulletRow[] {
  const all = new Map(unfiltered.map((row) => [row.measure, row]));
  return rows
    .filter(({ kind }) => kind === 'ceiling')
    .map((row) => {
      const isEmpty = row.awardCount === 0;
      const isOutside = chosen.length > 0 && !chosen.includes(row.measure);
      return {
        key: row.measure,
        code: row.measure,
        name: words.nameOf(row.measure),
        marks: ATTENTION_VERDICTS.map((verdict) => ({ verdict, count: row.verdictCounts[verdict] })).filter(
          ({ count }) => count > 0,
        ),
        cells: [
          columnAmount(row.disbursedFen, words.unit),
          columnAmount(row.approvedFen, words.unit),
          row.ceilingFen === null ? '—' : columnAmount(row.ceilingFen, words.unit),
          percentText(row.approvedFen, row.ceilingFen ?? 0, 1) ?? '—',
        ],
        bar: bulletBar(isEmpty ? (all.get(row.measure) ?? row) : row, words.unit),
        state: isOutside || isEmpty ? 'muted' : chosen.length > 0 ? 'selected' : 'shown',
        hint: hintLines(row, words),
      };
    });
}

function bulletBar(row: CapRow, unit: MoneyUnit): BulletBar {
  const { ceilingFen } = row;
  const share = (fen: number): number | null =>
    ceilingFen === null || ceilingFen === 0 ? null : fen / ceilingFen;
  const stub = (fen: number, sign: '+' | ''): BulletStub | null =>
    fen === 0 ? null : { share: share(fen), text: sign + columnAmount(fen, unit) };
  return {
    approvedShare: share(row.approvedFen),
    disbursedShare: share(row.disbursedFen),
    excess: stub(row.excessFen, '+'),
    readingExcess: stub(row.readingExcessFen, '+'),
    // Hatched alike: neither has a ceiling to stand against. The table and the notes tell them apart.
    unverified: stub(row.unverifiedFen + row.othersFen, ''),
  };
}

function hintLines(row: CapRow, { t, amount }: FundingWords): HintLine[] {
  const money: [string, number | null][] = [
    [t('approved'), row.approvedFen],
    [t('disbursedInFull'), row.disbursedFen],
    [t('ceiling'), row.ceilingFen],
    [t('headroom'), row.headroomFen],
  ];
  const apart: [string, number][] = [
    [t('excess'), row.excessFen],
    [t('readingExcess'), row.readingExcessFen],
    [t('unverified'), row.unverifiedFen],
    [t('others'), row.othersFen],
    [t('outOfPeriod'), row.outOfPeriodFen],
  ];
  return [
    ...money.map(([label, fen]) => ({ label, value: amount.exact(fen) })),
    ...apart.filter(([, fen]) => fen > 0).map(([label, fen]) => ({ label, value: amount.exact(fen) })),
    { label: t('units'), value: t('unitsHint', { count: row.unitCount }) },
  ];
}

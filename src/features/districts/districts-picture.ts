import type { TFunction } from 'i18next';
import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { percentText } from '../../domain/money/percent.ts';
import { yuanText } from '../../domain/money/yuan.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { type AmountText, columnAmount } from '../../viz/charts/amount-text.ts';
import type { BulletBar, BulletRow } from '../../viz/charts/bullet-row.ts';
import type { DistrictName, DistrictRow } from './district-rows.ts';

const ATTENTION_VERDICTS = ['exceeds', 'interpretation_dependent', 'cannot_verify'] as const;

export type DistrictTexts = {
  t: TFunction<'districts'>;
  nameOf: (district: DistrictName) => string;
  unit: MoneyUnit;
  unitLabel: string;
  yuan: string;
  amount: AmountText;
  /** Word for a figure that the record lacks. */
  missing: string;
  /** Megawatt hours with one decimal. */
  capacityText: (mwh: number) => string;
  verdictLabel: (verdict: CapVerdict) => string;
};

/**
 * Districts as rows of bullets. `rows` stand under every filter but that for districts; `unfiltered` gives what a
 * row shows in grey when the other filters leave it nothing. `chosen` are the districts filtered for.
 */
export function districtBullets(
  rows: readonly DistrictRow[],
  unfiltered: readonly DistrictRow[],
  chosen: readonly string[],
  texts: DistrictTexts,
): BulletRow[] {
  const { t, unit } = texts;
  const { exact } = texts.amount;
  const all = new Map(unfiltered.map((row) => [row.district, row]));
  return rows.map((row) => {
    const isEmpty = row.shownProjects === 0;
    const isOutside = chosen.length > 0 && !chosen.includes(row.district);
    const isPartOf = row.shownProjects < row.allProjects;
    return {
      key: row.district,
      code: '',
      name: texts.nameOf(row),
      marks: ATTENTION_VERDICTS.map((verdict) => ({ verdict, count: row.attention[verdict] })).filter(
        ({ count }) => count > 0,
      ),
      cells: [
        isPartOf ? `${row.shownProjects} / ${row.allProjects}` : String(row.allProjects),
        capacityOf(row, texts),
        columnAmount(row.approvedFen, unit),
        percentText(row.approvedInCeilingFen, row.ceilingFen ?? 0, 1) ?? '—',
      ],
      bar: bulletBar(isEmpty ? (all.get(row.district) ?? row) : row, unit),
      state: isOutside || isEmpty ? 'muted' : chosen.length > 0 ? 'selected' : 'shown',
      hint: [
        { label: t('approved'), value: exact(row.approvedFen) },
        { label: t('disbursed'), value: exact(row.disbursedFen) },
        { label: t('approvedInCeiling'), value: exact(row.approvedInCeilingFen) },
        { label: t('ceiling'), value: exact(row.ceilingFen) },
        ...(row.excessFen > 0 ? [{ label: t('excess'), value: exact(row.excessFen) }] : []),
        { label: t('capacity'), value: t('megawattHours', { amount: capacityOf(row, texts) }) },
      ],
    };
  });
}

function bulletBar(row: DistrictRow, unit: MoneyUnit): BulletBar {
  const { ceilingFen } = row;
  const share = (fen: number): number | null =>
    ceilingFen === null || ceilingFen === 0 ? null : fen / ceilingFen;
  return {
    approvedShare: share(row.approvedInCeilingFen),
    disbursedShare: share(row.disbursedInCeilingFen),
    excess:
      row.excessFen === 0
        ? null
        : { share: share(row.excessFen), text: `+${columnAmount(row.excessFen, unit)}` },
    readingExcess: null,
    unverified: null,
  };
}

/** Projects that all lack a capacity have none to show, which is not zero. */
function capacityOf(row: DistrictRow, { missing, capacityText }: DistrictTexts): string {
  const isMissing = row.shownProjects > 0 && row.shownMissingMWh === row.shownProjects;
  return isMissing ? missing : capacityText(row.shownMWh);
}

/** The table twin and the CSV with exact yuan. */
export function districtTable(
  rows: readonly DistrictRow[],
  chosen: readonly string[],
  onToggle: (district: string) => void,
  texts: DistrictTexts,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const { t, unit, unitLabel, yuan } = texts;
  const amounts = [
    { key: 'approvedFen', header: t('approved') },
    { key: 'disbursedFen', header: t('disbursed') },
    { key: 'approvedInCeilingFen', header: t('approvedInCeiling') },
    { key: 'disbursedInCeilingFen', header: t('disbursedInCeiling') },
    { key: 'ceilingFen', header: t('ceiling') },
    { key: 'excessFen', header: t('excess') },
  ] as const;
  const projectsUnit: string = t('projectsUnit');
  const count = projectsUnit === '' ? {} : { unit: projectsUnit };
  return {
    table: {
      columns: [
        { key: 'district', header: t('district'), align: 'left' },
        { key: 'projects', header: t('projects'), align: 'right', ...count },
        { key: 'allProjects', header: t('allProjects'), align: 'right', ...count },
        { key: 'capacity', header: t('capacity'), unit: 'MWh', align: 'right' },
        ...amounts.map(({ key, header }) => ({ key, header, unit: unitLabel, align: 'right' as const })),
        { key: 'used', header: t('used'), unit: '%', align: 'right' },
        ...ATTENTION_VERDICTS.map((verdict) => ({
          key: verdict,
          header: texts.verdictLabel(verdict),
          unit: t('verdictCount'),
          align: 'right' as const,
        })),
      ],
      rows: rows.map((row) => {
        const before = [texts.nameOf(row), row.shownProjects, row.allProjects];
        const after = [row.utilisationPct, ...ATTENTION_VERDICTS.map((verdict) => row.attention[verdict])];
        const fens = amounts.map(({ key }) => row[key]);
        return {
          key: row.district,
          cells: [
            ...before,
            capacityOf(row, texts),
            ...fens.map((fen) => (fen === null ? null : columnAmount(fen, unit))),
            ...after,
          ],
          exact: [
            ...before,
            Math.round(row.shownMWh * 1000) / 1000,
            ...fens.map((fen) => (fen === null ? null : yuanText(fen))),
            ...after,
          ],
          selected: chosen.includes(row.district),
          onToggle: () => onToggle(row.district),
        };
      }),
    },
    exactUnits: Object.fromEntries(amounts.map(({ key }) => [key, yuan])),
  };
}

import type { MoneyUnit } from '../../domain/money/money-text.ts';
import { HIGH_SAFETY_CLASSES } from '../../domain/portfolio/high-safety.ts';
import type { KindSum } from '../../domain/portfolio/headline-figures.ts';
import { type Light, LIGHTS } from '../../domain/vocabulary.ts';
import { type AmountText, columnAmount } from '../../viz/charts/amount-text.ts';
import type { ParallelCell, ParallelGroup, ParallelRow } from '../../viz/charts/parallel-row.ts';
import type { ParkFigures } from './park-figures.ts';
import { capacityShare, type ParkTexts } from './park-texts.ts';
import type { ParkInView } from './parks-context.tsx';

export type ParkColumn = { park: ParkInView; shown: ParkFigures; all: ParkFigures };

export type FigureTexts = ParkTexts & {
  unit: MoneyUnit;
  unitLabel: string;
  yuan: string;
  amount: AmountText;
  /** undefined on a park's own page, which has no other. */
  togglePark: ((id: string) => void) | undefined;
  toggleLight: (light: Light) => void;
  chosenParks: readonly string[];
};

export const MONEY_KINDS = [
  { key: 'applied', kind: 'applied', colour: 'var(--applied)' },
  { key: 'approved', kind: 'approved', colour: 'var(--awarded)' },
  { key: 'disbursed', kind: 'disbursed', colour: 'var(--disbursed)' },
  { key: 'clawedBack', kind: 'clawed_back', colour: 'var(--ink3)' },
] as const satisfies readonly { key: keyof ParkFigures; kind: string; colour: string }[];

const SAFETY = {
  named: { mwh: 'namedMWh', count: 'namedCount', colour: 'var(--ink)', hatched: false },
  ambiguous: { mwh: 'ambiguousMWh', count: 'ambiguousCount', colour: 'var(--v-cannot)', hatched: true },
  not_named: { mwh: 'notNamedMWh', count: 'notNamedCount', colour: 'var(--line2)', hatched: false },
} as const;

const LIGHT_COLOURS: Record<Light, string> = {
  red: 'var(--v-exceeds)',
  amber: 'var(--light-amber)',
  green: 'var(--v-within)',
  grey: 'var(--line2)',
};

/** Every figure as a row, every park as a column; scales are those of all records, so that a filter moves none. */
export function figureGroups(columns: readonly ParkColumn[], texts: FigureTexts): ParallelGroup[] {
  const { t, number } = texts;
  const top = (read: (figures: ParkFigures) => number): number =>
    Math.max(0, ...columns.map(({ all }) => read(all)));
  const cells = (cellOf: (column: ParkColumn) => ParallelCell): ParallelCell[] =>
    columns.map((column) => {
      const cell = cellOf(column);
      const { togglePark } = texts;
      return cell.segments !== undefined || togglePark === undefined
        ? cell
        : { ...cell, onToggle: () => togglePark(column.park.id) };
    });
  const plain = (
    key: string,
    label: string,
    read: (figures: ParkFigures) => number,
    note: (figures: ParkFigures) => string[],
    decimals = 0,
  ): ParallelRow => ({
    key,
    label,
    colour: 'var(--ceiling)',
    cells: cells(({ park, shown, all }) => {
      const text = number(read(shown), decimals);
      return {
        value: read(shown),
        all: read(all),
        text,
        ...noteOf(note(shown), texts),
        hint: `${park.name} · ${label} ${text}`,
      };
    }),
  });
  const missing = (count: number): string[] => (count === 0 ? [] : [t('parkFigures.missing', { count })]);
  return [
    {
      key: 'counts',
      title: t('parkFigures.counts'),
      top: top(({ projects }) => projects.shown),
      rows: [
        plain(
          'projects',
          t('parkFigures.projects'),
          ({ projects }) => projects.shown,
          () => [],
        ),
        plain(
          'enterprises',
          t('parkFigures.enterprises'),
          ({ organisations }) => organisations.enterprises,
          ({ organisations }) => organisationNotes(organisations, texts),
        ),
        plain(
          'late',
          t('parkFigures.late'),
          ({ lateCount }) => lateCount,
          () => [],
        ),
      ],
    },
    {
      key: 'power',
      title: '',
      top: top(({ powerMW }) => powerMW.shown),
      rows: [
        plain(
          'power',
          t('parkFigures.power'),
          ({ powerMW }) => powerMW.shown,
          ({ powerMW }) => missing(powerMW.missingCount),
          1,
        ),
      ],
    },
    {
      key: 'capacity',
      title: '',
      top: top(({ capacityMWh }) => capacityMWh.shown),
      rows: [
        plain(
          'capacity',
          t('parkFigures.capacity'),
          ({ capacityMWh }) => capacityMWh.shown,
          ({ capacityMWh }) => missing(capacityMWh.missingCount),
          1,
        ),
      ],
    },
    {
      key: 'money',
      title: t('parkFigures.money', { unit: texts.unitLabel }),
      note: t('parkFigures.moneyNote'),
      top: Math.max(0, ...MONEY_KINDS.map(({ key }) => top((figures) => figures[key].fen))),
      rows: MONEY_KINDS.map(({ key, kind, colour }) => ({
        key,
        label: texts.label(`moneyKind.${kind}`),
        colour,
        cells: cells(({ park, shown, all }) => moneyCell(park.name, kind, shown[key], all[key], texts)),
      })),
    },
    {
      key: 'safety',
      title: '',
      top: 1,
      rows: [
        {
          key: 'safety',
          label: t('parkFigures.highSafety'),
          note: t('parkFigures.highSafetyRow'),
          colour: 'var(--ink)',
          cells: cells(({ shown }) => safetyCell(shown, texts)),
        },
      ],
    },
    {
      key: 'lights',
      title: '',
      top: top(({ projects }) => projects.shown),
      rows: [
        {
          key: 'lights',
          label: t('parkFigures.lights'),
          colour: 'var(--ink)',
          cells: cells(({ shown }) => lightsCell(shown, texts)),
        },
      ],
    },
  ];
}

function noteOf(notes: readonly string[], { t }: FigureTexts): { note?: string } {
  return notes.length === 0 ? {} : { note: notes.join(t('list')) };
}

function organisationNotes(
  { benchmark, benchmarkUnknown, institutions }: ParkFigures['organisations'],
  { t }: FigureTexts,
): string[] {
  return [
    t('parkFigures.benchmark', { count: benchmark }),
    ...(benchmarkUnknown === 0 ? [] : [t('parkFigures.benchmarkUnknown', { count: benchmarkUnknown })]),
    ...(institutions === 0 ? [] : [t('parkFigures.institutions', { count: institutions })]),
  ];
}

function moneyCell(
  park: string,
  kind: (typeof MONEY_KINDS)[number]['kind'],
  shown: KindSum,
  all: KindSum,
  texts: FigureTexts,
): ParallelCell {
  const { t, label, amount, unit } = texts;
  const missing =
    shown.missingCount === 0 ? [] : [t('parkFigures.missingAwards', { count: shown.missingCount })];
  return {
    value: shown.fen,
    all: all.fen,
    text: shown.fen === 0 ? '0' : columnAmount(shown.fen, unit),
    ...noteOf([t('parkFigures.awards', { count: shown.count }), ...missing], texts),
    hint: `${park} · ${label(`moneyKind.${kind}`)} ${amount.exact(shown.fen)}`,
  };
}

function safetyCell({ highSafety, capacityMWh }: ParkFigures, texts: FigureTexts): ParallelCell {
  const { t, label, number } = texts;
  const total = highSafety.namedMWh + highSafety.ambiguousMWh + highSafety.notNamedMWh;
  const named = capacityShare(highSafety.namedMWh, total);
  if (named === null) return { value: null, text: '—', hint: t('parkFigures.noteShare') };
  const ambiguous = capacityShare(highSafety.ambiguousMWh, total) ?? '0';
  const { missingCount } = capacityMWh;
  const notes = [
    ...(highSafety.ambiguousMWh === 0 ? [] : [t('parkFigures.ambiguous', { share: ambiguous })]),
    ...(missingCount === 0 ? [] : [t('parkFigures.missing', { count: missingCount })]),
  ];
  return {
    value: 1,
    text: `${named}%`,
    ...noteOf(notes, texts),
    hint: `${named}%`,
    segments: HIGH_SAFETY_CLASSES.map((safety) => {
      const { mwh, count, colour, hatched } = SAFETY[safety];
      return {
        key: safety,
        value: highSafety[mwh] / total,
        colour,
        hatched,
        hint: t('parkFigures.share', {
          name: label(`highSafety.${safety}`),
          share: capacityShare(highSafety[mwh], total) ?? '0',
          mwh: number(highSafety[mwh], 1),
          count: highSafety[count],
        }),
      };
    }),
  };
}

function lightsCell({ lights }: ParkFigures, { t, label, toggleLight }: FigureTexts): ParallelCell {
  const text = t('parkFigures.lightsText', { ...lights });
  return {
    value: LIGHTS.reduce((sum, light) => sum + lights[light], 0),
    text,
    hint: text,
    segments: LIGHTS.map((light) => ({
      key: light,
      value: lights[light],
      colour: LIGHT_COLOURS[light],
      hint: t('parkFigures.lightCount', { light: label(`light.${light}`), count: lights[light] }),
      onToggle: () => toggleLight(light),
    })),
  };
}

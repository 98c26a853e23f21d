import { yuanText } from '../../domain/money/yuan.ts';
import { LIGHTS } from '../../domain/vocabulary.ts';
import type { FigureTable } from '../../ui/figure-table.ts';
import { columnAmount } from '../../viz/charts/amount-text.ts';
import { type FigureTexts, MONEY_KINDS, type ParkColumn } from './figures-picture.ts';
import type { ParkFigures } from './park-figures.ts';
import { capacityShare } from './park-texts.ts';

type Cell = { text: string | number | null; exact: string | number | null };
type Column = {
  key: string;
  header: string;
  unit?: string;
  isMoney?: boolean;
  read: (figures: ParkFigures) => Cell;
};

/** One row a park with every figure of the picture and what is missing of each; a row filters by its park. */
export function figuresTable(
  parks: readonly ParkColumn[],
  texts: FigureTexts,
): { table: FigureTable; exactUnits: Record<string, string> } {
  const columns = columnsOf(texts);
  return {
    table: {
      columns: [
        { key: 'park', header: texts.t('park'), align: 'left' },
        ...columns.map(({ key, header, unit }) => ({
          key,
          header,
          ...(unit === undefined ? {} : { unit }),
          align: 'right' as const,
        })),
      ],
      rows: parks.map(({ park, shown }) => {
        const cells = columns.map(({ read }) => read(shown));
        const { togglePark } = texts;
        return {
          key: park.id,
          cells: [park.name, ...cells.map(({ text }) => text)],
          exact: [park.name, ...cells.map(({ exact }) => exact)],
          selected: texts.chosenParks.includes(park.id),
          ...(togglePark === undefined ? {} : { onToggle: () => togglePark(park.id) }),
        };
      }),
    },
    exactUnits: Object.fromEntries(
      columns.filter(({ isMoney }) => isMoney === true).map(({ key }) => [key, texts.yuan]),
    ),
  };
}

function count(value: number): Cell {
  return { text: value, exact: value };
}

function columnsOf(texts: FigureTexts): Column[] {
  const { t, label, number, unit, unitLabel } = texts;
  const measured = (value: number): Cell => ({ text: number(value, 1), exact: value });
  const missing = t('parkFigures.missingColumn');
  const lacking = (name: string): string => `${name} · ${missing}`;
  return [
    { key: 'projects', header: t('parkFigures.projects'), read: ({ projects }) => count(projects.shown) },
    {
      key: 'enterprises',
      header: t('parkFigures.enterprises'),
      read: ({ organisations }) => count(organisations.enterprises),
    },
    {
      key: 'benchmark',
      header: t('parkEnterprises.benchmarkColumn'),
      read: ({ organisations }) => count(organisations.benchmark),
    },
    {
      key: 'benchmarkUnknown',
      header: lacking(t('parkEnterprises.benchmarkColumn')),
      read: ({ organisations }) => count(organisations.benchmarkUnknown),
    },
    { key: 'late', header: t('parkFigures.late'), read: ({ lateCount }) => count(lateCount) },
    {
      key: 'powerMW',
      header: t('parkFigures.powerRow'),
      unit: 'MW',
      read: ({ powerMW }) => measured(powerMW.shown),
    },
    {
      key: 'powerMissing',
      header: lacking(t('parkFigures.powerRow')),
      read: ({ powerMW }) => count(powerMW.missingCount),
    },
    {
      key: 'capacityMWh',
      header: t('parkFigures.capacityRow'),
      unit: 'MWh',
      read: ({ capacityMWh }) => measured(capacityMWh.shown),
    },
    {
      key: 'capacityMissing',
      header: lacking(t('parkFigures.capacityRow')),
      read: ({ capacityMWh }) => count(capacityMWh.missingCount),
    },
    ...MONEY_KINDS.flatMap(({ key, kind }): Column[] => [
      {
        key: `${key}Fen`,
        header: label(`moneyKind.${kind}`),
        unit: unitLabel,
        isMoney: true,
        read: (figures) => ({
          text: columnAmount(figures[key].fen, unit),
          exact: yuanText(figures[key].fen),
        }),
      },
      ...(kind === 'applied' || kind === 'approved'
        ? [
            {
              key: `${key}Missing`,
              header: lacking(label(`moneyKind.${kind}`)),
              read: (figures: ParkFigures) => count(figures[key].missingCount),
            },
          ]
        : []),
    ]),
    ...(['named', 'ambiguous'] as const).map(
      (safety): Column => ({
        key: `${safety}Share`,
        header: label(`highSafety.${safety}`),
        unit: '%',
        read: ({ highSafety }) => {
          const total = highSafety.namedMWh + highSafety.ambiguousMWh + highSafety.notNamedMWh;
          const share = capacityShare(
            safety === 'named' ? highSafety.namedMWh : highSafety.ambiguousMWh,
            total,
          );
          return { text: share, exact: share };
        },
      }),
    ),
    ...LIGHTS.map(
      (light): Column => ({
        key: light,
        header: label(`light.${light}`),
        read: ({ lights }) => count(lights[light]),
      }),
    ),
  ];
}

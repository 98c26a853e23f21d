import type { ProjectDetail } from '../../contract/project-detail.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { ceilingOf, type ProjectFigure, utilisationOf } from '../../domain/portfolio/project-figure.ts';
import { type ProjectRow, projectRowAt, projectRows } from '../../domain/portfolio/project-rows.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { type AwardRoom, awardRoom } from './award-room.ts';
import { type Ledger, ledgerOf, MONEY_KINDS } from './ledger-rows.ts';

/** All that stands in the column of one project; facts of the whole ledger, whatever the filter shows. */
export type ComparedProject = {
  row: ProjectRow;
  money: Ledger['totals'];
  room: AwardRoom;
};

export const COMPARE_GROUPS = {
  facts: [
    'organisation',
    'district',
    'park',
    'route',
    'powerMW',
    'capacityMWh',
    'durationH',
    'efficiencyPct',
    'cycleLife',
    'scenario',
    'role',
    'pilot',
    'stage',
    'light',
  ],
  money: MONEY_KINDS,
  ceiling: ['verdict', 'measure', 'ceilingFen', 'utilisationBp', 'room'],
  siting: ['siting', 'distanceM'],
} as const;
export type CompareGroup = keyof typeof COMPARE_GROUPS;
export type CompareFact = (typeof COMPARE_GROUPS)[CompareGroup][number];

/** One row of the comparison: whether the projects differ in the fact. */
export type CompareRow = { group: CompareGroup; fact: CompareFact; differs: boolean };

/** The projects of these details as columns. @throws RangeError for one that the portfolio lacks. */
export function comparedColumns(portfolio: Portfolio, details: readonly ProjectDetail[]): ComparedProject[] {
  const rows = projectRows(portfolio, selectRows(portfolio, {}));
  return details.map((detail) => {
    const index = rows.order.indexOf(portfolio.projectRowById.get(detail.project.id) ?? -1);
    return {
      row: projectRowAt(rows, index),
      money: ledgerOf(detail).totals,
      room: awardRoom(portfolio, detail.project.id),
    };
  });
}

/** The same rows for any projects, in the order of reading. */
export function compareRows(projects: readonly ComparedProject[]): CompareRow[] {
  const groups: CompareGroup[] = ['facts', 'money', 'ceiling', 'siting'];
  return groups.flatMap((group) =>
    COMPARE_GROUPS[group].map((fact) => ({
      group,
      fact,
      differs: new Set(projects.map((project) => JSON.stringify(factOf(project, fact)))).size > 1,
    })),
  );
}

/** The largest amount of any kind of any project, in fen: one scale for all bars. */
export function moneyScaleFen(projects: readonly ComparedProject[]): number {
  return Math.max(0, ...projects.flatMap(({ money }) => MONEY_KINDS.map((kind) => money[kind].fen)));
}

/** Nothing of the kind is zero; what happened without an amount is missing. */
export function moneyOf({ money }: ComparedProject, kind: (typeof MONEY_KINDS)[number]): ProjectFigure {
  const { fen, count, missing } = money[kind];
  return count > 0 && missing === count ? 'missing' : fen;
}

/** What is held against the other projects' fact. */
function factOf({ row, room, money }: ComparedProject, fact: CompareFact): unknown {
  const facts: Record<CompareFact, unknown> = {
    ...row,
    organisation: row.organisationNameZh,
    park: row.park?.id ?? null,
    light: [row.light, row.lightIndicator, row.lightValue],
    ceilingFen: ceilingOf(row),
    utilisationBp: utilisationOf(row),
    room,
    ...money,
  };
  return facts[fact];
}

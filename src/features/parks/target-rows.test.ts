import { describe, expect, it } from 'vitest';
import { columnsOf, dayOf, type LedgerProject } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import type { ParkTargetKind } from '../../domain/vocabulary.ts';
import { type TargetRow, targetRows } from './target-rows.ts';

type Target = { kind: ParkTargetKind; value: number; due: string };

/** Targets of K1 with these projects in it; the data date is 2026-10-31. */
function rowsOf(
  targets: readonly Target[],
  projects: readonly Partial<LedgerProject>[],
  districts: number[] | null = null,
): TargetRow[] {
  const columns = columnsOf({
    dataDate: '2026-10-31',
    units: [],
    projects: [
      ...projects.map((project, row) => ledgerProject(`P${row}`, { park: 'K1', ...project })),
      ledgerProject('PX', { park: 'K2', capacityMWh: 1000 }),
    ],
  });
  const portfolio = buildPortfolio({
    ...columns,
    districts,
    parkTargets: {
      parkRow: targets.map(() => 0),
      kindCode: targets.map(({ kind }) => columns.dictionaries.parkTargetKind.indexOf(kind)),
      value: targets.map(({ value }) => value),
      dueDay: targets.map(({ due }) => dayOf(due)),
      sourceZh: targets.map(() => '示例计划'),
      sourceEn: targets.map(() => 'Sample plan'),
    },
  });
  return targetRows(portfolio, 0, selectRows(portfolio, { park: ['K1'] }));
}

const LATER = '2026-12-31';
const PAST = '2026-10-30';
const capacity = (value: number, due: string): Target => ({ kind: 'capacity_mwh', value, due });
const share = (value: number, due: string): Target => ({ kind: 'high_safety_share_pct', value, due });
const standing = (rows: TargetRow[]): unknown => rows.map(({ state, doubt }) => [state, doubt]);

describe('targetRows', () => {
  it('hold what is on record against the target, and tell what is built of it', () => {
    const [row] = rowsOf(
      [capacity(100, LATER)],
      [
        { capacityMWh: 40, stage: 'construction' },
        { capacityMWh: 20, stage: 'grid_connected' },
        { capacityMWh: 5, stage: 'operating' },
      ],
    );
    expect(row).toMatchObject({
      present: 65,
      built: 25,
      missingCount: 0,
      state: 'on_the_way',
      doubt: null,
      sourceZh: '示例计划',
    });
  });

  it('are met at the target itself, whatever is missing or due', () => {
    const projects = [{ capacityMWh: 60 }, { capacityMWh: null }];
    expect(standing(rowsOf([capacity(60, PAST), capacity(60, LATER)], projects))).toEqual([
      ['met', null],
      ['met', null],
    ]);
  });

  it('are overdue the day after they are due, not on it', () => {
    const projects = [{ capacityMWh: 10 }];
    expect(standing(rowsOf([capacity(60, '2026-10-31'), capacity(60, PAST)], projects))).toEqual([
      ['overdue', null],
      ['on_the_way', null],
    ]);
  });

  it('cannot be told after their day where a capacity is missing that could fill the gap', () => {
    const projects = [{ capacityMWh: 10 }, { capacityMWh: null }];
    expect(standing(rowsOf([capacity(60, PAST)], projects))).toEqual([['unknown', 'missing']]);
    expect(rowsOf([capacity(60, LATER)], projects)[0]).toMatchObject({
      state: 'on_the_way',
      missingCount: 1,
    });
  });

  it('count projects and enterprises, each enterprise once; zero is a figure', () => {
    const targets: Target[] = [
      { kind: 'projects', value: 3, due: LATER },
      { kind: 'enterprises', value: 2, due: PAST },
    ];
    expect(rowsOf(targets, [{}, {}, { organisation: 'E2', stage: 'operating' }])).toMatchObject([
      { kind: 'projects', present: 3, built: 1, state: 'met' },
      { kind: 'enterprises', present: 2, built: null, state: 'met' },
    ]);
    expect(rowsOf(targets, [])).toMatchObject([
      { present: 0, state: 'on_the_way' },
      { present: 0, state: 'overdue' },
    ]);
  });

  it('take a share of high-safety routes from recorded capacity, with and without ambiguous ones', () => {
    const projects = [
      { route: 'flow_v', capacityMWh: 40 },
      { route: 'li_semi_solid', capacityMWh: 20 },
      { route: 'li_lfp', capacityMWh: 40 },
    ] as const;
    expect(
      rowsOf([share(40, LATER), share(50, LATER), share(70, LATER), share(70, PAST)], projects),
    ).toMatchObject([
      { present: 40, withAmbiguous: 60, state: 'overdue' },
      { state: 'met' },
      { state: 'unknown', doubt: 'ambiguous' },
      { state: 'on_the_way' },
    ]);
  });

  it('never call a share met that a missing capacity could undo, and have none of nothing', () => {
    const named = { route: 'flow_v', capacityMWh: 40 } as const;
    expect(standing(rowsOf([share(40, LATER)], [named, { capacityMWh: null }]))).toEqual([
      ['unknown', 'missing'],
    ]);
    expect(rowsOf([share(40, LATER)], [{ capacityMWh: null }])[0]).toMatchObject({
      present: null,
      state: 'unknown',
      doubt: 'nothing',
    });
  });

  it('cannot be told by who sees only part of the park, unless that part is enough', () => {
    const projects = [{ capacityMWh: 60 }];
    expect(standing(rowsOf([capacity(50, PAST), capacity(90, PAST)], projects, [110111]))).toEqual([
      ['met', null],
      ['unknown', 'scope'],
    ]);
    expect(standing(rowsOf([capacity(90, PAST)], projects, [110114]))).toEqual([['overdue', null]]);
  });
});

import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { projectRowAt, projectRows } from '../../domain/portfolio/project-rows.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { awardRoom } from './award-room.ts';
import { type ComparedProject, compareRows, moneyOf, moneyScaleFen } from './compare-rows.ts';

const none = { fen: 0, count: 0, missing: 0 };
const portfolio = buildPortfolio(columnsOf(smallLedger()));
const rows = projectRows(portfolio, selectRows(portfolio, {}));

function project(index: number, money: Partial<ComparedProject['money']> = {}): ComparedProject {
  const row = projectRowAt(rows, index);
  return {
    row,
    room: awardRoom(portfolio, row.id),
    money: { applied: none, approved: none, disbursed: none, clawedBack: none, ...money },
  };
}

const differing = (...projects: ComparedProject[]): string[] =>
  compareRows(projects).flatMap(({ fact, differs }) => (differs ? [fact] : []));

describe('projects side by side', () => {
  it('have the same rows, whoever they are', () => {
    const facts = compareRows([project(0), project(1)]).map(({ fact }) => fact);
    expect(compareRows([project(3)]).map(({ fact }) => fact)).toEqual(facts);
    expect(new Set(facts).size).toBe(facts.length);
  });

  it('differ in nothing from themselves, and in what differs from each other', () => {
    expect(differing(project(0), project(0))).toEqual([]);
    expect(differing(project(0), project(1))).toEqual(
      expect.arrayContaining(['district', 'capacityMWh', 'verdict', 'measure', 'distanceM']),
    );
  });

  it('tell a missing amount from none, and one kind of money from another', () => {
    const missing = project(0, { approved: { fen: 0, count: 1, missing: 1 } });
    const part = project(0, { approved: { fen: 500, count: 2, missing: 1 } });
    expect(differing(missing, project(0))).toEqual(['approved']);
    expect(moneyOf(missing, 'approved')).toBe('missing');
    expect(moneyOf(part, 'approved')).toBe(500);
    expect(moneyOf(part, 'disbursed')).toBe(0);
  });

  it('share one scale of money', () => {
    const paid = project(1, { disbursed: { fen: 900, count: 1, missing: 0 } });
    expect(moneyScaleFen([paid, project(0, { applied: { fen: 700, count: 1, missing: 0 } })])).toBe(900);
    expect(moneyScaleFen([])).toBe(0);
  });
});

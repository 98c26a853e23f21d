import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { projectBar } from './project-bar.tsx';
import { approvedOf, ceilingOf, disbursedOf, utilisationOf } from '../../domain/portfolio/project-figure.ts';
import { type ProjectRow, projectRowAt, projectRows } from '../../domain/portfolio/project-rows.ts';

const portfolio = buildPortfolio(columnsOf(smallLedger()));
const first = projectRowAt(projectRows(portfolio, selectRows(portfolio, {})), 0);
const row = (change: Partial<ProjectRow>): ProjectRow => ({ ...first, ...change });

describe('the bar of a project', () => {
  it('shows an excess of the unit even where its own awards stay below all ceilings', () => {
    const bar = projectBar(row({ verdict: 'exceeds', utilisationBp: 10_834, approvedInCeilingFen: 800 }));
    expect(bar?.approvedShare).toBe(0.5);
    expect(bar?.excess?.share).toBeCloseTo(0.0834);
    expect(bar?.readingExcess).toBeNull();
  });

  it('shows what exceeds under one reading apart, and never red', () => {
    const bar = projectBar(row({ verdict: 'interpretation_dependent', utilisationBp: 11_440 }));
    expect(bar?.excess).toBeNull();
    expect(bar?.readingExcess).not.toBeNull();
  });

  it('ends at the line when the ceiling is used up, and has none without a ceiling', () => {
    const full = projectBar(row({ verdict: 'at_cap', utilisationBp: 10_000, approvedInCeilingFen: 1600 }));
    expect(full).toMatchObject({ approvedShare: 1, excess: null });
    expect(projectBar(row({ ceilingFen: null }))).toBeNull();
    expect(projectBar(row({ ceilingFen: 0 }))).toBeNull();
  });
});

describe('what is not a figure', () => {
  it.each<[string, Partial<ProjectRow>, (row: ProjectRow) => unknown, unknown]>([
    ['nothing approved', { approvedFen: null, approvedCount: 0, verdict: null }, approvedOf, 'notApplicable'],
    ['an approval without amount', { approvedFen: null, verdict: 'cannot_verify' }, approvedOf, 'missing'],
    ['a clause without money', { approvedFen: null, verdict: 'not_monetary' }, approvedOf, 'notApplicable'],
    ['zero approved', { approvedFen: 0 }, approvedOf, 0],
    ['nothing to pay', { disbursedFen: null }, disbursedOf, 'notApplicable'],
    ['nothing paid yet', { disbursedFen: 0 }, disbursedOf, 0],
    ['a missing base', { ceilingFen: null, verdict: 'cannot_verify' }, ceilingOf, 'notComputable'],
    ['no stated amount', { ceilingFen: null, verdict: 'no_quantified_cap' }, ceilingOf, 'notApplicable'],
    ['a missing base', { utilisationBp: null, verdict: 'cannot_verify' }, utilisationOf, 'notComputable'],
    ['out of period', { utilisationBp: null, verdict: 'out_of_period' }, utilisationOf, 'notApplicable'],
  ])('%s (%o)', (_, change, figureOf, expected) => {
    expect(figureOf(row(change))).toBe(expected);
  });
});

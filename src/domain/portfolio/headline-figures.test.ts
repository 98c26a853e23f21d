import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import {
  defaultUnitOf,
  hasCeiling,
  naiveSelection,
  naiveSiting,
  total,
} from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, dayOf, type Ledger } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from './portfolio.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { selectRows } from './selection.ts';
import { noLights, noSitings, noVerdicts } from './word-counts.ts';
import { type HeadlineFigures, headlineFigures } from './headline-figures.ts';

function figuresOf(ledger: Ledger, filter: PortfolioFilter): HeadlineFigures {
  const portfolio = buildPortfolio(columnsOf(ledger));
  return headlineFigures(portfolio, selectRows(portfolio, filter));
}

describe('headlineFigures of the small ledger', () => {
  it('count, add and set apart', () => {
    expect(figuresOf(smallLedger(), {})).toEqual({
      projects: { shown: 4, all: 4 },
      powerMW: { shown: 7, missingCount: 1 },
      capacityMWh: { shown: 28, missingCount: 1 },
      applied: { fen: 2690, count: 8, missingCount: 2 },
      approved: { fen: 2070, count: 7, missingCount: 1 },
      disbursed: { fen: 1140, count: 4, missingCount: 0 },
      clawedBack: { fen: 25, count: 1, missingCount: 0 },
      lastPaidDay: dayOf('2024-10-15'),
      ceilingFen: 1600,
      headroomFen: 0,
      approvedInCeilingFen: 1750,
      utilisationPct: '109.38',
      unitCount: 2,
      cutUnitCount: 0,
      pilotOutside: { pilots: 3, outside: 1, onTheLine: 1, inside: 0, unknown: 1, flagUnknown: 1 },
      highSafety: {
        namedMWh: 28,
        ambiguousMWh: 0,
        notNamedMWh: 0,
        namedCount: 2,
        ambiguousCount: 1,
        notNamedCount: 1,
        missingMWhCount: 1,
      },
      verdictCounts: {
        ...noVerdicts(),
        interpretation_dependent: 2,
        exceeds: 1,
        cannot_verify: 1,
        no_quantified_cap: 1,
        not_monetary: 1,
        out_of_period: 1,
      },
      lights: { ...noLights(), red: 1, amber: 1, green: 2 },
      siting: { ...noSitings(), outside: 1, on_the_line: 1, unknown: 2 },
    });
  });

  it('have no ceiling, headroom or last payment where nothing of the kind is shown', () => {
    expect(figuresOf(smallLedger(), { district: ['110111'], measure: ['II-2'] })).toMatchObject({
      projects: { shown: 1, all: 4 },
      approved: { fen: 30, count: 1, missingCount: 0 },
      disbursed: { fen: 0, count: 0, missingCount: 0 },
      lastPaidDay: null,
      ceilingFen: null,
      headroomFen: null,
      approvedInCeilingFen: 0,
      utilisationPct: null,
      unitCount: 0,
    });
  });

  it('count a unit that the filter cuts', () => {
    expect(figuresOf(smallLedger(), { district: ['110111'] })).toMatchObject({
      ceilingFen: 1000,
      approvedInCeilingFen: 400,
      unitCount: 1,
      cutUnitCount: 1,
    });
  });
});

it('headlineFigures agree with plain loops over the records', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
      const { projects, awards, units } = naiveSelection(ledger, filter);
      const approved = awards.filter(({ verdict }) => verdict !== null);
      const paid = awards.flatMap((award) => award.paid);
      const clawedBack = awards.flatMap((award) => award.clawedBack);
      const ceilings = units.filter((unit) => unit.isDefault && hasCeiling(unit));
      const pilots = projects.filter(({ pilot }) => pilot === 'yes');
      const days = paid.map(({ on }) => dayOf(on));
      const figures = figuresOf(ledger, filter);
      expect(figures).toMatchObject({
        projects: { shown: projects.length, all: ledger.projects.length },
        powerMW: {
          shown: total(projects.map(({ powerMW }) => powerMW)),
          missingCount: projects.filter(({ powerMW }) => powerMW === null).length,
        },
        applied: {
          fen: total(awards.map(({ appliedFen }) => appliedFen)),
          count: awards.length,
          missingCount: awards.filter(({ appliedFen }) => appliedFen === null).length,
        },
        approved: {
          fen: total(approved.map(({ approvedFen }) => approvedFen)),
          count: approved.length,
          missingCount: approved.filter(({ approvedFen }) => approvedFen === null).length,
        },
        disbursed: { fen: total(paid.map(({ fen }) => fen)), count: paid.length },
        clawedBack: { fen: total(clawedBack.map(({ fen }) => fen)), count: clawedBack.length },
        lastPaidDay: days.length === 0 ? null : Math.max(...days),
        ceilingFen: ceilings.length === 0 ? null : total(ceilings.map(({ limitFen }) => limitFen)),
        approvedInCeilingFen: total(
          approved
            .filter((award) => hasCeiling(defaultUnitOf(ledger, award)))
            .map(({ approvedFen }) => approvedFen),
        ),
        pilotOutside: {
          pilots: pilots.length,
          outside: pilots.filter((project) => naiveSiting(project) === 'outside').length,
        },
      });
      expect(total(Object.values(figures.lights))).toBe(projects.length);
      expect(total(Object.values(figures.siting))).toBe(projects.length);
      expect(total(Object.values(figures.verdictCounts))).toBe(approved.length);
      const { namedMWh, ambiguousMWh, notNamedMWh } = figures.highSafety;
      expect(namedMWh + ambiguousMWh + notNamedMWh).toBe(figures.capacityMWh.shown);
      expect(figures.highSafety.missingMWhCount).toBe(figures.capacityMWh.missingCount);
    }),
    { numRuns: 300 },
  );
});

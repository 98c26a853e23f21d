import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection, total } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { organisationCounts, parkFigures } from './park-figures.ts';

describe('parkFigures', () => {
  it('are the headline figures of the park alone', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    expect(parkFigures(portfolio, selectRows(portfolio, { park: ['K1'] }))).toMatchObject({
      projects: { shown: 1, all: 4 },
      capacityMWh: { shown: 20, missingCount: 0 },
      applied: { fen: 1450, count: 2, missingCount: 0 },
      approved: { fen: 1350, count: 2 },
      disbursed: { fen: 1050, count: 3 },
      clawedBack: { fen: 25, count: 1 },
      lights: { red: 1, amber: 0, green: 0, grey: 0 },
      organisations: { enterprises: 1, benchmark: 0, benchmarkUnknown: 1, institutions: 0 },
      lateCount: 0,
    });
  });

  it('say of a park without a capacity on record how many are missing, not zero alone', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    const { capacityMWh, powerMW } = parkFigures(portfolio, selectRows(portfolio, { park: ['K2'] }));
    expect([capacityMWh, powerMW]).toEqual([
      { shown: 0, missingCount: 1 },
      { shown: 0, missingCount: 1 },
    ]);
  });

  it('agree with plain loops for any park and filter', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, fc.constantFrom('K1', 'K2'), (ledger, filter, park) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const figures = parkFigures(portfolio, selectRows(portfolio, { ...filter, park: [park] }));
        const { projects, awards } = naiveSelection(ledger, { ...filter, park: [park] });
        const approved = awards.filter(({ verdict }) => verdict !== null);
        expect(figures.projects.shown).toBe(projects.length);
        expect(figures.capacityMWh.shown).toBe(total(projects.map(({ capacityMWh }) => capacityMWh)));
        expect(figures.applied.fen).toBe(total(awards.map(({ appliedFen }) => appliedFen)));
        expect(figures.approved.fen).toBe(total(approved.map(({ approvedFen }) => approvedFen)));
        expect(figures.disbursed.fen).toBe(total(awards.flatMap(({ paid }) => paid.map(({ fen }) => fen))));
        expect(figures.clawedBack.fen).toBe(
          total(awards.flatMap(({ clawedBack }) => clawedBack.map(({ fen }) => fen))),
        );
        expect(figures.organisations.enterprises).toBe(
          new Set(projects.map(({ organisation }) => organisation)).size,
        );
      }),
    );
  });
});

describe('organisationCounts', () => {
  it('count each organisation once and tell benchmark, not recorded and institutions apart', () => {
    const columns = columnsOf({
      dataDate: '2026-10-31',
      units: [],
      projects: [
        ledgerProject('P1', { organisation: 'E1' }),
        ledgerProject('P2', { organisation: 'E1' }),
        ledgerProject('P3', { organisation: 'E2' }),
        ledgerProject('P4', { organisation: 'E3' }),
      ],
    });
    const institution = columns.dictionaries.organisationKind.indexOf('institution');
    const portfolio = buildPortfolio({
      ...columns,
      organisations: { ...columns.organisations, kindCode: [0, 0, institution], benchmark: [1, null, 1] },
    });
    expect(organisationCounts(portfolio, Uint8Array.of(1, 1, 1, 1))).toEqual({
      enterprises: 2,
      benchmark: 1,
      benchmarkUnknown: 1,
      institutions: 1,
    });
    expect(organisationCounts(portfolio, Uint8Array.of(0, 0, 0, 0)).enterprises).toBe(0);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSiting } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf, type Ledger } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerAward, ledgerProject, ledgerUnit, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { CAP_VERDICTS, SITING_VERDICTS } from '../vocabulary.ts';
import { CEILING_SEGMENTS } from './ceiling-segment.ts';
import { buildPortfolio } from './portfolio.ts';
import { MISSING_CODE, NO_DATE } from './typed-columns.ts';

const small = buildPortfolio(columnsOf(smallLedger()));
const awardIds = small.columns.awards.id;

function byAward<Value>(valueOf: (row: number) => Value): Record<string, Value> {
  return Object.fromEntries(awardIds.map((id, row) => [id, valueOf(row)]));
}

describe('buildPortfolio', () => {
  it('sums payments and claw-backs by award, each for itself', () => {
    const { disbursedFen, disbursementCount, lastPaidDay, clawedBackFen, clawbackCount } = small.awards;
    expect(byAward((row) => disbursedFen[row])).toMatchObject({ A1: 400, A2: 0, A4: 650, A7: 90, A8: 0 });
    expect(byAward((row) => disbursementCount[row])).toMatchObject({ A1: 2, A2: 0, A4: 1 });
    expect(byAward((row) => clawedBackFen[row])).toMatchObject({ A1: 0, A4: 25 });
    expect(byAward((row) => clawbackCount[row])).toMatchObject({ A1: 0, A4: 1 });
    expect(lastPaidDay[0]).toBe(Date.parse('2024-09-01') / 86_400_000);
    expect(lastPaidDay[awardIds.indexOf('A2')]).toBe(NO_DATE);
  });

  it('takes the year of the approval, else of the application', () => {
    expect(small.yearLabels).toEqual(['2023', '2024', '2025']);
    const year = byAward((row) => small.yearLabels[small.awards.yearCode[row] ?? MISSING_CODE]);
    expect(year).toMatchObject({ A1: '2024', A5: '2024', A7: '2023', A8: '2025' });
  });

  it('puts each award that is approved or later into one segment against ceilings', () => {
    const segment = byAward((row) => CEILING_SEGMENTS[small.segmentOfAward[row] ?? MISSING_CODE]);
    expect(segment).toEqual({
      A1: 'in_ceiling',
      A2: 'in_ceiling',
      A3: 'unverified',
      A4: 'in_ceiling',
      A5: 'no_amount',
      A6: 'not_monetary',
      A7: 'out_of_period',
      A8: undefined,
    });
  });

  it('tells excess under every reading from excess under one', () => {
    expect([...small.unitExcess.certainFen]).toEqual([0, 0, 0, 0, 0, 50, 0]);
    expect([...small.unitExcess.readingFen]).toEqual([100, 0, 0, 0, 0, 0, 0]);
  });

  it('counts under another reading only what passes the certain excess', () => {
    const [first, second] = [
      ledgerAward('A1', { approvedFen: 900, verdict: 'exceeds' }),
      ledgerAward('A2', { approvedFen: 300, verdict: 'interpretation_dependent' }),
    ];
    const ledger: Ledger = {
      dataDate: '2025-01-15',
      projects: [ledgerProject('P1', { awards: [first] }), ledgerProject('P2', { awards: [second] })],
      units: [
        ledgerUnit('III-2', 'project', [{ id: 'A1', fen: 900 }], 800, { verdict: 'exceeds' }),
        ledgerUnit('III-2', 'project', [{ id: 'A2', fen: 300 }], 800),
        ledgerUnit(
          'III-2',
          'enterprise',
          [
            { id: 'A1', fen: 900 },
            { id: 'A2', fen: 300 },
          ],
          800,
          {
            isDefault: false,
            verdict: 'exceeds',
          },
        ),
      ],
    };
    const { unitExcess } = buildPortfolio(columnsOf(ledger));
    expect([...unitExcess.certainFen]).toEqual([100, 0, 0]);
    expect([...unitExcess.readingFen]).toEqual([0, 0, 300]);
  });

  it('gives no ceiling to a unit whose sum is withheld or that cannot be verified', () => {
    const ledger = smallLedger();
    ledger.units = [
      { ...ledger.units[0]!, sumFen: null, headroomFen: null, excessFen: null },
      { ...ledger.units[5]!, verdict: 'cannot_verify', limitFen: 600 },
    ];
    const { units, segmentOfAward } = buildPortfolio(columnsOf(ledger));
    expect([...units.ceilingFen]).toEqual([Number.NaN, Number.NaN]);
    expect(CEILING_SEGMENTS[segmentOfAward[0] ?? MISSING_CODE]).toBe('unverified');
  });

  it('ranks verdicts whatever the order of the dictionary', () => {
    const ranks = small.vocabulary.verdict.map((verdict) => CAP_VERDICTS.indexOf(verdict));
    expect([...small.verdictRank]).toEqual(ranks);
    expect(ranks[0]).toBe(CAP_VERDICTS.length - 1);
  });

  it('judges the siting of a project by its worst site and measures the nearest', () => {
    fc.assert(
      fc.property(arbitraryLedger, (ledger) => {
        const { projects } = buildPortfolio(columnsOf(ledger));
        ledger.projects.forEach((project, row) => {
          expect(SITING_VERDICTS[projects.sitingIndex[row] ?? 0]).toBe(naiveSiting(project));
          const distances = project.sites
            .map(({ distanceM }) => distanceM)
            .filter((metres) => metres !== null);
          expect(projects.distanceM[row]).toBe(distances.length === 0 ? Number.NaN : Math.min(...distances));
        });
      }),
    );
  });

  it('holds an empty portfolio', () => {
    const empty = buildPortfolio(columnsOf({ dataDate: '2025-01-15', projects: [], units: [] }));
    expect([empty.projectCount, empty.awardCount, empty.unitCount, empty.yearLabels]).toEqual([0, 0, 0, []]);
  });
});

describe('a portfolio that breaks a rule', () => {
  it('is refused with the column of a code outside its dictionary', () => {
    const columns = columnsOf(smallLedger());
    columns.projects.routeCode[1] = 99;
    expect(() => buildPortfolio(columns)).toThrow('projects.routeCode[1]: no value 99');
  });

  it('is refused with the column of a row that does not exist', () => {
    const columns = columnsOf(smallLedger());
    columns.disbursements.awardRow[0] = 8;
    expect(() => buildPortfolio(columns)).toThrow('disbursements.awardRow[0]: no row 8');
  });

  it('is refused with the word that a vocabulary lacks', () => {
    const columns = columnsOf(smallLedger());
    columns.dictionaries = { ...columns.dictionaries, route: [...columns.dictionaries.route, 'perpetuum'] };
    expect(() => buildPortfolio(columns)).toThrow('dictionaries.route: no such word as "perpetuum"');
  });

  it('is refused where a sum would lose fen', () => {
    const ledgerOf = (...approved: number[]): Ledger => ({
      dataDate: '2025-01-15',
      projects: [
        ledgerProject('P1', {
          awards: approved.map((approvedFen, row) => ledgerAward(`A${row}`, { approvedFen })),
        }),
      ],
      units: [],
    });
    const largest = Number.MAX_SAFE_INTEGER;
    expect(buildPortfolio(columnsOf(ledgerOf(largest - 1, 1))).awards.approvedFen[0]).toBe(largest - 1);
    expect(() => buildPortfolio(columnsOf(ledgerOf(largest, 1)))).toThrow(
      'awards.approvedFen: the sum passes',
    );
    expect(() => buildPortfolio(columnsOf(ledgerOf(largest, largest)))).toThrow('awards.approvedFen');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import sample from '../../../data/sample-portfolio.json' with { type: 'json' };
import { apiOver, catalogue } from '../../../tests/api/api-under-test.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { portfolioColumns } from '../../contract/portfolio.ts';
import { projectDetail } from '../../contract/project-detail.ts';
import { portfolioRecords } from '../../contract/record.ts';
import { judgeLedger } from '../../domain/caps/ledger.ts';
import { figuresOf, isApproved } from '../../domain/caps/recorded-award.ts';
import { capRows } from '../../domain/portfolio/cap-rows.ts';
import { buildPortfolio, type Portfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { pressingClause, selectionOfAllClauses } from './cap-selection.ts';
import { clauseGroups, countedVerdicts } from './clause-rows.ts';
import { supportYears } from './clock-picture.ts';
import { clockRows, pipYears, yearlyTerms } from './clock-rows.ts';
import { readingCases } from './reading-cases.ts';
import { stackedRows } from './stacked-rows.ts';
import { unitOptions } from './unit-options.ts';
import { isAmong, unitRows } from './unit-rows.ts';
import { readingCode, unitsOfAward, unitWaterfall } from './unit-waterfall.ts';
import { verdictRows } from './verdict-rows.ts';

const records = portfolioRecords.parse(sample);
const small = buildPortfolio(columnsOf(smallLedger()));
const all = (portfolio: Portfolio) => selectRows(portfolio, {});
const api = apiOver(records);

async function portfolioOf(caller: 'commission' | 'changping'): Promise<Portfolio> {
  const answer = await api.as(caller).get('/api/portfolio');
  return buildPortfolio(portfolioColumns.parse(await answer.json()));
}

let city: Portfolio;
let district: Portfolio;
beforeAll(async () => {
  [city, district] = await Promise.all([portfolioOf('commission'), portfolioOf('changping')]);
});

const approved = records.awards.filter(isApproved);
const judged = judgeLedger(
  catalogue.measures.map((measure) => ({
    measure,
    awards: approved.filter((award) => award.measure === measure.id).map(figuresOf),
  })),
);

describe('verdict rows', () => {
  it('count every approved award once, and only within and at the cap as passing', () => {
    const { rows, total, passing } = verdictRows(city, {});
    expect(total).toBe(approved.length);
    const naive = [...judged.verdicts.values()].filter(({ verdict }) =>
      ['within', 'at_cap'].includes(verdict),
    );
    expect(passing).toBe(naive.length);
    expect(rows.every(({ isChosen }) => isChosen)).toBe(true);
  });

  it('keep the others in place when one is chosen, and narrow with every other filter', () => {
    const { rows, total } = verdictRows(small, { verdict: ['exceeds'] });
    expect(rows.filter(({ isChosen }) => isChosen).map(({ verdict }) => verdict)).toEqual(['exceeds']);
    expect(total).toBe(7);
    expect(verdictRows(small, { measure: ['III-2'] }).total).toBe(3);
  });
});

describe('clauses', () => {
  it('are grouped by what the text states, each exactly once', () => {
    const { ceilings, noAmount, nonMonetary } = clauseGroups(catalogue.measures, capRows(city, all(city)));
    expect(nonMonetary).toHaveLength(7);
    expect(noAmount.map(({ measure }) => measure.id)).toEqual(['II-2', 'IV-2c']);
    expect(ceilings.length + noAmount.length + nonMonetary.length).toBe(catalogue.measures.length);
    const row = ceilings.find(({ measure }) => measure.id === 'III-2')?.row;
    expect(countedVerdicts(row!).reduce((sum, { count }) => sum + count, 0)).toBe(
      approved.filter(({ measure }) => measure === 'III-2').length,
    );
  });

  it('begin with the one that has most awards above its caps', () => {
    expect(pressingClause(city, all(city))).toBe('III-2');
    expect(pressingClause(city, selectRows(city, { route: ['none'] }))).not.toBeNull();
  });

  it('are chosen whatever clauses are filtered for', () => {
    const filter = { measure: ['III-3'] };
    const selection = selectionOfAllClauses(small, filter);
    expect(selection.awardCount).toBe(small.awardCount);
    expect(selectionOfAllClauses(small, filter)).toBe(selection);
  });
});

describe('unit rows', () => {
  it('hold the default units of the clause, the most urgent first, with the ledger\u2019s own figures', () => {
    const { rows, withoutUnit } = unitRows(city, all(city), 'III-2');
    const stated = judged.units.filter(
      ({ measure, candidate }) => measure.id === 'III-2' && candidate.isDefault,
    );
    expect(rows).toHaveLength(stated.length);
    for (const row of rows) {
      const ids = new Set(row.awardRows.map((award) => city.columns.awards.id[award]));
      const unit = stated.find(({ awards }) => awards.every(({ id }) => ids.has(id)))!;
      expect(unit.awards).toHaveLength(ids.size);
      expect(row.sumFen).toBe(Number(unit.sumFen));
      expect(row.limitFen).toBe(unit.limitFen === null ? null : Number(unit.limitFen));
    }
    const outOfPeriod = approved.filter(
      ({ id, measure }) => measure === 'III-2' && judged.verdicts.get(id)?.verdict === 'out_of_period',
    );
    expect(withoutUnit).toBe(outOfPeriod.length);
    expect(rows.slice(0, 2).map(({ awardVerdict }) => awardVerdict)).toEqual(['exceeds', 'exceeds']);
    expect(rows[0]!.excessFen).toBeGreaterThan(rows[1]!.excessFen!);
  });

  it('are near from 90 % on, over above the cap under any reading, and never over because a base is missing', () => {
    const { rows } = unitRows(small, all(small), 'III-2');
    expect(rows.map(({ awardVerdict }) => awardVerdict)).toEqual([
      'interpretation_dependent',
      'cannot_verify',
    ]);
    expect(rows.filter((row) => isAmong(row, 'over'))).toHaveLength(1);
    expect(rows.filter((row) => isAmong(row, 'near'))).toHaveLength(1);
    expect(rows[1]).toMatchObject({ utilisationBp: null, limitFen: null });
    const { rows: validated } = unitRows(city, all(city), 'III-3');
    for (const row of validated)
      expect(isAmong(row, 'near')).toBe((row.utilisationBp ?? 0) >= 9000 || row.awardVerdict === 'exceeds');
  });

  it('say when a filter cuts a unit, and keep its figures', () => {
    const selection = selectRows(small, { district: ['110114'] });
    const [row] = unitRows(small, selection, 'III-2').rows;
    expect(row).toMatchObject({ isCut: true, sumFen: 1100, limitFen: 1000, excessFen: 100 });
  });

  it('tell a district official no figure of a unit with awards elsewhere', () => {
    const rows = district.dictionaries.measure.flatMap(
      (measure) => unitRows(district, all(district), measure).rows,
    );
    const others = rows.filter(({ holdsOthers }) => holdsOthers);
    expect(others.length).toBeGreaterThan(0);
    for (const row of others)
      expect(row).toMatchObject({ sumFen: null, headroomFen: null, excessFen: null, utilisationBp: null });
  });
});

describe('the units of an award', () => {
  it('are one a reading, the default first, and lay out to what the ledger says of each', async () => {
    for (const id of ['P114-A1', 'P056-A2', 'P095-A1', 'P074-A1']) {
      const award = city.columns.awards.id.indexOf(id);
      const units = unitsOfAward(city, award);
      const stated = judged.verdicts.get(id)!.units;
      expect(units).toHaveLength(stated.length);
      expect(units[0]?.isDefault).toBe(true);
      expect(new Set(units.map(readingCode)).size).toBe(units.length);
      const measure = catalogue.measures.find((each) => each.id === units[0]!.measure)!;
      const answer = await api.get(`/api/projects/${id.split('-')[0]}`);
      const { awards } = projectDetail.parse(await answer.json());
      for (const facts of units) {
        const found = unitWaterfall(measure, facts, awards, id)!;
        expect(found.agrees).toBe(true);
        expect(found.waterfall.verdict).toBe(facts.verdict);
      }
    }
  });

  it('disagree with the ledger where an award of the unit is not at hand', async () => {
    const id = 'P047-A2';
    const [facts] = unitsOfAward(city, city.columns.awards.id.indexOf(id));
    const measure = catalogue.measures.find((each) => each.id === 'I-1')!;
    const answer = await api.get('/api/projects/P047');
    const { awards } = projectDetail.parse(await answer.json());
    expect(unitWaterfall(measure, facts!, awards, id)?.agrees).toBe(false);
  });
});

describe('the search for a unit', () => {
  const name = (measure: string) => measure;

  it('finds by project, enterprise and clause, every word of it', () => {
    const units = (text: string) => unitOptions(small, text, name).map(({ unit }) => unit);
    expect(units('示例项目 P2')).toEqual([0]);
    expect(units('企业 E2 III-2')).toEqual([1]);
    expect(units('e1 iii-3')).toEqual([5]);
    expect(units('nothing')).toEqual([]);
  });

  it('lists no more than can be read', () => {
    expect(unitOptions(city, '', name).length).toBe(40);
  });
});

describe('the clock', () => {
  const terms = catalogue.measures.map(yearlyTerms).find((found) => found !== null)!;

  it('rests on the one clause that is limited both by year and in years', () => {
    expect(terms).toEqual({
      measure: 'II-3b',
      annualFen: 3_000_000_000,
      maxYears: 3,
      costBase: 'interest_paid',
    });
  });

  it('counts years by both readings, and trusts no count with a year missing', () => {
    const rows = clockRows(city, all(city), terms);
    const rowOf = (project: string) =>
      rows.find(
        ({ subject }) =>
          subject.kind === 'project' && city.columns.projects.id[subject.projectRow] === project,
      );
    expect(rowOf('P056')).toMatchObject({ years: [2023, 2025, 2026], used: { count: 3, span: 4 } });
    expect(rowOf('P094')).toMatchObject({ left: { count: 0, span: 0 }, missingYears: 0 });
    expect(rowOf('P129')).toMatchObject({ years: [], missingYears: 1 });
    expect(pipYears(rows, '2026-10-31')).toEqual([2023, 2024, 2025, 2026, 2027]);
    const units = judged.units.filter(
      ({ measure, candidate }) => measure.id === 'II-3b' && candidate.isDefault,
    );
    expect(rows).toHaveLength(units.length);
  });

  it('keeps what a filter hides, marked', () => {
    const rows = clockRows(city, selectRows(city, { text: '示例项目 056' }), terms);
    expect(rows.filter(({ isShown }) => isShown)).toHaveLength(1);
    expect(rows).toHaveLength(clockRows(city, all(city), terms).length);
  });

  it('says what may still be approved only of an award that waits, and only with its interest', async () => {
    const rows = clockRows(city, all(city), terms);
    const yearsOf = async (project: string) => {
      const answer = await api.get(`/api/projects/${project}`);
      const { awards } = projectDetail.parse(await answer.json());
      const row = rows.find(
        ({ subject }) =>
          subject.kind === 'project' && city.columns.projects.id[subject.projectRow] === project,
      )!;
      return supportYears(
        awards.filter(({ measure }) => measure === 'II-3b'),
        row,
        terms,
        () => 0,
      );
    };
    const waiting = await yearsOf('P096');
    expect(waiting.map(({ year, openFen }) => [year, openFen])).toEqual([
      [2025, null],
      [2026, 144_174_177],
    ]);
    expect((await yearsOf('P094')).map(({ openFen }) => openFen)).toEqual([null, null, null]);
  });
});

describe('reading cases', () => {
  it('hold every award that depends on the reading exactly once', () => {
    const cases = readingCases(city, all(city));
    const ids = cases.flatMap(({ dependentRows }) => dependentRows.map((row) => city.columns.awards.id[row]));
    const naive = approved.filter(
      ({ id }) => judged.verdicts.get(id)?.verdict === 'interpretation_dependent',
    );
    expect(ids).toHaveLength(naive.length);
    expect(new Set(ids)).toEqual(new Set(naive.map(({ id }) => id)));
    for (const { readings } of cases) {
      expect(readings[0]?.isDefault).toBe(true);
      expect(new Set(readings.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
      expect(readings.some(({ verdict }) => verdict === 'exceeds')).toBe(true);
    }
  });

  it('set the same awards beside one another under each reading', () => {
    const [first] = readingCases(small, all(small));
    expect(first).toMatchObject({
      measure: 'III-2',
      projectCount: 2,
      approvedFen: 1100,
      readings: [
        { basis: 'enterprise', verdict: 'exceeds', excessFen: 100 },
        { basis: 'project', verdict: 'within', excessFen: null },
      ],
    });
    expect(first?.readings.map(({ units }) => units.map(({ sumFen }) => sumFen))).toEqual([
      [1100],
      [700, 400],
    ]);
    expect(readingCases(small, selectRows(small, { route: ['li_lfp'] }))[0]?.isShown).toBe(false);
  });
});

describe('projects under several clauses', () => {
  it('set the amounts of each clause side by side', () => {
    const rows = stackedRows(small, all(small));
    const named = rows.map(({ projectRow, measures }) => [
      small.columns.projects.id[projectRow],
      measures.map(({ measure, approvedFen }) => [measure, approvedFen]),
    ]);
    expect(named).toEqual([
      [
        'P3',
        [
          ['II-2', 30],
          ['III-2', 200],
          ['II-1', null],
        ],
      ],
      [
        'P1',
        [
          ['III-2', 700],
          ['III-3', 650],
        ],
      ],
    ]);
  });

  it('are those of the records, and no project with one clause', () => {
    const measures = new Map<string, Set<string>>();
    for (const { projectId, measure } of approved)
      measures.set(projectId, (measures.get(projectId) ?? new Set()).add(measure));
    const naive = [...measures].filter(([, set]) => set.size > 1).map(([id]) => id);
    const rows = stackedRows(city, all(city)).map(({ projectRow }) => city.columns.projects.id[projectRow]);
    expect(rows).toHaveLength(naive.length);
    expect(new Set(rows)).toEqual(new Set(naive));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import sampleFile from '../../../data/sample-portfolio.json' with { type: 'json' };
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { portfolioColumns } from '../../contract/portfolio.ts';
import { portfolioRecords } from '../../contract/record.ts';
import { dayOf } from '../progress/calendar-day.ts';
import { outputRows } from './output-rows.ts';
import type { PortfolioFilter } from './portfolio-filter.ts';
import { buildPortfolio, type Portfolio } from './portfolio.ts';

const records = portfolioRecords.parse(sampleFile);
const projects = new Map(records.projects.map((project) => [project.id, project]));
let portfolio: Portfolio;

beforeAll(async () => {
  const answer = await apiOver(records).get('/api/portfolio');
  portfolio = buildPortfolio(portfolioColumns.parse(await answer.json()));
});

const shownOf = (filter: PortfolioFilter): string[] =>
  outputRows(portfolio, filter)
    .filter(({ isShown }) => isShown)
    .map(({ id }) => id)
    .toSorted();

const recorded = (keep: (output: (typeof records.outputs)[number]) => boolean): string[] =>
  records.outputs
    .filter(keep)
    .map(({ id }) => id)
    .filter((id) => portfolio.columns.outputs.id.includes(id))
    .toSorted();

describe('the outputs of clauses', () => {
  it('are all there without a filter, as they are recorded, the latest first', () => {
    const rows = outputRows(portfolio, {});
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      expect(row.isShown).toBe(true);
      const record = records.outputs.find(({ id }) => id === row.id);
      if (record === undefined) continue;
      expect([row.measure, row.kind, row.titleZh, row.titleEn]).toEqual([
        record.measure,
        record.kind,
        record.title.zh,
        record.title.en,
      ]);
      expect(row.organisation?.id ?? null).toBe(record.organisationId);
      expect(row.project?.id ?? null).toBe(record.projectId);
      expect(row.completedDay).toBe(record.completedOn === null ? null : dayOf(record.completedOn));
    }
    const days = rows.map(({ completedDay }) => completedDay ?? Number.NEGATIVE_INFINITY);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('know which organisations have projects to filter by', () => {
    const owners = new Set(records.projects.map(({ organisationId }) => organisationId));
    const known = outputRows(portfolio, {}).flatMap(({ organisation }) => organisation ?? []);
    expect(known.map(({ hasProjects }) => hasProjects)).toEqual(known.map(({ id }) => owners.has(id)));
    expect(known.some(({ hasProjects }) => hasProjects)).toBe(true);
  });

  it('of a clause are shown by their own clause, and whatever is asked of awards', () => {
    const wanted = recorded(({ measure }) => measure === 'I-2');
    expect(wanted.length).toBeGreaterThan(0);
    expect(shownOf({ measure: ['I-2'] })).toEqual(wanted);
    expect(shownOf({ measure: ['I-2'], verdict: ['exceeds'], year: ['2024'] })).toEqual(wanted);
  });

  it('of a project follow it; those without one follow their own district', () => {
    const wanted = recorded(({ projectId, districtAdcode }) =>
      projectId === null ? districtAdcode === 110114 : projects.get(projectId)?.districtAdcode === 110114,
    );
    const shown = shownOf({ district: ['110114'] }).filter((id) =>
      records.outputs.some((each) => each.id === id),
    );
    expect(shown).toEqual(wanted);
  });

  it('without a project are not shown where something of projects is asked', () => {
    const wanted = recorded(({ projectId }) => projects.get(projectId ?? '')?.route === 'flow_v');
    expect(shownOf({ route: ['flow_v'] })).toEqual(wanted);
    expect(shownOf({ text: 'nothing has this name' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { capRows } from '../../src/domain/portfolio/cap-rows.ts';
import { headlineFigures } from '../../src/domain/portfolio/headline-figures.ts';
import { selectRows } from '../../src/domain/portfolio/selection.ts';
import { districtRows } from '../../src/features/districts/district-rows.ts';
import { TIMELINE_STEPS, timelineRows } from '../../src/features/timeline/timeline-rows.ts';
import { shownBy } from './naive-filter.ts';
import { caps, districts, headline, timeline } from './naive-money-rows.ts';
import { CALLERS, CASES, plain, sortedBy } from './pages-under-audit.ts';
import { districtNames, policy } from './raw-records.ts';

const MEASURES = policy.measures.map(({ id }) => id);

describe.each(CASES)('money as %s sees it under %s', (caller, _name, filter) => {
  const { portfolio, ledger } = CALLERS[caller];
  const selection = selectRows(portfolio, filter);
  const shown = shownBy(ledger, filter);

  it('shows the same projects and awards', () => {
    const { projects, awards } = portfolio.columns;
    expect(projects.id.filter((_, row) => selection.projects[row] === 1)).toEqual(
      shown.projects.map(({ record }) => record.id),
    );
    expect(awards.id.filter((_, row) => selection.awards[row] === 1).toSorted()).toEqual(
      shown.awards.map(({ record }) => record.id).toSorted(),
    );
  });

  it('has the same headline', () => {
    expect(plain(headlineFigures(portfolio, selection))).toEqual(plain(headline(ledger, shown)));
  });

  it('holds the same money against the same ceilings', () => {
    expect(plain(capRows(portfolio, selection))).toEqual(plain(caps(ledger, shown, MEASURES)));
  });

  it('has the same districts', () => {
    const byCode = (row: unknown): string => JSON.stringify(row).slice(0, 24);
    const { rows } = districtRows(portfolio, selection);
    expect(sortedBy([plain(rows)].flat(), byCode)).toEqual(
      sortedBy([plain(districts(ledger, shown, districtNames))].flat(), byCode),
    );
    const money = rows.map((row) => row.approvedFen);
    expect(money).toEqual(money.toSorted((one, other) => other - one));
  });

  it.each(TIMELINE_STEPS)('has the same money by %s', (step) => {
    const { periods, ...sums } = timelineRows(portfolio, selection, step);
    const told = periods.map(({ key, isPartial }) => ({ key, isPartial }));
    expect(plain({ periods: told, ...sums })).toEqual(plain(timeline(ledger, shown, step)));
  });
});

import { describe, expect, it } from 'vitest';
import { groupSums } from '../../src/domain/portfolio/group-sums.ts';
import { buildPortfolio, type Portfolio } from '../../src/domain/portfolio/portfolio.ts';
import type { PortfolioFilter } from '../../src/domain/portfolio/portfolio-filter.ts';
import { type Selection, selectRows } from '../../src/domain/portfolio/selection.ts';
import { districtRows } from '../../src/features/districts/district-rows.ts';
import { capRows } from '../../src/domain/portfolio/cap-rows.ts';
import { headlineFigures } from '../../src/domain/portfolio/headline-figures.ts';
import { projectRowAt, projectRows, sortProjectRows } from '../../src/domain/portfolio/project-rows.ts';
import { highSafetyShares, routeRows } from '../../src/features/routes/route-rows.ts';
import { timelineRows } from '../../src/features/timeline/timeline-rows.ts';
import { largePortfolio } from './large-portfolio.ts';

/** Enough to settle a median of passes that take milliseconds. */
const SAMPLES = { time: 300, iterations: 20, warmupTime: 100, warmupIterations: 5 };

const columns = largePortfolio({ projects: 100_000, awards: 300_000 });
const portfolio = buildPortfolio(columns);

const FILTERS: Record<string, PortfolioFilter> = {
  'no dimension': {},
  '1 dimension': { route: ['flow_v', 'li_solid', 'li_lfp'] },
  '2 dimensions': { route: ['flow_v', 'li_solid', 'li_lfp'], district: ['110101', '110105', '110108'] },
  '3 dimensions': {
    route: ['flow_v', 'li_solid', 'li_lfp'],
    siteType: ['data_centre'],
    verdict: ['exceeds'],
  },
  '4 dimensions': {
    route: ['flow_v', 'li_lfp'],
    park: ['K1', 'none'],
    measure: ['M-3', 'M-4'],
    year: ['2024'],
  },
  'a text': { text: '示例 77' },
};

/** What every click asks of the domain: the rows that pass, and their sums by group. */
function regroup(portfolio: Portfolio, filter: PortfolioFilter): Selection {
  const selection = selectRows(portfolio, filter);
  const { projects, awards, dictionaries } = portfolio;
  groupSums(projects.routeCode, dictionaries.route.length, projects.capacityMWh, selection.projects);
  groupSums(projects.districtCode, dictionaries.district.length, projects.capacityMWh, selection.projects);
  groupSums(awards.measureCode, dictionaries.measure.length, awards.approvedFen, selection.awards);
  groupSums(awards.yearCode, portfolio.yearLabels.length, awards.approvedFen, selection.awards);
  return selection;
}

/** All panels of the overview, with the first screenful of the project table. */
function overview(portfolio: Portfolio, selection: Selection): number {
  headlineFigures(portfolio, selection);
  capRows(portfolio, selection);
  routeRows(portfolio, selection);
  highSafetyShares(portfolio, selection);
  districtRows(portfolio, selection);
  timelineRows(portfolio, selection, 'quarter');
  const table = projectRows(portfolio, selection);
  const screenful = table.order.subarray(0, 30);
  screenful.forEach((_, index) => projectRowAt(table, index));
  return screenful.length;
}

describe('a portfolio of 100,000 projects and 300,000 awards', () => {
  it('is built once a data version', async ({ bench }) => {
    const { latency } = await bench('build', () => buildPortfolio(columns)).run({
      iterations: 5,
      warmupIterations: 1,
      time: 0,
    });
    expect(latency.samplesCount).toBeGreaterThan(0);
  });

  for (const [name, filter] of Object.entries(FILTERS)) {
    it(`filters and regroups by ${name}`, async ({ bench }) => {
      let shown = 0;
      await bench(`filter and regroup: ${name}`, () => {
        shown = regroup(portfolio, filter).projectCount;
      }).run(SAMPLES);
      expect(shown).toBeGreaterThan(0);
    });
  }

  it('gives each panel its rows', async ({ bench }) => {
    const selection = selectRows(portfolio, FILTERS['1 dimension'] ?? {});
    const all = selectRows(portfolio, {});
    const table = projectRows(portfolio, all);
    // A selection of its own each time: sums that two panels share are kept with the selection.
    await bench.compare(
      bench('headline', () => void headlineFigures(portfolio, { ...selection })),
      bench('funding', () => void capRows(portfolio, { ...selection })),
      bench('routes', () => void routeRows(portfolio, selection)),
      bench('districts', () => void districtRows(portfolio, selection)),
      bench('timeline', () => void timelineRows(portfolio, selection, 'month')),
      bench('project table', () => void projectRows(portfolio, selection)),
      bench('project table, all 100,000', () => void projectRows(portfolio, all)),
      bench('sort 100,000 by capacity', () => {
        sortProjectRows(table, [{ column: 'capacityMWh', direction: 'descending', language: 'zh-CN' }]);
      }),
      bench('sort 100,000 by name', () => {
        sortProjectRows(table, [{ column: 'name', direction: 'ascending', language: 'zh-CN' }]);
      }),
      SAMPLES,
    );
    expect(table.order).toHaveLength(100_000);
  });

  it('answers a click with all panels of the overview', async ({ bench }) => {
    let screenful = 0;
    const click = (filter: PortfolioFilter) => (): void => {
      screenful = overview(portfolio, selectRows(portfolio, filter));
    };
    await bench.compare(
      ...Object.entries(FILTERS).map(([name, filter]) => bench(`overview: ${name}`, click(filter))),
      SAMPLES,
    );
    expect(screenful).toBe(30);
  });
});

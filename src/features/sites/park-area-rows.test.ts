import { describe, expect, it } from 'vitest';
import { largePortfolio } from '../../../tests/bench/large-portfolio.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { parkAreaRows } from './park-area-rows.ts';

/** A hundredth of a degree each way near 40° north: 0.8536 km by 1.1103 km. */
const SQUARE: [number, number][][][] = [
  [
    [
      [116.4, 40.1],
      [116.41, 40.1],
      [116.41, 40.11],
      [116.4, 40.11],
      [116.4, 40.1],
    ],
  ],
];

const columns = largePortfolio({ projects: 50, awards: 50 });
const portfolio = buildPortfolio({
  ...columns,
  parks: { ...columns.parks, outline: [SQUARE, null] },
  projects: {
    ...columns.projects,
    parkRow: columns.projects.id.map((_, row) => (row < 3 ? 0 : row < 5 ? 1 : null)),
    routeCode: columns.projects.id.map((_, row) => row % 2),
  },
});

describe('areas of parks', () => {
  it('are those of recorded outlines, and none for a schematic circle', () => {
    const [recorded, schematic] = parkAreaRows(portfolio, selectRows(portfolio, {}));
    expect(recorded?.km2).toBeCloseTo(0.946, 2);
    expect([schematic?.km2, schematic?.radiusM]).toEqual([null, 900]);
  });

  it('count the projects of each park, inside the filter and in all', () => {
    const [first] = portfolio.vocabulary.route;
    const rows = parkAreaRows(portfolio, selectRows(portfolio, { route: [first ?? ''] }));
    expect(rows.map(({ shownProjects, allProjects }) => [shownProjects, allProjects])).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });
});

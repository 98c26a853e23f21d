import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter, arbitraryLedger } from '../../../tests/fixtures/arbitrary-ledger.ts';
import { naiveSelection } from '../../../tests/fixtures/naive-selection.ts';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject, smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { PERFORMANCE_MEASURES, performanceRows } from './performance-rows.ts';

describe('performanceRows', () => {
  it('marks what lies beyond the fences, and counts what lacks a value', () => {
    const projects = [70, 71, 72, 73, 74, 40, null].map((efficiencyPct, row) =>
      ledgerProject(`P${row}`, { efficiencyPct, powerMW: row === 0 ? 0 : 2, capacityMWh: 8 }),
    );
    const portfolio = buildPortfolio(columnsOf({ ...smallLedger(), units: [], projects }));
    const [row] = performanceRows(portfolio, selectRows(portfolio, {}));
    const { efficiency, duration, cycles } = row?.cells ?? {};
    expect(efficiency).toMatchObject({ count: 7, missing: 1, spread: { median: 71.5, lowest: 40 } });
    expect(
      efficiency?.shown.filter(({ isOutlier }) => isOutlier).map(({ projectRow }) => projectRow),
    ).toEqual([5]);
    expect(duration).toMatchObject({ missing: 1, spread: { median: 4 } });
    expect(cycles).toMatchObject({ count: 7, missing: 7, spread: null });
  });

  it('agrees with plain loops over the records', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryFilter, (ledger, filter) => {
        const portfolio = buildPortfolio(columnsOf(ledger));
        const shown = new Set(naiveSelection(ledger, filter).projects);
        for (const row of performanceRows(portfolio, selectRows(portfolio, filter))) {
          const own = ledger.projects.filter(({ route }) => route === row.route);
          for (const measure of PERFORMANCE_MEASURES) {
            const valueOf = (project: (typeof own)[number]): number | null => {
              if (measure === 'efficiency') return project.efficiencyPct ?? null;
              if (measure === 'cycles') return project.cycleLife ?? null;
              const { powerMW, capacityMWh } = project;
              return powerMW === null || powerMW === 0 || capacityMWh === null ? null : capacityMWh / powerMW;
            };
            const values = own.filter((project) => shown.has(project)).map(valueOf);
            const cell = row.cells[measure];
            expect(cell).toMatchObject({
              count: values.length,
              missing: values.filter((value) => value === null).length,
            });
            expect(cell.shown.map(({ value }) => value)).toEqual(values.filter((value) => value !== null));
            expect(cell.outside).toHaveLength(
              own.filter((project) => !shown.has(project) && valueOf(project) !== null).length,
            );
          }
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { selectRows } from '../../src/domain/portfolio/selection.ts';
import { performanceRows } from '../../src/features/routes/performance-rows.ts';
import { COST_KINDS, routeCostRows } from '../../src/features/routes/route-cost-rows.ts';
import { routeStageTable } from '../../src/features/routes/route-stage-rows.ts';
import { safetyShareRows } from '../../src/features/routes/safety-share-rows.ts';
import { validationFunnel } from '../../src/features/routes/validation-rows.ts';
import { shownBy } from './naive-filter.ts';
import { costs, funnel, performance, safetyShares, stages } from './naive-route-rows.ts';
import { CALLERS, CASES, plain, sortedBy } from './pages-under-audit.ts';

const byRoute = ({ route }: { route: string }): string => route;

describe.each(CASES)('routes as %s sees them under %s', (caller, _name, filter) => {
  const { portfolio, ledger } = CALLERS[caller];
  const selection = selectRows(portfolio, filter);
  const shown = shownBy(ledger, filter);

  it.each(['physical', 'funding'] as const)('stand at the same stages of the %s track', (track) => {
    const told = routeStageTable(portfolio, selection, track);
    const audited = stages(ledger, shown, track);
    expect(plain({ ...told, rows: sortedBy(told.rows, byRoute) })).toEqual(
      plain({ ...audited, rows: sortedBy(audited.rows, byRoute) }),
    );
  });

  it.each(COST_KINDS)('cost the same of %s money', (kind) => {
    const told = routeCostRows(portfolio, selection, kind).map(
      ({ shown: values, outside: _others, spread, ...row }) => {
        expect(values.length).toBe(row.funded - row.lackingFen - row.lackingMWh);
        return { ...row, median: spread?.median ?? null };
      },
    );
    expect(plain(sortedBy(told, byRoute))).toEqual(plain(sortedBy(costs(ledger, shown, kind), byRoute)));
  });

  it('perform the same', () => {
    const told = performanceRows(portfolio, selection).map(({ route, cells }) => {
      const cell = ({ count, missing, spread }: (typeof cells)['cycles']) => ({
        count,
        missing,
        median: spread?.median ?? null,
      });
      return {
        route,
        efficiency: cell(cells.efficiency),
        duration: cell(cells.duration),
        cycles: cell(cells.cycles),
      };
    });
    expect(plain(sortedBy(told, byRoute))).toEqual(plain(sortedBy(performance(ledger, shown), byRoute)));
  });

  it.each(['III-3', 'III-2', 'I-1'])('came as far under %s', (measure) => {
    const { steps, exits } = validationFunnel(portfolio, selection, measure);
    const told = [...steps, ...exits].map(({ byRoute: parts, ...step }) => {
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(step.count);
      return step;
    });
    const audited = funnel(ledger, shown, measure);
    expect(plain(told)).toEqual(plain([...audited.steps, ...audited.exits]));
  });

  it.each(['quarter', 'year'] as const)('are as safe by %s', (step) => {
    const { periods, ...rows } = safetyShareRows(portfolio, selection, step);
    const told = { periods: periods.map(({ key, isPartial }) => ({ key, isPartial })), ...rows };
    expect(plain(told)).toEqual(plain(safetyShares(ledger, shown, step)));
  });
});

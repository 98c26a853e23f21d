import { describe, expect, it } from 'vitest';
import { selectRows } from '../../src/domain/portfolio/selection.ts';
import { enterpriseRows } from '../../src/features/parks/enterprise-rows.ts';
import { parkFigures } from '../../src/features/parks/park-figures.ts';
import { roleRows } from '../../src/features/parks/role-rows.ts';
import { targetRows } from '../../src/features/parks/target-rows.ts';
import { measureRows } from '../../src/features/policy/measure-rows.ts';
import { shownBy } from './naive-filter.ts';
import { headline } from './naive-money-rows.ts';
import { clauses, enterprises, organisations, roles, targets } from './naive-park-rows.ts';
import { type AuditedCaller, CALLERS, CASES, plain, sortedBy } from './pages-under-audit.ts';
import { policy, records } from './raw-records.ts';

const PARKS = records.parks.map(({ id }) => id);
const byKind = (row: { kind: string }): string => row.kind;
const byId = ({ id }: { id: string }): string => id;

describe.each(CASES)('parks and clauses as %s sees them under %s', (caller, _name, filter) => {
  const { portfolio, ledger } = CALLERS[caller];

  it.each(PARKS)('have the same figures: %s', (park) => {
    const narrowed = { ...filter, park: [park] };
    const selection = selectRows(portfolio, narrowed);
    const shown = shownBy(ledger, narrowed);
    const { organisations: running, lateCount: _late, ...figures } = parkFigures(portfolio, selection);
    expect(plain(figures)).toEqual(plain(headline(ledger, shown)));
    expect(running).toEqual(organisations(ledger, shown.projects));
    const everyone = { park: [park] };
    const told = roleRows(portfolio, selection.projects, selectRows(portfolio, everyone).projects);
    expect(plain(told)).toEqual(plain(roles(shown, shownBy(ledger, everyone).projects)));
    const rows = enterpriseRows(portfolio, selection).map(({ nameZh: _zh, nameEn: _en, ...row }) => row);
    expect(plain(sortedBy(rows, byId))).toEqual(plain(sortedBy(enterprises(ledger, shown), byId)));
  });

  it('have the same awards and outputs under each clause', () => {
    const { measure: _m, funding: _f, verdict: _v, year: _y, period: _p, ...ofProjects } = filter;
    const sections = measureRows(policy, portfolio, filter, selectRows(portfolio, filter));
    const told = sections
      .flatMap(({ rows }) => rows)
      .map(({ measure, outputKinds, ...row }) => {
        expect(outputKinds.reduce((sum, { count }) => sum + count, 0)).toBe(row.outputCount);
        return { measure: measure.id, ...row };
      });
    expect(told).toMatchObject(
      clauses(ledger, shownBy(ledger, filter), policy, filter, shownBy(ledger, ofProjects)),
    );
  });
});

describe.each<AuditedCaller>(['commission', 'changping'])('targets as %s sees them', (caller) => {
  const { portfolio, ledger } = CALLERS[caller];

  it.each(PARKS)('are as far reached: %s', (park) => {
    const row = portfolio.columns.parks.id.indexOf(park);
    const told = targetRows(portfolio, row, selectRows(portfolio, { park: [park] })).map(
      ({ park: _park, sourceEn: _en, state: _state, doubt: _doubt, ...target }) => target,
    );
    expect(plain(sortedBy(told, byKind))).toEqual(plain(sortedBy(targets(ledger, park), byKind)));
  });
});

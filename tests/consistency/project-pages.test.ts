import { describe, expect, it } from 'vitest';
import { projectRowAt, projectRows } from '../../src/domain/portfolio/project-rows.ts';
import { selectRows } from '../../src/domain/portfolio/selection.ts';
import { routeRows } from '../../src/features/routes/route-rows.ts';
import { shownSites, siteRows } from '../../src/features/sites/site-rows.ts';
import { lightRows, sitingRows } from '../../src/features/standing/standing-rows.ts';
import { shownBy } from './naive-filter.ts';
import { projectTable, routes, siteTable, standing } from './naive-project-rows.ts';
import { CALLERS, CASES, plain, sortedBy } from './pages-under-audit.ts';

/** The auditor's geodesics and conversions are others than the product's. */
const DISTANCE_TOLERANCE_M = 0.2;
const POSITION_TOLERANCE_DEGREES = 2e-6;

function expectDistance(told: number | null, audited: number | null): void {
  expect([told === null, Math.abs((told ?? 0) - (audited ?? 0)) < DISTANCE_TOLERANCE_M]).toEqual([
    audited === null,
    true,
  ]);
}

describe.each(CASES)('projects as %s sees them under %s', (caller, _name, filter) => {
  const { portfolio, ledger } = CALLERS[caller];
  const selection = selectRows(portfolio, filter);
  const shown = shownBy(ledger, filter);

  it('go the same technical routes', () => {
    const told = routeRows(portfolio, selection).map(({ family: _family, ...row }) => row);
    const byRoute = ({ route }: { route: string }): string => route;
    expect(plain(sortedBy(told, byRoute))).toEqual(plain(sortedBy(routes(ledger, shown), byRoute)));
  });

  it('have the same lights and sitings', () => {
    const lights = lightRows(portfolio, selection).map((row) => ({
      ...row,
      indicators: sortedBy(
        // The auditor knows an indicator by its figure, not by its threshold.
        row.indicators.map(({ thresholdDays: _days, ...indicator }) => indicator),
        ({ indicator }) => indicator,
      ),
    }));
    expect({ lights, sitings: sitingRows(portfolio, selection) }).toEqual(standing(ledger, shown));
  });

  it('stand in the same table in the same order', () => {
    const rows = projectRows(portfolio, selection);
    const audited = projectTable(shown);
    const told = Array.from(rows.order, (_, index) => {
      const {
        nameZh,
        nameEn,
        organisationNameZh,
        organisationNameEn,
        districtNameZh,
        districtNameEn,
        ...row
      } = projectRowAt(rows, index);
      expect(
        nameZh + nameEn + organisationNameZh + organisationNameEn + districtNameZh + districtNameEn,
      ).not.toBe('');
      return { ...row, park: row.park?.id ?? null };
    });
    expect(told.map(({ id }) => id)).toEqual(audited.map(({ id }) => id));
    for (const [index, { distanceM, utilisation, ...expected }] of audited.entries()) {
      const {
        distanceM: toldM,
        utilisationBp,
        ...row
      } = told[index] ?? { distanceM: null, utilisationBp: null };
      expectDistance(toldM, distanceM);
      expect(utilisationBp).toBe(utilisation === null ? null : Number(utilisation.replace('.', '')));
      expect(plain(row)).toEqual(plain(expected));
    }
  });
});

describe.each(['commission', 'changping', 'changping a year later'] as const)(
  'sites as %s sees them',
  (caller) => {
    const { portfolio, ledger } = CALLERS[caller];

    it('lie in the same places, on the same side of the ring', () => {
      const rows = siteRows(portfolio);
      expect(rows.every((_, row) => shownSites(rows, selectRows(portfolio, {}))[row] === 1)).toBe(true);
      const byId = ({ id }: { id: string }): string => id;
      const audited = sortedBy(siteTable(ledger), byId);
      const told = sortedBy(rows, byId);
      expect(told.map(byId)).toEqual(audited.map(byId));
      for (const [index, { lon, lat, distanceM, ...expected }] of audited.entries()) {
        const row = told[index];
        expectDistance(row?.distanceM ?? null, distanceM);
        for (const [one, other] of [
          [row?.lon ?? null, lon],
          [row?.lat ?? null, lat],
        ] as const) {
          expect(one === null).toBe(other === null);
          expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThan(POSITION_TOLERANCE_DEGREES);
        }
        expect(row).toMatchObject(expected);
      }
    });
  },
);

import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { ROUTES } from '../vocabulary.ts';
import { highSafetyOf, highSafetySums, routeFamilyOf } from './high-safety.ts';
import { buildPortfolio } from './portfolio.ts';

describe('high-safety routes', () => {
  it('are solid-state lithium-ion and all flow batteries; semi-solid is ambiguous', () => {
    const named = ROUTES.filter((route) => highSafetyOf(route) === 'named');
    expect(named).toEqual(ROUTES.filter((route) => route === 'li_solid' || route.startsWith('flow_')));
    expect(ROUTES.filter((route) => highSafetyOf(route) === 'ambiguous')).toEqual(['li_semi_solid']);
  });

  it('belong to families by their medium', () => {
    const family = (name: string) => ROUTES.filter((route) => routeFamilyOf(route) === name);
    expect(family('lithium')).toEqual(ROUTES.filter((route) => route.startsWith('li_')));
    expect(family('flow')).toEqual(ROUTES.filter((route) => route.startsWith('flow_')));
    expect(family('other')).toEqual(['supercap', 'hybrid']);
  });

  it('sum capacity and count what has none on record', () => {
    const portfolio = buildPortfolio(columnsOf(smallLedger()));
    expect(highSafetySums(portfolio, null)).toEqual({
      named: { mwh: 28, projects: 2, missingMWhCount: 0 },
      ambiguous: { mwh: 0, projects: 1, missingMWhCount: 1 },
      not_named: { mwh: 0, projects: 1, missingMWhCount: 0 },
    });
    expect(highSafetySums(portfolio, Uint8Array.of(1, 0, 0, 1)).named).toEqual({
      mwh: 20,
      projects: 1,
      missingMWhCount: 0,
    });
  });
});

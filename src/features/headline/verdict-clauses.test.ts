import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { verdictClauses } from './verdict-clauses.ts';

const small = buildPortfolio(columnsOf(smallLedger()));

describe('verdictClauses', () => {
  it('counts the awards of a verdict by measure', () => {
    const all = selectRows(small, {});
    expect(verdictClauses(small, all, 'exceeds')).toEqual([{ measure: 'III-3', awards: 1 }]);
    expect(verdictClauses(small, all, 'interpretation_dependent')).toEqual([{ measure: 'III-2', awards: 2 }]);
    expect(verdictClauses(small, all, 'invalid_input')).toEqual([]);
  });

  it('takes every award approved or later without a verdict, most first, and only shown ones', () => {
    expect(verdictClauses(small, selectRows(small, {}), null)[0]).toEqual({ measure: 'III-2', awards: 3 });
    // P4 has one award before the policy and one that is applied for only.
    expect(verdictClauses(small, selectRows(small, { route: ['li_lfp'] }), null)).toEqual([
      { measure: 'I-1', awards: 1 },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { smallLedger } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { projectRows, sortProjectRows } from '../../domain/portfolio/project-rows.ts';
import { selectRows } from '../../domain/portfolio/selection.ts';
import { neighboursOf } from './neighbour-rows.ts';

const portfolio = buildPortfolio(columnsOf(smallLedger()));
const idOf = (row: number | null): string | null =>
  row === null ? null : (portfolio.columns.projects.id[row] ?? null);

describe('the neighbours of a project', () => {
  it('follow the order and the filter of the table', () => {
    const rows = projectRows(portfolio, selectRows(portfolio, {}));
    const byCode = sortProjectRows(rows, [{ column: 'code', direction: 'descending', language: 'en' }]);
    const second = neighboursOf(byCode, 'P3');
    expect([idOf(second?.before ?? null), idOf(second?.after ?? null)]).toEqual(['P4', 'P2']);
    expect(second).toMatchObject({ place: 2, count: 4 });
    expect(neighboursOf(rows, 'P1')).toMatchObject({ before: null, place: 1 });
    expect(neighboursOf(rows, 'P4')).toMatchObject({ after: null, place: 4 });
  });

  it('are none for a project that the filter hides or nobody knows', () => {
    const rows = projectRows(portfolio, selectRows(portfolio, { verdict: ['exceeds'] }));
    expect(neighboursOf(rows, 'P3')).toBeNull();
    expect(neighboursOf(rows, 'P999')).toBeNull();
  });
});

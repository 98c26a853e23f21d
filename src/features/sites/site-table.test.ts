import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../tests/fixtures/portfolio-ledger.ts';
import { ledgerProject } from '../../../tests/fixtures/small-ledger.ts';
import { buildPortfolio } from '../../domain/portfolio/portfolio.ts';
import { i18n } from '../../ui/i18n/i18n.ts';
import { siteRows } from './site-rows.ts';
import { siteTable } from './site-table.ts';

const projects = [
  ledgerProject('P1', {
    capacityMWh: null,
    sites: [
      { type: 'data_centre', siting: 'inside', distanceM: -1178.64 },
      { type: 'other', siting: 'unknown', distanceM: null },
    ],
  }),
];
const rows = siteRows(buildPortfolio(columnsOf({ dataDate: '2026-10-31', projects, units: [] })));

describe.each(['zh-CN', 'en'] as const)('the table of sites in %s', (language) => {
  const table = siteTable(rows, i18n.getFixedT(language, 'sites'), language);
  const column = (key: string): number => table.columns.findIndex((known) => known.key === key);

  it('has a cell and an exact value for every column', () => {
    for (const row of table.rows) {
      expect(row.cells).toHaveLength(table.columns.length);
      expect(row.exact).toHaveLength(table.columns.length);
    }
  });

  it('rounds what it shows and keeps the exact distance', () => {
    const [first] = table.rows;
    expect(first?.cells[column('distance')]).toBe('−1,179');
    expect(first?.exact?.[column('distance')]).toBe(-1178.64);
  });

  it('tells missing from not computable', () => {
    const missing = language === 'en' ? 'missing' : '未填';
    expect(table.rows[1]?.cells[column('capacity')]).toBe(missing);
    expect(table.rows[1]?.cells[column('distance')]).toBeNull();
    expect(table.rows[1]?.exact?.[column('capacity')]).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../ui/figure-table.ts';
import { csvText } from './csv-text.ts';

function table(cells: (string | number | null)[], exact?: (string | number | null)[]): FigureTable {
  return {
    columns: cells.map((_, index) => ({ key: `c${index}`, header: `列 ${index}`, align: 'left' })),
    rows: [{ key: 'r', cells, ...(exact === undefined ? {} : { exact }) }],
  };
}

function fields(cells: (string | number | null)[]): string {
  return csvText(table(cells)).split('\r\n')[1] ?? '';
}

describe('csvText', () => {
  it('starts with a byte order mark and ends every record with CRLF', () => {
    expect(csvText(table(['昌平区', 3]))).toBe('\uFEFF列 0,列 1\r\n昌平区,3\r\n');
  });

  it('prefers exact values and says their unit', () => {
    const text = csvText(
      {
        columns: [
          { key: 'clause', header: '条款', align: 'left' },
          { key: 'approved', header: '批复', unit: '万元', align: 'right' },
        ],
        rows: [{ key: 'III-2', cells: ['III-2', '637.11'], exact: ['III-2', '6371140.00'] }],
      },
      [{ header: '数据截至', value: '2026-10-31' }],
      { approved: '元' },
    );
    expect(text).toBe('\uFEFF条款,批复 (元),数据截至\r\nIII-2,6371140.00,2026-10-31\r\n');
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(fields(['a,b', 'say "x"', 'two\r\nlines', 'plain'])).toBe('"a,b","say ""x""","two');
    expect(csvText(table(['two\nlines']))).toContain('"two\nlines"\r\n');
  });

  it('keeps missing and empty apart from zero', () => {
    expect(fields([null, 0, '0', ''])).toBe(',0,0,');
  });

  it.each([
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
    '\rx',
    '\tx',
    ' =1',
    '\u3000=1',
    '\u00A0+1',
    '\u200B@x',
    '  －1',
    '-',
    '-x',
    '+86 10',
    '-1e3',
    '--1',
  ])('does not let %j run as a formula', (text) => {
    expect(csvText(table([text])).replaceAll('"', '')).toContain(`\r\n'${text}`);
  });

  it.each(['-1', '-0.05', '-12345678901234567890.12', '0', '6371140.00'])('keeps %s a number', (text) => {
    expect(fields([text])).toBe(text);
  });

  it('keeps text that only holds a sign inside', () => {
    expect(fields(['III-2', 'a=b', '示例企业 07 - 二期'])).toBe('III-2,a=b,示例企业 07 - 二期');
  });
});

import { describe, expect, it } from 'vitest';
import { LARGEST_SQUARE, type MatrixCell, matrixGroups, type MatrixModel, squareSide } from './matrix-row.ts';
import { matrixSvg } from './matrix-svg.ts';

const cell = (shown: number, all: number, state: MatrixCell['state'] = 'shown'): MatrixCell => ({
  text: state === 'empty' ? '' : String(shown),
  label: '',
  shown,
  all,
  state,
});
const row = (key: string, group: string, cells: MatrixCell[]): MatrixModel['rows'][number] => ({
  key,
  name: `A & ${key}`,
  group,
  groupName: group,
  colour: `var(--${key})`,
  safety: 'named',
  safetyWord: 'named',
  selected: false,
  cells,
  total: cell(4, 4),
});
const model: MatrixModel = {
  rows: [
    row('flow_v', 'flow', [cell(4, 16), cell(0, 0, 'empty')]),
    row('flow_fecr', 'flow', [cell(16, 16, 'muted'), cell(1, 1)]),
    row('h2', 'hydrogen', [cell(0, 4), cell(1, 1)]),
  ],
  columns: ['filed', 'design'].map((key) => ({ key, name: key, selected: false, total: cell(20, 20) })),
  total: cell(22, 38),
  largest: 16,
  words: { group: 'Family', row: 'Route', total: 'Total', sum: 'Sum', unit: 'MWh' },
};

describe('squareSide', () => {
  it('is proportional by area, and nothing for nothing', () => {
    expect(squareSide(16, 16)).toBe(LARGEST_SQUARE);
    expect(squareSide(4, 16)).toBe(LARGEST_SQUARE / 2);
    expect(squareSide(0, 16)).toBe(0);
    expect(squareSide(0, 0)).toBe(0);
  });

  it('keeps the smallest value in sight', () => {
    expect(squareSide(1, 1_000_000)).toBeGreaterThan(2);
  });
});

it('matrixGroups keep the order and tell each group once', () => {
  expect(matrixGroups(model.rows).map(({ name, rows }) => [name, rows.length])).toEqual([
    ['flow', 2],
    ['hydrogen', 1],
  ]);
});

describe('matrixSvg', () => {
  const svg = matrixSvg(model);

  it('draws what is shown in the colour of the row, what is not in grey', () => {
    expect(svg.match(/width="11" height="11" rx="2" fill="var\(--flow_v\)"/g)).toHaveLength(1);
    expect(svg.match(/width="22" height="22" rx="2" fill="var\(--muted\)"/g)).toHaveLength(1);
    expect(svg.match(/width="22" height="22" rx="2" fill="var\(--applied\)"/g)).toHaveLength(1);
  });

  it('tells every figure, and escapes names', () => {
    for (const words of ['A &amp; flow_v', 'Family', 'Total', 'Sum', 'MWh', 'filed', '>22<', '>20<']) {
      expect(svg).toContain(words);
    }
    expect(svg.match(/<svg /g)).toHaveLength(1);
  });
});

import { textWidth } from '../text-width.ts';
import { LARGEST_SQUARE, matrixGroups, type MatrixCell, type MatrixModel, squareSide } from './matrix-row.ts';

const ROW = 28;
const SIZE = 14;
const SMALL = 12;
const GAP = 16;

/** The matrix as SVG text, for files: the same squares and figures that stand on the page. */
export function matrixSvg(model: MatrixModel): string {
  const { rows, columns, words } = model;
  const groups = matrixGroups(rows);
  const groupWidth = widest([words.group, ...groups.map(({ name }) => name)], SMALL) + GAP;
  const nameWidth = widest([words.row, ...rows.map(({ name }) => name)], SIZE) + 36;
  const widths = columns.map(({ name, total }, column) => {
    const texts = rows.map(({ cells }) => cells[column]?.text ?? '');
    const figures = LARGEST_SQUARE + 6 + widest([...texts, total.text], SIZE, 600);
    return Math.max(figures, widest([name], SMALL, 600)) + GAP;
  });
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width, groupWidth + nameWidth),
  );
  const totals = [words.total, words.unit, model.total.text, ...rows.map(({ total }) => total.text)];
  const right = (lefts.at(-1) ?? 0) + (widths.at(-1) ?? 0) + widest(totals, SIZE, 600);
  const headY = 26;
  const parts: string[] = [
    text(0, headY, SMALL, words.group, { ink: 'ink3' }),
    text(groupWidth, headY, SMALL, words.row, { bold: true }),
    ...columns.map(({ name }, column) =>
      text(lefts[column] ?? 0, headY, SMALL, name, { bold: true, ink: 'ink2' }),
    ),
    text(right, headY - 16, SMALL, words.total, { bold: true, end: true }),
    text(right, headY, SMALL, words.unit, { ink: 'ink3', end: true }),
    line(0, right, headY + 8, 'line2'),
  ];
  let top = headY + 8;
  for (const group of groups) {
    parts.push(text(0, top + 18, SMALL, group.name, { ink: 'ink3' }));
    for (const row of group.rows) {
      const base = top + ROW / 2 + 5;
      parts.push(
        `<rect x="${groupWidth}" y="${top + ROW / 2 - 5}" width="10" height="10" rx="2" fill="${row.colour}"/>`,
        text(groupWidth + 16, base, SIZE, row.name, {}),
        safetyMark(row.safety, groupWidth + nameWidth - 12, top + ROW / 2),
        ...row.cells.map((cell, column) => cellSvg(cell, lefts[column] ?? 0, top, model.largest, row.colour)),
        text(right, base, SIZE, row.total.text, { bold: true, end: true }),
      );
      top += ROW;
    }
    parts.push(line(0, right, top, 'line'));
  }
  const base = top + ROW / 2 + 5;
  parts.push(
    text(groupWidth, base, SIZE, words.sum, { bold: true }),
    ...columns.map(({ total }, column) =>
      text((lefts[column] ?? 0) + LARGEST_SQUARE + 6, base, SIZE, total.text, { bold: true }),
    ),
    text(right, base, SIZE, model.total.text, { bold: true, end: true }),
  );
  const height = top + ROW + 4;
  const size = `width="${Math.ceil(right)}" height="${height}" viewBox="0 0 ${Math.ceil(right)} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`;
}

function widest(texts: readonly string[], size: number, weight: 400 | 600 = 400): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

function cellSvg(cell: MatrixCell, left: number, top: number, largest: number, colour: string): string {
  const square = (value: number, fill: string): string => {
    const side = squareSide(value, largest);
    if (side === 0) return '';
    const x = left + (LARGEST_SQUARE - side) / 2;
    const y = top + (ROW - side) / 2;
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(side)}" height="${round(side)}" rx="2" fill="${fill}"/>`;
  };
  const isMuted = cell.state === 'muted';
  return [
    cell.all > cell.shown ? square(cell.all, 'var(--muted)') : '',
    square(cell.shown, isMuted ? 'var(--applied)' : colour),
    text(left + LARGEST_SQUARE + 6, top + ROW / 2 + 5, SIZE, cell.text, {
      ink: isMuted ? 'ink3' : 'ink',
      bold: cell.state === 'selected',
    }),
  ].join('');
}

function safetyMark(safety: string, x: number, y: number): string {
  if (safety === 'named') return `<circle cx="${x}" cy="${y}" r="4" fill="var(--ink)"/>`;
  if (safety !== 'ambiguous') return '';
  const half = `<path d="M${x} ${y - 3.5}a3.5 3.5 0 0 1 0 7z" fill="var(--ink)"/>`;
  return `<circle cx="${x}" cy="${y}" r="3.5" fill="none" stroke="var(--ink)" stroke-width="1.2"/>${half}`;
}

type TextLook = { bold?: boolean; end?: boolean; ink?: 'ink' | 'ink2' | 'ink3' };

function text(x: number, y: number, size: number, words: string, look: TextLook): string {
  const { bold = false, end = false, ink = 'ink' } = look;
  const anchor = end ? ' text-anchor="end"' : '';
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${round(x)}" y="${y}" font-size="${size}" fill="var(--${ink})"${anchor}${weight}>${escaped(words)}</text>`;
}

function line(from: number, to: number, y: number, ink: 'line' | 'line2'): string {
  return `<path d="M${from} ${y + 0.5}H${round(to)}" stroke="var(--${ink})"/>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

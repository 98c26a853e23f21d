/** A place in a grid whose first row and first column are heads, both counted from 0. */
export type GridPlace = { row: number; column: number };

/**
 * Where a key leads from a place in a grid of `rows` by `columns` (heads included); null for a key that does not
 * move. Source: WAI-ARIA Authoring Practices, grid pattern. The corner (0, 0) holds nothing.
 */
export function nextPlace(
  from: GridPlace,
  { key, ctrl }: { key: string; ctrl: boolean },
  { rows, columns }: { rows: number; columns: number },
): GridPlace | null {
  const { row, column } = from;
  const moves: Record<string, GridPlace> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: ctrl ? { row: 1, column: 0 } : { row, column: row === 0 ? 1 : 0 },
    End: ctrl ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 },
  };
  const to = moves[key];
  if (to === undefined) return null;
  const isInside = to.row >= 0 && to.column >= 0 && to.row < rows && to.column < columns;
  return isInside && (to.row > 0 || to.column > 0) ? to : from;
}

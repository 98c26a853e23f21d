import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import './matrix.css';
import { type GridPlace, nextPlace } from './matrix-focus.ts';
import { type MatrixCell, matrixGroups, type MatrixModel, type MatrixRow, squareSide } from './matrix-row.ts';
import { SafetyGlyph } from './safety-glyph.tsx';

type Props = {
  model: MatrixModel;
  label: string;
  onCell: (row: string, column: string) => void;
  onRow: (row: string) => void;
  /** Absent where a column is no filter; its head is then plain text. */
  onColumn?: (column: string) => void;
};

/**
 * Rows against columns as squares by area, each a button. One stop for the Tab key; arrow keys, Home and End walk
 * the cells and heads. It scrolls in its own box, beside a first column that stays.
 */
export function MatrixGrid({ model, label, onCell, onRow, onColumn }: Props): ReactNode {
  const { rows, columns, words } = model;
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 1, column: 0 });
  const active = { row: Math.min(place.row, rows.length), column: Math.min(place.column, columns.length) };
  const isActive = (row: number, column: number): boolean => row === active.row && column === active.column;
  const move = (event: KeyboardEvent): void => {
    const size = { rows: rows.length + 1, columns: columns.length + 1 };
    const to = nextPlace(active, { key: event.key, ctrl: event.ctrlKey || event.metaKey }, size);
    if (to === null || (to.row === 0 && onColumn === undefined)) return;
    event.preventDefault();
    setPlace(to);
    table.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"]`)?.focus();
  };
  const stop = (row: number, column: number) => ({
    'data-place': `${row} ${column}`,
    tabIndex: isActive(row, column) ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });
  // A grid by role: the cells of a table are walked, not only read.
  const grid = { role: 'grid', 'aria-label': label, onKeyDown: move };
  return (
    <div className="matrix-scroll">
      <table ref={table} className="matrix" {...grid}>
        <thead>
          <tr>
            <th scope="col" className="matrix-group">
              {words.group}
            </th>
            <th scope="col" className="matrix-row-head">
              {words.row}
            </th>
            {columns.map(({ key, name, selected }, index) => (
              <th key={key} scope="col" data-selected={selected ? '' : undefined}>
                {onColumn === undefined ? (
                  <span className="matrix-head">{name}</span>
                ) : (
                  <button
                    type="button"
                    className="matrix-head"
                    aria-pressed={selected}
                    onClick={() => onColumn(key)}
                    {...stop(0, index + 1)}
                  >
                    {name}
                  </button>
                )}
              </th>
            ))}
            <th scope="col" className="matrix-total">
              {words.total}
              {words.unit !== '' && <small>{words.unit}</small>}
            </th>
          </tr>
        </thead>
        {matrixGroups(rows).map((group) => (
          <tbody key={group.name}>
            {group.rows.map((row, index) => {
              const number = rows.indexOf(row) + 1;
              return (
                <tr key={row.key} data-selected={row.selected ? '' : undefined}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={group.rows.length} className="matrix-group">
                      {group.name}
                    </th>
                  )}
                  <th scope="row" className="matrix-row-head">
                    <button
                      type="button"
                      className="matrix-name"
                      aria-pressed={row.selected}
                      onClick={() => onRow(row.key)}
                      {...stop(number, 0)}
                    >
                      <RowName row={row} />
                    </button>
                  </th>
                  {row.cells.map((cell, column) => {
                    const { key = '' } = columns[column] ?? {};
                    return (
                      <td key={key} data-state={cell.state}>
                        <button
                          type="button"
                          className="matrix-cell"
                          title={cell.label}
                          aria-label={cell.label}
                          aria-pressed={cell.state === 'selected'}
                          aria-disabled={cell.state === 'empty'}
                          onClick={() => {
                            if (cell.state !== 'empty') onCell(row.key, key);
                          }}
                          {...stop(number, column + 1)}
                        >
                          <Square cell={cell} largest={model.largest} colour={row.colour} />
                          <span>{cell.text}</span>
                        </button>
                      </td>
                    );
                  })}
                  <td className="matrix-total" title={row.total.label}>
                    {row.total.text}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td className="matrix-group" aria-hidden />
            <th scope="row" className="matrix-row-head">
              {words.sum}
            </th>
            {columns.map(({ key, total }) => (
              <td key={key} className="matrix-total" title={total.label}>
                {total.text}
              </td>
            ))}
            <td className="matrix-total" title={model.total.label}>
              {model.total.text}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function RowName({ row }: { row: MatrixRow }): ReactNode {
  return (
    <>
      <i style={{ background: row.colour }} />
      <span>{row.name}</span>
      {row.safety !== 'not_named' && <SafetyGlyph safety={row.safety} word={row.safetyWord} />}
    </>
  );
}

/** The grey square behind is what the filter leaves out as well. */
function Square({ cell, largest, colour }: { cell: MatrixCell; largest: number; colour: string }): ReactNode {
  const side = (value: number): string => `${squareSide(value, largest) / 16}rem`;
  return (
    <span className="matrix-square" aria-hidden>
      {cell.all > cell.shown && <i style={{ width: side(cell.all), height: side(cell.all) }} />}
      {cell.shown > 0 && (
        <b
          style={{
            width: side(cell.shown),
            height: side(cell.shown),
            ...(cell.state === 'muted' ? {} : { background: colour }),
          }}
        />
      )}
    </span>
  );
}

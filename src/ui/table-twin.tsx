import type { ReactNode } from 'react';
import type { FigureRow, FigureTable } from './figure-table.ts';
import './table-twin.css';

function cellText(cell: string | number | null | undefined): string {
  return cell === null || cell === undefined ? '—' : String(cell);
}

function RowHead({ row }: { row: FigureRow }): ReactNode {
  const text = cellText(row.cells[0]);
  if (row.onToggle === undefined) return text;
  return (
    <button
      type="button"
      className="table-twin-toggle"
      aria-pressed={row.selected === true}
      onClick={row.onToggle}
    >
      {text}
    </button>
  );
}

/** A chart's figures as a table; where the chart filters, its rows are toggle buttons. */
export function TableTwin({ table, caption }: { table: FigureTable; caption: string }): ReactNode {
  const side = (column: number): string =>
    table.columns[column]?.align === 'right' ? 'table-twin-right' : 'table-twin-left';
  return (
    <div className="table-twin-scroll">
      <table className="table-twin">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.key} scope="col" className={side(index)}>
                {column.header}
                {column.unit !== undefined && <small>{column.unit}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} data-selected={row.selected === true ? '' : undefined}>
              <th scope="row" className={side(0)}>
                <RowHead row={row} />
              </th>
              {table.columns.slice(1).map((column, index) => (
                <td key={column.key} className={side(index + 1)}>
                  {cellText(row.cells[index + 1])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { AreaOutline, PortfolioColumns } from '../domain/portfolio-columns.ts';
import type { TableName } from './ledger-facts.ts';

export type Cell = string | number | AreaOutline | null;
type CellOf<Column> = Column extends readonly (infer Each)[] ? Each : never;
/** One table: the cell of each of the contract's columns for a row of it, of which there are `length`. */
type Table<Name extends TableName> = {
  length: number;
  cells: {
    [Column in keyof PortfolioColumns[Name]]: (row: number) => CellOf<PortfolioColumns[Name][Column]>;
  };
};
export type PortfolioTables = { [Name in TableName]: Table<Name> };
/** A table whose columns are only written. */
export type CellTable = { length: number; cells: Record<string, (row: number) => Cell> };

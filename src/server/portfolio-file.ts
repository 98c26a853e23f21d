import type { PortfolioRecords } from '../contract/record.ts';

/** The file form of a portfolio in pieces, one record a line, so that a large one never stands in memory as one text. */
export function* portfolioPieces(records: PortfolioRecords): Generator<string> {
  let separator = '{\n';
  for (const [key, value] of Object.entries(records)) {
    yield `${separator}${JSON.stringify(key)}:`;
    separator = ',\n';
    if (!Array.isArray(value)) {
      yield JSON.stringify(value);
      continue;
    }
    yield '[';
    for (let row = 0; row < value.length; row += 1) {
      yield `${row === 0 ? '\n' : ',\n'}${JSON.stringify(value[row])}`;
    }
    yield value.length === 0 ? ']' : '\n]';
  }
  yield '\n}\n';
}

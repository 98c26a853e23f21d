import type { PortfolioRecords } from '../../src/contract/record.ts';

/**
 * The file form of a portfolio, one record a line, so that a change shows as the records it touches. In pieces,
 * since the text of a large portfolio is longer than a string may be.
 */
export function* portfolioText(records: PortfolioRecords): Generator<string> {
  let lead = '{\n';
  for (const [name, value] of Object.entries(records)) {
    yield `${lead}${JSON.stringify(name)}:`;
    lead = ',\n';
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value);
      continue;
    }
    let open = '[\n';
    for (const record of value) {
      yield `${open}${JSON.stringify(record)}`;
      open = ',\n';
    }
    yield '\n]';
  }
  yield '\n}\n';
}

import type { PortfolioColumns } from '../portfolio-columns.ts';
import { NO_ROW } from './typed-columns.ts';

/** Full-width and half-width forms meet in NFKC, so that a code typed either way is found. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a search; every one of them must occur. Empty for blank text. */
export function searchWords(text: string): string[] {
  return searchable(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Searchable text per project: its names and code, its organisation's and its park's names. */
export function searchTexts({ projects, organisations, parks }: PortfolioColumns): string[] {
  const organisationText = organisations.nameZh.map((zh, row) =>
    searchable(`${zh}\n${organisations.nameEn[row] ?? ''}`),
  );
  const parkText = parks.nameZh.map((zh, row) => searchable(`${zh}\n${parks.nameEn[row] ?? ''}`));
  return projects.nameZh.map((zh, row) => {
    const own = searchable(`${zh}\n${projects.nameEn[row] ?? ''}\n${projects.code[row] ?? ''}`);
    const owner = organisationText[projects.organisationRow[row] ?? NO_ROW] ?? '';
    const park = parkText[projects.parkRow[row] ?? NO_ROW] ?? '';
    return `${own}\n${owner}\n${park}`;
  });
}

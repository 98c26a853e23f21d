import type { PolicyDocument } from '../../contract/catalogue.ts';
import type { Portfolio } from '../../domain/portfolio/portfolio.ts';
import { searchable } from '../../domain/portfolio/search-text.ts';

export const FIND_KINDS = ['page', 'panel', 'park', 'clause', 'project', 'enterprise', 'district'] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** Something that can be gone to: `id` is a page, a panel of a page, or a record's or clause's id. */
export type FindEntry = {
  kind: FindKind;
  id: string;
  title: string;
  /** What else is known of it: a code, a park, the title in the other language. */
  detail: string;
  /** The name that pinyin is tried on: quotation marks and blanks are not typed. */
  chinese: string;
  /** All its names and codes, normalised. */
  text: string;
};

/** A page or a panel with its words in both languages. */
export type FindPlace = { kind: 'page' | 'panel'; id: string; zh: string; en: string; detail: string };

const NOT_SPOKEN = /[^\p{L}\p{N}]/gu;

function entry(
  kind: FindKind,
  id: string,
  names: { zh: string; en: string },
  language: string,
  detail: string,
): FindEntry {
  const { zh, en } = names;
  return {
    kind,
    id,
    title: language === 'en' ? en : zh,
    detail,
    chinese: zh.replaceAll(NOT_SPOKEN, ''),
    text: searchable(`${id}\n${zh}\n${en}\n${detail}`),
  };
}

function named(table: { nameZh: string[]; nameEn: string[] }, row: number): { zh: string; en: string } {
  return { zh: table.nameZh[row] ?? '', en: table.nameEn[row] ?? '' };
}

/**
 * Everything that the caller can go to by name: pages and panels, parks, clauses, projects, enterprises, districts.
 * @param policy null while it is not there: its clauses are missing then
 */
export function findEntries(
  portfolio: Portfolio,
  policy: PolicyDocument | null,
  places: readonly FindPlace[],
  language: string,
): FindEntry[] {
  const { columns, dictionaries } = portfolio;
  const { projects, parks, organisations } = columns;
  const other = (names: { zh: string; en: string }): string => (language === 'en' ? names.zh : names.en);
  const owners = new Set(projects.organisationRow);
  const known = (code: string): boolean =>
    columns.districts === null || columns.districts.includes(Number(code));
  return [
    ...places.map(({ kind, id, zh, en, detail }) => entry(kind, id, { zh, en }, language, detail)),
    ...parks.id.map((id, row) => entry('park', id, named(parks, row), language, other(named(parks, row)))),
    ...(policy?.measures ?? []).map(({ id, shortTitle }) => {
      const names = { zh: `${id} ${shortTitle.zh}`, en: `${id} ${shortTitle.en}` };
      return entry('clause', id, names, language, other(names));
    }),
    ...projects.id.map((id, row) => {
      const owner = named(organisations, projects.organisationRow[row] ?? -1);
      const detail = [projects.code[row] ?? '', language === 'en' ? owner.en : owner.zh];
      return entry('project', id, named(projects, row), language, detail.filter(Boolean).join(' · '));
    }),
    ...organisations.id.flatMap((id, row) =>
      owners.has(row)
        ? [entry('enterprise', id, named(organisations, row), language, other(named(organisations, row)))]
        : [],
    ),
    ...dictionaries.district.flatMap((code, row) => {
      if (!known(code)) return [];
      const names = {
        zh: dictionaries.districtNameZh[row] ?? '',
        en: dictionaries.districtNameEn[row] ?? '',
      };
      return [entry('district', code, names, language, other(names))];
    }),
  ];
}

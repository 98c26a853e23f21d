import { z } from '../contract/schema-kit.ts';
import { areaOf, areaText, periodOf, periodText } from '../domain/portfolio/filter-text.ts';
import { FILTER_DIMENSIONS, type PortfolioFilter } from '../domain/portfolio/portfolio-filter.ts';
import { LANGUAGES } from '../ui/i18n/resources.ts';
import { editTargetOf } from '../ui/edit-target.ts';
import { COLOUR_SCHEMES } from '../ui/colour-scheme.ts';
import type { PageSearch } from '../ui/page-search.ts';

/*
 * The state of a view as its address carries it: `?district=110114,110111&route=flow_v&text=…&project=P001`. Lists
 * are comma-separated; nothing is JSON.
 */

const MAX_TEXT = 100;
const MAX_VALUES = 200;

const values = z.array(z.string().min(1).max(MAX_TEXT)).min(1).max(MAX_VALUES).readonly();
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

const lists = z.object({
  district: values.exactOptional(),
  park: values.exactOptional(),
  enterprise: values.exactOptional(),
  route: values.exactOptional(),
  scenario: values.exactOptional(),
  role: values.exactOptional(),
  measure: values.exactOptional(),
  pilot: values.exactOptional(),
  stage: values.exactOptional(),
  siteType: values.exactOptional(),
  siting: values.exactOptional(),
  funding: values.exactOptional(),
  verdict: values.exactOptional(),
  year: values.exactOptional(),
  light: values.exactOptional(),
});

const singles = z.object({
  /** Months of approval: `2024-01..2025-06`. */
  period: z
    .string()
    .refine((text) => periodOf(text) !== null)
    .exactOptional(),
  /** Corners of an area in degrees: `116.2_40.1~116.4_40.1~116.3_40.3`. */
  area: z
    .string()
    .refine((text) => areaOf(text) !== null)
    .exactOptional(),
  text: z.string().min(1).max(MAX_TEXT).exactOptional(),
  /** The project whose side panel is open. */
  project: code.exactOptional(),
  /** The form or history that is open: `project:P001`, `new-award:P001`, `award-history:A001`. */
  edit: z
    .string()
    .refine((text) => editTargetOf(text) !== null)
    .exactOptional(),
  /** What the map's colours mean. */
  colour: code.exactOptional(),
  lang: z.enum(LANGUAGES).exactOptional(),
  scheme: z.enum(COLOUR_SCHEMES).exactOptional(),
});

/** What single pages remember in the address; another page drops it. */
const pageLists = z.object({
  with: values.exactOptional(),
  columns: values.exactOptional(),
  layers: values.exactOptional(),
  versions: values.exactOptional(),
});
const pageSingles = z.object({
  clause: code.exactOptional(),
  award: code.exactOptional(),
  site: code.exactOptional(),
  tiles: code.exactOptional(),
  tab: code.exactOptional(),
  /** Columns to sort by, the deciding one first: `light:asc~approvedFen:desc`. */
  sort: z
    .string()
    .regex(/^[A-Za-z]{1,32}:(?:asc|desc)(?:~[A-Za-z]{1,32}:(?:asc|desc)){0,3}$/)
    .exactOptional(),
  density: z.enum(['compact', 'comfortable']).exactOptional(),
  /** Centre of the map and zoom: `40.1,116.3,11`. */
  at: z
    .string()
    .regex(/^-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?,\d{1,2}(?:\.\d{1,2})?$/)
    .exactOptional(),
}) satisfies z.ZodType<Omit<PageSearch, keyof z.infer<typeof pageLists>>>;

export const viewSearch = z.object({
  ...lists.shape,
  ...singles.shape,
  ...pageLists.shape,
  ...pageSingles.shape,
  /** Parameters that this page cannot read; they stay in the address until the notice about them is closed. */
  unread: z
    .array(z.tuple([z.string(), z.string()]))
    .readonly()
    .exactOptional(),
});

const allSingles = z.object({ ...singles.shape, ...pageSingles.shape });

export type ViewSearch = z.infer<typeof viewSearch>;

/** Development reads them before the page starts (`mocks/browser.ts`); they are no part of the view. */
const DEVELOPMENT = new Set(['fault', 'as']);

/** A cut through a pair of surrogates would leave half a character, which no address can carry. */
function clipped(text: string): string {
  return text.trim().slice(0, MAX_TEXT).trim().toWellFormed();
}

/** Reads what it can of a query string; the rest is listed in `unread`. Never throws. */
export function parseViewSearch(query: string): ViewSearch {
  const params = new URLSearchParams(query);
  const search: Record<string, unknown> = {};
  const unread: [string, string][] = [];
  for (const key of new Set(params.keys())) {
    const all = params.getAll(key).map((value) => value.trim());
    if (Object.hasOwn(lists.shape, key) || Object.hasOwn(pageLists.shape, key)) {
      const list = [...new Set(all.flatMap((value) => value.split(',')).map((value) => value.trim()))]
        .filter((value) => value !== '')
        .slice(0, MAX_VALUES);
      const readable = list.filter((value) => value.length <= MAX_TEXT);
      if (readable.length > 0) search[key] = readable;
    } else if (Object.hasOwn(allSingles.shape, key)) {
      const value = key === 'text' ? clipped(all[0] ?? '') : (all[0] ?? '');
      if (allSingles.safeParse({ [key]: value }).success) search[key] = value;
      else if (value !== '') unread.push([key, value]);
    } else if (!(import.meta.env.DEV && DEVELOPMENT.has(key))) {
      unread.push(...all.map((value): [string, string] => [key, value]));
    }
  }
  return viewSearch.parse(unread.length === 0 ? search : { ...search, unread });
}

/** The query string of a view, '' for none; keys in a fixed order, so that equal views have equal addresses. */
export function stringifyViewSearch(search: ViewSearch): string {
  const parts = [
    ...FILTER_DIMENSIONS.map((key): [string, readonly string[]] => [key, search[key] ?? []]),
    ...pageLists.keyof().options.map((key): [string, readonly string[]] => [key, search[key] ?? []]),
    ...allSingles
      .keyof()
      .options.map((key): [string, readonly string[]] => [
        key,
        search[key] === undefined ? [] : [search[key]],
      ]),
    ...(search.unread ?? []).map(([key, value]): [string, readonly string[]] => [key, [value]]),
  ]
    .filter(([, list]) => list.length > 0)
    .map(
      ([key, list]) =>
        `${encodeURIComponent(key)}=${list.map((value) => encodeURIComponent(value).replaceAll('%3A', ':')).join(',')}`,
    );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The filter that a view asks for; its values may be unknown to the portfolio. */
export function filterOf(search: ViewSearch): PortfolioFilter {
  const filter: PortfolioFilter = {};
  for (const dimension of FILTER_DIMENSIONS) {
    const wanted = search[dimension];
    if (wanted !== undefined) filter[dimension] = wanted;
  }
  if (search.text !== undefined) filter.text = search.text;
  const period = periodOf(search.period ?? '');
  if (period !== null) filter.period = period;
  const area = areaOf(search.area ?? '');
  if (area !== null) filter.area = area;
  return filter;
}

/** The view with another filter and without what could not be read. */
export function withFilter(search: ViewSearch, filter: PortfolioFilter): ViewSearch {
  const next: ViewSearch = { ...search };
  delete next.unread;
  delete next.text;
  delete next.period;
  delete next.area;
  for (const dimension of FILTER_DIMENSIONS) delete next[dimension];
  const text = clipped(filter.text ?? '');
  if (text !== '') next.text = text;
  if (filter.period !== undefined) next.period = periodText(filter.period);
  if (filter.area !== undefined) next.area = areaText(filter.area);
  for (const dimension of FILTER_DIMENSIONS) {
    const wanted = filter[dimension] ?? [];
    if (wanted.length > 0) next[dimension] = wanted;
  }
  return next;
}

/** What goes along to another page: the filter, language and scheme. */
export function viewAlone(search: ViewSearch): ViewSearch {
  const { lang, scheme } = search;
  return {
    ...withFilter({}, filterOf(search)),
    ...(lang !== undefined && { lang }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** What the pages remember of themselves. */
export function pageSearchOf(search: ViewSearch): PageSearch {
  return allPage.parse(search);
}

const allPage = z.object({ ...pageLists.shape, ...pageSingles.shape });

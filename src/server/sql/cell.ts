/** What a column holds; a yes or no is 0 or 1 in SQLite. */
export type CellValue = string | number | boolean | null;
/** One row in the order of its columns, as a driver gave it. */
export type Cells = readonly unknown[];

/** A cell of another type than its column's: somebody changed the tables. */
function misfit(expected: string, cell: unknown): TypeError {
  return new TypeError(`the database holds a ${typeof cell} where a ${expected} belongs`);
}

export function text(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  throw misfit('text', cell);
}

export function number(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  throw misfit('number', cell);
}

export function optionalNumber(cell: unknown): number | null {
  return cell === null ? null : number(cell);
}

export function optionalFlag(cell: unknown): boolean | null {
  return cell === null ? null : Boolean(cell);
}

/** A reader of the codes of a closed list. */
export function codeOf<Code extends string>(codes: readonly Code[]): (cell: unknown) => Code {
  const known = new Map<unknown, Code>(codes.map((code) => [code, code]));
  return (cell) => {
    const code = known.get(cell);
    if (code === undefined) throw misfit('code', cell);
    return code;
  };
}

export function optionalCodeOf<Code extends string>(codes: readonly Code[]): (cell: unknown) => Code | null {
  const code = codeOf(codes);
  return (cell) => (cell === null ? null : code(cell));
}

/** Reads text that stands in many rows; over a whole ledger, equal text is kept once where that is cheap to see. */
export type SharedText = {
  text: (cell: unknown) => string;
  optional: (cell: unknown) => string | null;
  /** Text that neighbouring rows repeat: there are too many of its kind to look each up. */
  near: (cell: unknown) => string;
  optionalNear: (cell: unknown) => string | null;
};

/** Texts that are looked up: dates, codes, names of some ten thousand organisations. */
const MOST_SHARED = 65_536;

export function sharedText(): SharedText {
  const kept = new Map<unknown, string>();
  const shared = (cell: unknown): string => {
    const known = kept.get(cell);
    if (known !== undefined) return known;
    const own = text(cell);
    if (kept.size < MOST_SHARED) kept.set(own, own);
    return own;
  };
  let [last, lastButOne] = ['', ''];
  const near = (cell: unknown): string => {
    if (cell === last) return last;
    [last, lastButOne] = [cell === lastButOne ? lastButOne : text(cell), last];
    return last;
  };
  return {
    text: shared,
    optional: (cell) => (cell === null ? null : shared(cell)),
    near,
    optionalNear: (cell) => (cell === null ? null : near(cell)),
  };
}

const optionalText = (cell: unknown): string | null => (cell === null ? null : text(cell));

/** For a few rows, which share nothing. */
export const plainText: SharedText = { text, optional: optionalText, near: text, optionalNear: optionalText };

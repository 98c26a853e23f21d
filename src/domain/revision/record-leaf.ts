/** A single value of a record; null is missing. */
export type LeafValue = string | number | boolean | null;
/** Every single value of a record by its path: `name/zh`, `basesFen/loan_principal`, `conditions/msme/state`. */
export type Leaves = ReadonlyMap<string, LeafValue>;

/** No part of an id, unlike a dot. */
const SEPARATOR = '/';
/** Which record it is, and what lists are keyed by: never a change. */
const IDENTITY = new Set(['id', 'version']);
const CONDITION_KEY = 'conditionId';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(value: unknown, path: string, leaves: Map<string, LeafValue>): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      const key = isObject(item) ? item[CONDITION_KEY] : undefined;
      collect(item, `${path}${SEPARATOR}${typeof key === 'string' ? key : index}`, leaves);
    });
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === CONDITION_KEY || (path === '' && IDENTITY.has(key))) continue;
      collect(inner, path === '' ? key : `${path}${SEPARATOR}${key}`, leaves);
    }
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    leaves.set(path, value);
  } else if (value === null) {
    leaves.set(path, null);
  }
}

/** Every single value of a stored record; conditions are keyed by their id, whatever their order. */
export function leavesOf(record: Readonly<Record<string, unknown>>): Leaves {
  const leaves = new Map<string, LeafValue>();
  collect(record, '', leaves);
  return leaves;
}

/** The paths whose values differ; what one side lacks is missing there. In the order of `after`, then of `before`. */
export function differingPaths(before: Leaves, after: Leaves): string[] {
  return [...new Set([...after.keys(), ...before.keys()])].filter(
    (path) => (before.get(path) ?? null) !== (after.get(path) ?? null),
  );
}

/** The fields of `record` that are not as in `stored`: the body of an edit. */
export function changedFields<Fields extends Record<string, unknown>>(
  stored: Readonly<Record<string, unknown>>,
  record: Fields,
): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const field in record) {
    const before = leavesOf({ value: stored[field] });
    const after = leavesOf({ value: record[field] });
    if (differingPaths(before, after).length > 0) changed[field] = record[field];
  }
  return changed;
}

/** The parts of a path. */
export function partsOf(path: string): string[] {
  return path.split(SEPARATOR);
}

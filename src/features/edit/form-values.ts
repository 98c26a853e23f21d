import type { z } from '../../contract/schema-kit.ts';
import { dottedPath, schemaIssues } from '../../contract/schema-issue.ts';
import { type EnteredAmount, enteredAmount } from '../../domain/money/entered-amount.ts';
import { type EnteredNumber, type NumberRefusal } from '../../domain/money/entered-number.ts';

/**
 * What a form holds: texts as typed, by the path of the record's value (`name/zh`). '' is missing. The unit of an
 * amount stands beside it.
 */
export type FormValues = Readonly<Record<string, string>>;

/** A broken rule at a value's path; `entered:…` rules are worded by the form, the others as the server's. */
export type FieldIssue = { path: string; rule: `entered:${NumberRefusal}` | (string & {}); detail: string };

/** A record as the form would store it, or every rule that its values break. */
export type Draft<Fields> = { state: 'complete'; fields: Fields } | { state: 'broken'; issues: FieldIssue[] };

/** Where the unit of an amount stands. */
export function unitPath(path: string): string {
  return `${path}:unit`;
}

/** Reads values and collects what could not be read. */
export function valueReader(values: FormValues) {
  const issues: FieldIssue[] = [];
  const text = (path: string): string => (values[path] ?? '').trim();
  function kept(path: string, entered: EnteredNumber): number | null {
    if (entered.state === 'read') return entered.value;
    issues.push({ path, rule: `entered:${entered.rule}`, detail: '' });
    return null;
  }
  function keptAmount(path: string, entered: EnteredAmount): number | null {
    return kept(path, entered.state === 'read' ? { state: 'read', value: entered.fen } : entered);
  }
  return {
    issues,
    text,
    optional: (path: string): string | null => (text(path) === '' ? null : text(path)),
    required(path: string): string {
      if (text(path) === '') issues.push({ path, rule: 'missing', detail: '' });
      return text(path);
    },
    number: (path: string, read: (typed: string) => EnteredNumber): number | null =>
      kept(path, read(text(path))),
    amount: (path: string): number | null =>
      keptAmount(
        path,
        enteredAmount({ text: text(path), unit: values[unitPath(path)] === 'yuan' ? 'yuan' : 'wan' }),
      ),
  };
}

/** The draft of fields that were read, held against the contract. `pathOf` gives the path of an issue's field. */
export function draftOf<Fields>(
  schema: z.ZodType<Fields>,
  fields: unknown,
  found: readonly FieldIssue[],
  pathOf: (field: string) => string,
): Draft<Fields> {
  const parsed = schema.safeParse(fields);
  if (parsed.success && found.length === 0) return { state: 'complete', fields: parsed.data };
  const known = new Set(found.map(({ path }) => path));
  const broken = parsed.success
    ? []
    : schemaIssues(parsed.error)
        .map(({ path, rule, detail }) => ({ path: pathOf(dottedPath(path, '')), rule, detail }))
        .filter(({ path }) => !known.has(path));
  return { state: 'broken', issues: [...found, ...broken] };
}

/** The path of a dotted field of an issue, among those that the form shows; the field itself when it shows none. */
export function pathAmong(paths: Iterable<string>, field: string): string {
  for (const path of paths) if (path.replaceAll('/', '.') === field) return path;
  return field;
}

/** Whether both hold the same texts; what one lacks is missing there. */
export function sameValues(one: FormValues, other: FormValues): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (path) => (one[path] ?? '').trim() === (other[path] ?? '').trim(),
  );
}

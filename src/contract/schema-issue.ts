import type { z } from 'zod';

/** One broken rule of a schema, at the path of the value that broke it. */
export type SchemaIssue = { path: PropertyKey[]; rule: string; detail: string };

const RULES: Record<string, string> = {
  invalid_type: 'wrong_type',
  unrecognized_keys: 'unknown_field',
  invalid_value: 'unknown_code',
  invalid_format: 'wrong_format',
  invalid_key: 'wrong_key',
};

function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.['rule'] === 'string') return issue.params['rule'];
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'missing';
  return RULES[issue.code] ?? issue.code;
}

/** The issues of a failed parse in order, one for each unknown key. */
export function schemaIssues(error: z.ZodError): SchemaIssue[] {
  return error.issues.flatMap((issue): SchemaIssue[] => {
    const rule = ruleOf(issue);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...issue.path, key], rule, detail: 'unknown field' }));
    }
    return [{ path: issue.path, rule, detail: issue.message.replace(/^Invalid input: /, '') }];
  });
}

/** Longest piece of a path that is repeated to the sender: keys of a body are chosen by the sender. */
const LONGEST_PIECE = 80;

/** `awards.0.amt`; `root` names the whole value. */
export function dottedPath(path: readonly PropertyKey[], root: string): string {
  if (path.length === 0) return root;
  return path.map((piece) => String(piece).slice(0, LONGEST_PIECE)).join('.');
}

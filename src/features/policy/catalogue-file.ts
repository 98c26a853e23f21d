import type { ParseError } from 'jsonc-parser';
import { type PolicyDocument, policyDocument } from '../../contract/catalogue.ts';
import { schemaIssues } from '../../contract/schema-issue.ts';

/** One broken rule in a file: the path of the value, the line it stands on, and the clause it belongs to. */
export type CatalogueFileIssue = {
  path: (string | number)[];
  line: number | null;
  clause: { number: number; id: string | null } | null;
  rule: string;
  detail: string;
};

export type CatalogueFileProblem =
  | { kind: 'tooLarge' | 'unreadable' | 'notText' }
  | { kind: 'notJson'; line: number; column: number }
  | { kind: 'issues'; issues: CatalogueFileIssue[] };

export type CatalogueFile =
  | { state: 'read'; name: string; catalogue: PolicyDocument }
  | { state: 'refused'; name: string; problem: CatalogueFileProblem };

/** A catalogue of a whole city is about 40 kB; what is fifty times as large is something else. */
export const MOST_MEGABYTES = 2;

/** Reads a file that the reader picked; it leaves the browser for nowhere. Never throws. */
export async function readCatalogueFile(file: File): Promise<CatalogueFile> {
  const { name } = file;
  const refused = (kind: 'tooLarge' | 'unreadable' | 'notText'): CatalogueFile => ({
    state: 'refused',
    name,
    problem: { kind },
  });
  if (file.size > MOST_MEGABYTES * 1024 * 1024) return refused('tooLarge');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refused('unreadable');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('notText');
  }
  const read = await readCatalogueText(text);
  return 'catalogue' in read
    ? { state: 'read', name, catalogue: read.catalogue }
    : { state: 'refused', name, problem: read.problem };
}

/** A catalogue of its text, held against the contract, or where and why it is none. */
export async function readCatalogueText(
  text: string,
): Promise<{ catalogue: PolicyDocument } | { problem: CatalogueFileProblem }> {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const placeOf = (offset: number): { line: number; column: number } => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    return { problem: { kind: 'notJson', ...placeOf(first?.offset ?? 0) } };
  }
  const value: unknown = JSON.parse(text);
  const parsed = policyDocument.safeParse(value);
  if (parsed.success) return { catalogue: parsed.data };
  const issues = schemaIssues(parsed.error).map(({ path, rule, detail }): CatalogueFileIssue => {
    const pieces = path.map((piece) => (typeof piece === 'number' ? piece : String(piece)));
    const [list, place] = pieces;
    let line: number | null = null;
    // What is missing has no place of its own: the value that lacks it has one.
    for (let length = pieces.length; line === null && length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, pieces.slice(0, length));
      if (node !== undefined) line = placeOf(node.offset).line;
    }
    const id =
      list === 'measures' && typeof place === 'number'
        ? findNodeAtLocation(tree, ['measures', place, 'id'])
        : undefined;
    const named: unknown = id?.value;
    return {
      path: pieces,
      line,
      clause:
        list === 'measures' && typeof place === 'number'
          ? { number: place + 1, id: typeof named === 'string' ? named.slice(0, 64) : null }
          : null,
      rule,
      detail,
    };
  });
  return { problem: { kind: 'issues', issues } };
}

import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';

/** Where a text stops being JSON: line and column from 1, and the reason in words. */
export function locatedJson(text: string): { line: number; column: number; reason: string } {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors[0];
  const before = text.slice(0, first?.offset ?? 0).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    reason: first === undefined ? 'not JSON' : syntaxReason(first),
  };
}

/** "property name expected" of the parser's error code. */
export function syntaxReason({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

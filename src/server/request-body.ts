import { getLocation, parse, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import type { ProblemIssue } from '../contract/problem.ts';
import { syntaxReason } from './json-location.ts';
import { Refusal } from './refusal.ts';
import { dottedPath, schemaIssues } from '../contract/schema-issue.ts';

export const MAX_BODY_BYTES = 8 * 1024 * 1024;
/** A problem lists so many issues at most; the detail says how many there are. */
const MAX_ISSUES = 1000;
/** Nesting beyond this is no body of the contract; the locating parser is recursive. */
const MAX_LOCATED_DEPTH = 200;

/**
 * The JSON body of a request, parsed with its schema.
 * Throws a {@link Refusal} that names each field by its dotted path; `body` is the whole body.
 */
export async function parseBody<Body>(
  request: Request,
  schema: z.ZodType<Body>,
  maxBytes = MAX_BODY_BYTES,
): Promise<Body> {
  requireJson(request.headers.get('content-type') ?? '');
  const value = parseJson(await readText(request, maxBytes));
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw brokenContract(parsed.error, 'body');
}

/** The refusal of a value that does not parse; `root` names the whole of it. */
export function brokenContract(error: z.ZodError, root: string): Refusal {
  return invalidRequest(
    schemaIssues(error).map(({ path, rule, detail }) => ({ field: dottedPath(path, root), rule, detail })),
  );
}

/** A refusal of a well-formed request whose fields break rules. */
export function invalidRequest(issues: ProblemIssue[]): Refusal {
  const first = issues[0];
  const more = issues.length > 1 ? `, and ${issues.length - 1} more` : '';
  return new Refusal(
    'invalid_request',
    `${first?.field ?? 'body'}: ${first?.detail ?? ''}${more}`,
    issues.slice(0, MAX_ISSUES),
  );
}

/**
 * A change without a body may come without a content type, but not with one that a form of another page could send.
 * @throws Refusal `unsupported_media_type`
 */
export function requireNoOtherBody({ headers }: Request): void {
  const type = headers.get('content-type');
  if (type !== null) requireJson(type);
}

function requireJson(type: string): void {
  if (!/^application\/([\w.+-]+\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim())) {
    throw new Refusal(
      'unsupported_media_type',
      `expected application/json in UTF-8, received ${type.slice(0, 80) || 'no content type'}`,
    );
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The length that was announced may be missing or wrong: count what arrives and stop reading.
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('body', 'the bytes are not UTF-8');
  }
}

function tooLarge(maxBytes: number): Refusal {
  const detail = `the body is larger than ${maxBytes} bytes`;
  return new Refusal('body_too_large', detail, [{ field: 'body', rule: 'too_big', detail }]);
}

function malformed(field: string, detail: string): Refusal {
  return new Refusal('malformed_json', `${field}: ${detail}`, [{ field, rule: 'malformed_json', detail }]);
}

function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw locateSyntaxError(text);
  }
  const hidden = prototypeKeys(text, value);
  if (hidden.length > 0) throw invalidRequest(hidden);
  return value;
}

function locateSyntaxError(text: string): Refusal {
  if (nestingDepth(text) > MAX_LOCATED_DEPTH)
    return malformed('body', 'not JSON, and nested too deeply to say where');
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors[0];
  if (first === undefined) return malformed('body', 'not JSON');
  // The location of a missing property name ends with an empty piece.
  const path = getLocation(text, first.offset).path.filter((piece) => piece !== '');
  return malformed(dottedPath(path, 'body'), `${syntaxReason(first)} at character ${first.offset + 1}`);
}

/** Deepest nesting of arrays and objects outside strings. */
function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') inString = !inString;
    else if (inString) index += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

/** Bodies of the contract are less deep than this; what lies deeper is refused by their schemas. */
const MAX_CONTRACT_DEPTH = 10;

/** Own `__proto__` keys, which a schema's record would drop in silence. */
function prototypeKeys(text: string, value: unknown): ProblemIssue[] {
  if (!/__proto__|\\u005f/i.test(text)) return [];
  const found: ProblemIssue[] = [];
  const open: { path: string[]; value: unknown }[] = [{ path: [], value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null || next.path.length > MAX_CONTRACT_DEPTH)
      continue;
    for (const [key, inner] of Object.entries(next.value)) {
      const path = [...next.path, key];
      if (key === '__proto__')
        found.push({ field: dottedPath(path, 'body'), rule: 'unknown_field', detail: 'unknown field' });
      else open.push({ path, value: inner });
    }
  }
  return found;
}

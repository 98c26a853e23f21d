import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import { districtsFile, ringFile, ringRoadsFile } from '../contract/boundary.ts';
import { type PolicyDocument, policyDocument } from '../contract/catalogue.ts';
import { type PortfolioRecords, portfolioRecords } from '../contract/record.ts';
import { BoundaryError } from '../domain/siting/boundary-set.ts';
import { boundaryBook, type BoundaryFiles } from './boundary-book.ts';
import { locatedJson } from './json-location.ts';
import { checkRecords } from './ledger-check.ts';
import { dottedPath, schemaIssues } from '../contract/schema-issue.ts';

/** The folder that holds the program. */
export const programFolder = resolve(import.meta.dirname, '../..');

/** Where the rules are unless the environment says otherwise. */
export const defaultRuleFiles = {
  policy: join(programFolder, 'data/policy/beijing-2023-11-23.json'),
  /** For the demonstration alone: it holds a sample. */
  catalogues: join(programFolder, 'data/policy'),
  boundaries: join(programFolder, 'data/boundaries'),
};

/** One broken rule of a data file. */
export type DataIssue = { file: string; record: string; rule: string; detail: string };

/** The policy and the boundaries, which the records are judged by. */
export type RuleFiles = {
  catalogue: PolicyDocument;
  boundaryFiles: BoundaryFiles;
  /** Changes with any byte of these files. */
  rulesVersion: string;
};

export type Refused = { ok: false; issues: DataIssue[] };

/** `file · record · rule · detail`, one line an issue. */
export function issueLines(issues: DataIssue[]): string[] {
  return issues.map(({ file, record, rule, detail }) => `${file} · ${record} · ${rule} · ${detail}`);
}

/** So many issues are printed at most; more of them say no more. */
const MAX_ISSUES = 50;

/** Reads and checks the policy and the boundaries: whole, or every broken rule with its file and record. */
export async function loadRuleFiles(paths: {
  policy: string;
  boundaries: string;
}): Promise<({ ok: true } & RuleFiles) | Refused> {
  const reading = startReading();
  const rules = await readRules(reading, paths);
  return rules === undefined || reading.issues.length > 0
    ? refusedFor(reading.issues)
    : { ok: true, ...rules, rulesVersion: reading.version() };
}

/**
 * Reads and checks the records, the policy and the boundaries. Never half: either everything holds, or every broken
 * rule is answered with its file and record. The data version changes with any byte of any file.
 */
export async function loadDataFiles(paths: {
  records: string;
  policy: string;
  boundaries: string;
}): Promise<
  ({ ok: true; dataVersion: string; records: PortfolioRecords } & Omit<RuleFiles, 'rulesVersion'>) | Refused
> {
  const reading = startReading();
  const records = await reading.load(paths.records, portfolioRecords);
  const rules = await readRules(reading, paths);
  if (records && rules) {
    const adcodes = new Set(
      rules.boundaryFiles.districts.features.map(({ properties }) => properties.adcode),
    );
    for (const issue of checkRecords(records, rules.catalogue, adcodes)) {
      reading.issues.push({ file: basename(paths.records), ...issue });
    }
  }
  return reading.issues.length > 0 || !records || !rules
    ? refusedFor(reading.issues)
    : { ok: true, dataVersion: reading.version(), records, ...rules };
}

type Reading = {
  issues: DataIssue[];
  /** The parsed file; undefined, with issues, when it cannot be used. */
  load: <Value>(path: string, schema: z.ZodType<Value>) => Promise<Value | undefined>;
  /** Of all bytes that were read. */
  version: () => string;
};

export function startReading(): Reading {
  const issues: DataIssue[] = [];
  const hash = createHash('sha256');
  return {
    issues,
    version: () => hash.digest('hex').slice(0, 16),
    async load(path, schema) {
      const read = await readJson(path);
      if ('issue' in read) {
        issues.push(read.issue);
        return undefined;
      }
      hash.update(read.bytes).update('\0');
      const parsed = schema.safeParse(read.value);
      if (parsed.success) return parsed.data;
      for (const { path: place, rule, detail } of schemaIssues(parsed.error)) {
        issues.push({
          file: basename(path),
          record: recordAt(read.value, place),
          rule,
          detail: `${dottedPath(place, 'file')}: ${detail}`,
        });
      }
      return undefined;
    },
  };
}

async function readRules(
  { load, issues }: Reading,
  paths: { policy: string; boundaries: string },
): Promise<Omit<RuleFiles, 'rulesVersion'> | undefined> {
  const catalogue = await load(paths.policy, policyDocument);
  const ring = await load(join(paths.boundaries, 'fifth-ring.geojson'), ringFile);
  const ringRoads = await load(join(paths.boundaries, 'ring-roads.geojson'), ringRoadsFile);
  const districts = await load(join(paths.boundaries, 'districts.geojson'), districtsFile);
  if (!ring || !ringRoads || !districts) return undefined;
  try {
    boundaryBook({ ring, ringRoads, districts }, '');
  } catch (failure) {
    if (!(failure instanceof BoundaryError)) throw failure;
    const file = failure.record.startsWith('district') ? 'districts.geojson' : 'fifth-ring.geojson';
    issues.push({ file, record: failure.record, rule: failure.rule, detail: failure.message });
  }
  return catalogue && { catalogue, boundaryFiles: { ring, ringRoads, districts } };
}

/** The refusal for these issues, the first of them when they are many. */
export function refusedFor(issues: DataIssue[]): Refused {
  const more = issues.length - MAX_ISSUES;
  const last = { file: '…', record: '…', rule: 'more_issues', detail: `and ${more} more` };
  return { ok: false, issues: more > 0 ? [...issues.slice(0, MAX_ISSUES), last] : issues };
}

async function readJson(path: string): Promise<{ value: unknown; bytes: Uint8Array } | { issue: DataIssue }> {
  const fail = (rule: string, detail: string) => ({ issue: { file: path, record: 'file', rule, detail } });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (failure) {
    return fail('unreadable', failure instanceof Error ? failure.message : String(failure));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('not_utf8', 'the bytes are not UTF-8; save the file in that encoding');
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value, bytes };
  } catch {
    const { line, column, reason } = locatedJson(text);
    return fail('malformed_json', `${reason} at line ${line}, column ${column}`);
  }
}

/** `awards[12] A013` for a path into a list of records, else the first piece of the path. */
function recordAt(root: unknown, path: readonly PropertyKey[]): string {
  const [table, row] = path;
  if (table === undefined) return 'file';
  if (typeof row !== 'number' || typeof root !== 'object' || root === null) return String(table);
  const rows: unknown = Object.entries(root).find(([key]) => key === table)?.[1];
  const record: unknown = Array.isArray(rows) ? rows[row] : undefined;
  const id: unknown = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return `${String(table)}[${row}]${typeof id === 'string' ? ` ${id.slice(0, 80)}` : ''}`;
}

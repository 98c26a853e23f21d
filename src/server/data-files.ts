import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { districtsFile, ringFile, ringRoadsFile } from '../contract/boundary.ts';
import { type PolicyDocument, policyDocument } from '../contract/catalogue.ts';
import { type PortfolioRecords, portfolioRecords } from '../contract/record.ts';
import { BoundaryError } from '../domain/siting/boundary-set.ts';
import { boundaryBook, type BoundaryFiles } from './boundary-book.ts';
import { locatedJson } from './json-location.ts';
import { checkRecords } from './ledger-check.ts';
import { dottedPath, schemaIssues } from './schema-issue.ts';

/** One broken rule of a data file. */
export type DataIssue = { file: string; record: string; rule: string; detail: string };

export type DataFiles =
  | {
      ok: true;
      /** Changes with any byte of any file. */
      dataVersion: string;
      records: PortfolioRecords;
      catalogue: PolicyDocument;
      boundaryFiles: BoundaryFiles;
    }
  | { ok: false; issues: DataIssue[] };

/** So many issues are printed at most; more of them say no more. */
const MAX_ISSUES = 50;

/**
 * Reads and checks the records, the policy and the boundaries. Never half: either everything holds, or every broken
 * rule is answered with its file and record.
 */
export async function loadDataFiles(paths: {
  records: string;
  policy: string;
  boundaries: string;
}): Promise<DataFiles> {
  const issues: DataIssue[] = [];
  const hash = createHash('sha256');
  const load = async <Value>(path: string, schema: z.ZodType<Value>): Promise<Value | undefined> => {
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
  };

  const records = await load(paths.records, portfolioRecords);
  const catalogue = await load(paths.policy, policyDocument);
  const ring = await load(join(paths.boundaries, 'fifth-ring.geojson'), ringFile);
  const ringRoads = await load(join(paths.boundaries, 'ring-roads.geojson'), ringRoadsFile);
  const districts = await load(join(paths.boundaries, 'districts.geojson'), districtsFile);

  if (ring && ringRoads && districts) {
    try {
      boundaryBook({ ring, ringRoads, districts }, '');
    } catch (failure) {
      if (!(failure instanceof BoundaryError)) throw failure;
      const file = failure.record.startsWith('district') ? 'districts.geojson' : 'fifth-ring.geojson';
      issues.push({ file, record: failure.record, rule: failure.rule, detail: failure.message });
    }
  }
  if (records && catalogue && districts) {
    const adcodes = new Set(districts.features.map(({ properties }) => properties.adcode));
    for (const issue of checkRecords(records, catalogue, adcodes)) {
      issues.push({ file: basename(paths.records), ...issue });
    }
  }
  if (issues.length > 0 || !records || !catalogue || !ring || !ringRoads || !districts) {
    return { ok: false, issues: shortened(issues) };
  }
  return {
    ok: true,
    dataVersion: hash.digest('hex').slice(0, 16),
    records,
    catalogue,
    boundaryFiles: { ring, ringRoads, districts },
  };
}

function shortened(issues: DataIssue[]): DataIssue[] {
  const more = issues.length - MAX_ISSUES;
  const last = { file: '…', record: '…', rule: 'more_issues', detail: `and ${more} more` };
  return more > 0 ? [...issues.slice(0, MAX_ISSUES), last] : issues;
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

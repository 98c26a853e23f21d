import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { districtsFile, ringFile, ringRoadsFile } from '../../src/contract/boundary.ts';
import { type PolicyDocument, policyDocument } from '../../src/contract/catalogue.ts';
import type { BoundarySet } from '../../src/domain/siting/boundary-set.ts';
import { type BoundaryFiles, boundaryBook } from '../../src/server/boundary-book.ts';

const DATA_FOLDER = resolve(import.meta.dirname, '../../data');
/** The sample that is kept, the generator's output without options. */
export const SAMPLE_FILE = join(DATA_FOLDER, 'sample-portfolio.json');

function parsed<Value>(file: string, schema: z.ZodType<Value>): Value {
  const value: unknown = JSON.parse(readFileSync(join(DATA_FOLDER, file), 'utf8'));
  return schema.parse(value);
}

/**
 * The policy and the boundaries of the repository, which a sample is made from.
 * @throws ZodError when a file has another form
 */
export function readSources(): {
  catalogue: PolicyDocument;
  boundaryFiles: BoundaryFiles;
  boundaries: BoundarySet;
} {
  const boundaryFiles = {
    ring: parsed('boundaries/fifth-ring.geojson', ringFile),
    ringRoads: parsed('boundaries/ring-roads.geojson', ringRoadsFile),
    districts: parsed('boundaries/districts.geojson', districtsFile),
  };
  return {
    catalogue: parsed('policy/beijing-2023-11-23.json', policyDocument),
    boundaryFiles,
    boundaries: boundaryBook(boundaryFiles, '').set,
  };
}

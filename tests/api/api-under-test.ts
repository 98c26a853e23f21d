import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { districtsFile, ringFile, ringRoadsFile } from '../../src/contract/boundary.ts';
import { policyDocument } from '../../src/contract/catalogue.ts';
import type { PortfolioRecords } from '../../src/contract/record.ts';
import { createApp } from '../../src/server/app.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { createService } from '../../src/server/service.ts';

export const dataFolder = resolve(import.meta.dirname, '../../data');

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(dataFolder, path), 'utf8'));

export const catalogue = policyDocument.parse(json('policy/beijing-2023-11-23.json'));

const boundaryFiles = {
  ring: ringFile.parse(json('boundaries/fifth-ring.geojson')),
  ringRoads: ringRoadsFile.parse(json('boundaries/ring-roads.geojson')),
  districts: districtsFile.parse(json('boundaries/districts.geojson')),
};

/** The real app function over records in memory; a failure inside it fails the test. */
export function apiOver(records: PortfolioRecords, dataVersion = 'v1') {
  const app = createApp({
    service: createService({
      store: createMemoryStore({ dataVersion, records }),
      catalogue,
      boundaryFiles,
      appVersion: '0.0.0',
    }),
    reportFailure: (failure) => {
      throw failure;
    },
  });
  return {
    request: async (path: string, init: RequestInit = {}) => app.request(path, init),
    get: async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    post: async (path: string, body: unknown) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { districtsFile, ringFile, ringRoadsFile } from '../../src/contract/boundary.ts';
import { policyDocument } from '../../src/contract/catalogue.ts';
import type { PortfolioRecords } from '../../src/contract/record.ts';
import { createApp } from '../../src/server/app.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { createService } from '../../src/server/service.ts';
import type { Store } from '../../src/server/store.ts';
import type { CallerId } from './callers.ts';
import { fakeAccounts } from './fake-accounts.ts';

export const dataFolder = resolve(import.meta.dirname, '../../data');

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(dataFolder, path), 'utf8'));

export const catalogue = policyDocument.parse(json('policy/beijing-2023-11-23.json'));

export const boundaryFiles = {
  ring: ringFile.parse(json('boundaries/fifth-ring.geojson')),
  ringRoads: ringRoadsFile.parse(json('boundaries/ring-roads.geojson')),
  districts: districtsFile.parse(json('boundaries/districts.geojson')),
};

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** The real app function over a store; a failure inside it fails the test. */
export function apiOverStore(store: Store, now?: () => Date, limits?: { bodyBytes: number }) {
  const app = createApp({
    service: createService({
      store,
      catalogue,
      boundaryFiles,
      appVersion: '0.0.0',
      ...(now && { now }),
    }),
    accounts: fakeAccounts(),
    ...(limits && { limits }),
    reportFailure: (failure) => {
      throw failure;
    },
  });
  const as = (caller: CallerId) => {
    const own: Record<string, string> = caller === 'anonymous' ? {} : { cookie: `caller=${caller}` };
    const request = async (path: string, init: Init = {}) =>
      app.request(path, { ...init, headers: { ...own, ...init.headers } });
    const send =
      (method: string) =>
      async (path: string, body: unknown, headers: Record<string, string> = {}) =>
        request(path, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
    return {
      request,
      get: async (path: string, headers: Record<string, string> = {}) => request(path, { headers }),
      post: send('POST'),
      patch: send('PATCH'),
    };
  };
  return { ...as('commission'), as };
}

/** The same over records in memory; who asks is the commission unless a test says otherwise. */
export function apiOver(records: PortfolioRecords, dataVersion = 'v1', limits?: { bodyBytes: number }) {
  return apiOverStore(createMemoryStore({ dataVersion, records }), undefined, limits);
}

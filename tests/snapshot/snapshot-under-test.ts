import { gunzipSync } from 'node:zlib';
import type { PortfolioRecords } from '../../src/contract/record.ts';
import { portfolioColumns } from '../../src/contract/portfolio.ts';
import { figureWordsOf } from '../../src/domain/caps/cap-words.ts';
import type { PortfolioColumns } from '../../src/domain/portfolio-columns.ts';
import { boundaryBook } from '../../src/server/boundary-book.ts';
import type { Caller } from '../../src/server/caller.ts';
import { createGzipWriter } from '../../src/server/gzip-pieces.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import { createSnapshots, type Snapshot, type Snapshots } from '../../src/server/snapshot.ts';
import type { Store } from '../../src/server/store.ts';
import { boundaryFiles, catalogue } from '../api/api-under-test.ts';

const boundaries = boundaryBook(boundaryFiles, 'b1');
const words = figureWordsOf(catalogue);

export function snapshotsOver(store: Store): Snapshots {
  return createSnapshots({ store, catalogue, boundaries, words, createWriter: createGzipWriter });
}

export async function snapshotOf(records: PortfolioRecords): Promise<Snapshot> {
  return snapshotsOver(createMemoryStore({ dataVersion: 'v1', records })).now();
}

export async function textOf(snapshot: Snapshot, districts: Caller['districts']): Promise<string> {
  const answer = await snapshot.portfolio(districts);
  return gunzipSync(await answer.gzip()).toString();
}

export async function columnsOf(
  snapshot: Snapshot,
  districts: Caller['districts'],
): Promise<PortfolioColumns> {
  return portfolioColumns.parse(JSON.parse(await textOf(snapshot, districts)));
}

export function viewer(districts: Caller['districts']): Caller {
  return { id: 'v', name: 'viewer', role: 'viewer', districts, mustChangePassword: false };
}

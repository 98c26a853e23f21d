import { http, type HttpHandler } from 'msw';
import manifest from '../package.json' with { type: 'json' };
import type { PolicyDocument } from '../src/contract/catalogue.ts';
import type { PortfolioRecords } from '../src/contract/record.ts';
import { createApp } from '../src/server/app.ts';
import type { Accounts } from '../src/server/accounts.ts';
import type { BoundaryFiles } from '../src/server/boundary-book.ts';
import { createMemoryStore } from '../src/server/memory-store.ts';
import { createService } from '../src/server/service.ts';
import { type Fault, faultyRecords, withFault } from './faults.ts';

/** What the mocked server serves: the files of `data`, parsed, to whom the accounts let in. */
export type MockData = {
  records: PortfolioRecords;
  catalogue: PolicyDocument;
  otherCatalogues?: PolicyDocument[];
  boundaryFiles: BoundaryFiles;
  accounts: Accounts;
};

/**
 * Whether a request is for the API: by the beginning of its path. A pattern that begins with a star would also take
 * the modules of `src/api` that Vite serves in development.
 */
function isForApi({ request }: { request: Request }): boolean {
  return new URL(request.url).pathname.startsWith('/api/');
}

/** The real app function over the records in memory, with the fault around it: one route, no second backend. */
export function mockHandlers(
  { records, catalogue, otherCatalogues = [], boundaryFiles, accounts }: MockData,
  fault: Fault | null,
): HttpHandler[] {
  const app = createApp({
    service: createService({
      store: createMemoryStore({
        dataVersion: `mock-${fault ?? 'sample'}`,
        records: faultyRecords(records, fault),
      }),
      catalogue,
      otherCatalogues,
      boundaryFiles,
      appVersion: manifest.version,
    }),
    accounts,
    reportFailure(failure) {
      // Thrown outside the answer, so that a defect behind the API is seen in the console and in a test.
      queueMicrotask(() => {
        throw failure;
      });
    },
  });
  const answer = withFault(fault, async (request) => app.fetch(request));
  return [http.all(isForApi, ({ request }) => answer(request))];
}

import { setupWorker } from 'msw/browser';
import type { z } from 'zod';
import districtsText from '../data/boundaries/districts.geojson?raw';
import ringText from '../data/boundaries/fifth-ring.geojson?raw';
import ringRoadsText from '../data/boundaries/ring-roads.geojson?raw';
import policyText from '../data/policy/beijing-2023-11-23.json?raw';
import draftText from '../data/policy/sample-draft.json?raw';
import recordsText from '../data/sample-portfolio.json?raw';
import { districtsFile, ringFile, ringRoadsFile } from '../src/contract/boundary.ts';
import { policyDocument } from '../src/contract/catalogue.ts';
import { portfolioRecords } from '../src/contract/record.ts';
import { demoRoleOf, mockAccounts } from './accounts.ts';
import { faultOf } from './faults.ts';
import { mockHandlers } from './handlers.ts';

function parsed<Value>(text: string, schema: z.ZodType<Value>): Value {
  const value: unknown = JSON.parse(text);
  return schema.parse(value);
}

const ROLE_KEY = 'parkfolio.mock-role';

/** `?as=…` signs in at once; else whoever was signed in when the page was last open is. */
function startingRole(): ReturnType<typeof demoRoleOf> {
  return (
    demoRoleOf(new URLSearchParams(location.search).get('as')) ?? demoRoleOf(localStorage.getItem(ROLE_KEY))
  );
}

function rememberRole(role: ReturnType<typeof demoRoleOf>): void {
  if (role === null) localStorage.removeItem(ROLE_KEY);
  else localStorage.setItem(ROLE_KEY, role);
}

/**
 * Starts the API inside the browser, in development only: the files of `data` behind a service worker, with the
 * fault that the page's address asks for. Resolves when requests are answered.
 */
export async function startMockApi(): Promise<void> {
  const data = {
    records: parsed(recordsText, portfolioRecords),
    catalogue: parsed(policyText, policyDocument),
    otherCatalogues: [parsed(draftText, policyDocument)],
    boundaryFiles: {
      ring: parsed(ringText, ringFile),
      ringRoads: parsed(ringRoadsText, ringRoadsFile),
      districts: parsed(districtsText, districtsFile),
    },
    accounts: mockAccounts(startingRole(), rememberRole),
  };
  const worker = setupWorker(...mockHandlers(data, faultOf(location.search)));
  await worker.start({ onUnhandledFrame: 'bypass', quiet: true });
}

import { getResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endpoints } from '../src/contract/endpoint.ts';
import { problem } from '../src/contract/problem.ts';
import { dayOf } from '../src/domain/progress/calendar-day.ts';
import { mockAccounts } from './accounts.ts';
import { type Fault, faultOf, SLOW_MS, STALE_DAYS } from './faults.ts';
import { mockHandlers } from './handlers.ts';
import { readSources } from './sample/data-folder.ts';
import { samplePortfolio } from './sample/sample-portfolio.ts';

const { catalogue, boundaries, boundaryFiles } = readSources();
const records = samplePortfolio({ projects: 12, seed: 1, boundaries, catalogue });

const served = () => ({ records, catalogue, boundaryFiles, accounts: mockAccounts('commission') });

/** Asks a mocked server that stands for one visit of a page with the fault. */
function visit(fault: Fault | null) {
  const handlers = mockHandlers(served(), fault);
  return async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await getResponse(handlers, new Request(`http://localhost:5173${path}`, init));
    if (response === undefined) throw new Error(`${path} was left alone`);
    return response;
  };
}

describe('the mocked API', () => {
  it('is the real app over the sample: contract, tags and refusals', async () => {
    const ask = visit(null);
    const answer = await ask('/api/portfolio');
    const columns = endpoints.portfolio.response.parse(await answer.json());
    expect(columns.projects.id).toEqual(records.projects.map(({ id }) => id));
    expect(columns.synthetic).toBe(true);
    const again = await ask('/api/portfolio', {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const [first] = records.projects;
    const detail = endpoints.project.response.parse(await (await ask(`/api/projects/${first?.id}`)).json());
    expect(detail.project).toEqual({ ...first, version: 1 });
    const refused = await ask('/api/projects/P999');
    expect([refused.status, problem.parse(await refused.json()).code]).toEqual([404, 'not_found']);
  });

  it('leaves everything else to the network, also the modules of src/api', async () => {
    const handlers = mockHandlers(served(), null);
    for (const path of ['/', '/src/api/client.ts', '/node_modules/.vite/deps/react.js', '/apiary']) {
      expect(await getResponse(handlers, new Request(`http://localhost:5173${path}`))).toBeUndefined();
    }
  });
});

describe('faults', () => {
  it('are read from the address, and unknown ones are none', () => {
    expect(faultOf('?district=110114&fault=failing-after-first')).toBe('failing-after-first');
    expect([faultOf('?fault=broken'), faultOf('')]).toEqual([null, null]);
  });

  it('failing: every request is refused as unavailable', async () => {
    const ask = visit('failing');
    for (const path of ['/api/portfolio', '/api/health', '/api/policy']) {
      const answer = await ask(path);
      expect([answer.status, problem.parse(await answer.json()).code]).toEqual([503, 'unavailable']);
    }
  });

  it('failing-after-first: each address answers once, so that the last good data can stay on screen', async () => {
    const ask = visit('failing-after-first');
    expect([(await ask('/api/portfolio')).status, (await ask('/api/policy')).status]).toEqual([200, 200]);
    expect([(await ask('/api/portfolio')).status, (await ask('/api/policy')).status]).toEqual([503, 503]);
  });

  it('empty: the portfolio is a valid one without records, with the policy in place', async () => {
    const ask = visit('empty');
    const columns = endpoints.portfolio.response.parse(await (await ask('/api/portfolio')).json());
    expect([columns.projects.id, columns.awards.id, columns.units.measureCode]).toEqual([[], [], []]);
    expect(columns.dataDate).toBe(records.dataDate);
    const policy = endpoints.policy.response.parse(await (await ask('/api/policy')).json());
    expect(policy.measures).toHaveLength(19);
  });

  it('stale: the same records under an old data date', async () => {
    const columns = endpoints.portfolio.response.parse(await (await visit('stale')('/api/portfolio')).json());
    expect(dayOf(records.dataDate) - dayOf(columns.dataDate)).toBe(STALE_DAYS);
    expect(columns.projects.id).toHaveLength(12);
  });

  describe('slow', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('answers the same, later', async () => {
      const asked = visit('slow')('/api/health');
      const settled = vi.fn<() => void>();
      const noted = asked.then(settled);
      await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      await noted;
      expect((await asked).status).toBe(200);
    });
  });
});

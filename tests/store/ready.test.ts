import { expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoint.ts';
import { problem } from '../../src/contract/problem.ts';
import { createMemoryStore } from '../../src/server/memory-store.ts';
import type { Store } from '../../src/server/store.ts';
import { apiOverStore } from '../api/api-under-test.ts';
import { smallPortfolio } from '../api/small-portfolio.ts';
import { authorship } from './authorship.ts';

it('is ready while the store answers, and unavailable while it does not', async () => {
  const memory = createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() });
  let isDown = false;
  const store: Store = {
    ...memory,
    async dataVersion() {
      if (isDown) throw new Error('connection refused for user mayor');
      return memory.dataVersion();
    },
  };
  const api = apiOverStore(store);
  const ready = await api.request('/api/ready');
  expect([ready.status, endpoints.ready.response.parse(await ready.json())]).toEqual([
    200,
    { status: 'ready' },
  ]);

  isDown = true;
  const refused = await api.request('/api/ready');
  const { code, detail } = problem.parse(await refused.json());
  expect([refused.status, code]).toEqual([503, 'unavailable']);
  expect(detail).not.toContain('mayor');

  isDown = false;
  expect((await api.request('/api/ready')).status).toBe(200);
});

it('serves the records of an import from then on', async () => {
  const store = createMemoryStore({ dataVersion: 'v1', records: smallPortfolio() });
  const api = apiOverStore(store);
  const projects = async () =>
    endpoints.portfolio.response.parse(await (await api.request('/api/portfolio')).json()).projects.id;
  expect(await projects()).toEqual(['P1', 'P2', 'P3']);
  const next = smallPortfolio();
  next.projects[2]!.id = 'P4';
  for (const site of next.sites) if (site.projectId === 'P3') site.projectId = 'P4';
  for (const award of next.awards) if (award.projectId === 'P3') award.projectId = 'P4';
  for (const milestone of next.milestones) if (milestone.projectId === 'P3') milestone.projectId = 'P4';
  await store.importLedger(next, { replace: true, authorship });
  expect(await projects()).toEqual(['P1', 'P2', 'P4']);
});

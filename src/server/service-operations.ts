import { endpoints } from '../contract/endpoint.ts';
import { callersOperation, type Operation, operation } from './operation.ts';
import type { Service } from './service.ts';

/** Endpoints of the portfolio and of the rules. */
export function serviceOperations(service: Service): Operation[] {
  const rulesTag = async (): Promise<string> => `"${await service.rulesVersion()}"`;
  return [
    operation(endpoints.health, async () => ({ answer: service.health() })),
    operation(endpoints.ready, async () => ({ answer: await service.ready() })),
    operation(endpoints.policy, async () => ({
      answer: service.policy(),
      tag: await rulesTag(),
    })),
    operation(endpoints.catalogues, async () => ({
      answer: service.catalogues.list,
      tag: await rulesTag(),
    })),
    operation(endpoints.catalogue, async ({ params }) => ({
      answer: service.catalogues.ofVersion(params.version),
      tag: await rulesTag(),
    })),
    callersOperation(endpoints.tileLayers, async () => ({
      answer: service.tileLayers(),
      tag: await rulesTag(),
    })),
    callersOperation(endpoints.boundaries, async () => ({
      answer: service.boundaries(),
      tag: await rulesTag(),
    })),
    callersOperation(endpoints.portfolio, async ({ caller }) => {
      // The tag first: records that change in between are sent under the old tag and asked for again.
      const tag = `"${await service.contentVersion(caller)}"`;
      return { answer: await service.portfolio(caller), tag };
    }),
    callersOperation(endpoints.project, async ({ caller, params }) => {
      const content = await service.contentVersion(caller);
      const answer = await service.project(caller, params.id);
      return { answer, tag: `"${answer.project.version}.${content}"` };
    }),
    callersOperation(endpoints.park, async ({ caller, params }) => {
      const content = await service.contentVersion(caller);
      const answer = await service.park(caller, params.id);
      return { answer, tag: `"${answer.park.version}.${content}"` };
    }),
    callersOperation(endpoints.projectRevisions, async ({ caller, params }) => ({
      answer: { revisions: await service.projectRevisions(caller, params.id) },
    })),
    callersOperation(endpoints.revisions, async ({ caller, params }) => ({
      answer: { revisions: await service.revisions(caller, params.kind, params.id) },
    })),
    operation(endpoints.evaluateCaps, async ({ body }) => ({ answer: service.evaluateCaps(body) })),
    operation(endpoints.checkSiting, async ({ body }) => ({ answer: service.checkSiting(body) })),
  ];
}

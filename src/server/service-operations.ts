import { endpoints } from '../contract/endpoint.ts';
import { callersOperation, type Operation, operation } from './operation.ts';
import type { Service } from './service.ts';

/** Endpoints of the portfolio and of the rules. */
export function serviceOperations(service: Service): Operation[] {
  return [
    operation(endpoints.health, async () => ({ answer: service.health() })),
    operation(endpoints.ready, async () => ({ answer: await service.ready() })),
    operation(endpoints.policy, async () => ({
      answer: service.policy(),
      tag: `"${await service.rulesVersion()}"`,
    })),
    callersOperation(endpoints.boundaries, async () => ({
      answer: service.boundaries(),
      tag: `"${await service.rulesVersion()}"`,
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
    callersOperation(endpoints.revisions, async ({ caller, params }) => ({
      answer: { revisions: await service.revisions(caller, params.kind, params.id) },
    })),
    operation(endpoints.evaluateCaps, async ({ body }) => ({ answer: service.evaluateCaps(body) })),
    operation(endpoints.checkSiting, async ({ body }) => ({ answer: service.checkSiting(body) })),
  ];
}

import { readSources } from '../../mocks/sample/data-folder.ts';
import { samplePortfolio } from '../../mocks/sample/sample-portfolio.ts';
import type { AwardRecord, DisbursementRecord, PortfolioRecords } from '../../src/contract/record.ts';

export const LARGE_PROJECTS = 100_000;
export const LARGE_AWARDS = 300_000;
export const LARGE_MILESTONES = 500_000;

/**
 * A synthetic ledger of exactly that many projects, awards and milestones, with sites, payments and all else in
 * proportion. The sample has an award for three of four projects: each stands again, under other projects and their
 * organisations, until there are enough. About 10 s.
 */
export function largeLedger(): PortfolioRecords {
  const sample = samplePortfolio({ projects: LARGE_PROJECTS, seed: 1, ...readSources() });
  const { projects, awards: models, milestones } = sample;
  const payments = Map.groupBy(sample.disbursements, ({ awardId }) => awardId);
  const awards: AwardRecord[] = [...models];
  const disbursements: DisbursementRecord[] = [...sample.disbursements];
  for (let index = 0; awards.length < LARGE_AWARDS; index += 1) {
    const model = models[index % models.length];
    // Far from the model's own project, and another one in each round.
    const project = projects[(index * 7 + 3) % projects.length];
    if (model === undefined || project === undefined) throw new RangeError('a sample without awards');
    const id = `${model.id}-${Math.floor(index / models.length) + 1}`;
    awards.push({
      ...model,
      id,
      projectId: project.id,
      organisationId: model.organisationId === null ? null : project.organisationId,
      baseRef: model.baseRef === null ? null : `${model.baseRef}-${id}`,
    });
    for (const payment of payments.get(model.id) ?? []) {
      disbursements.push({ ...payment, id: `${payment.id}-${id}`, awardId: id });
    }
  }
  const share = LARGE_MILESTONES / milestones.length;
  return {
    ...sample,
    awards,
    disbursements,
    milestones: milestones.filter((_, row) => Math.floor((row + 1) * share) > Math.floor(row * share)),
  };
}

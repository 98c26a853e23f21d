import type { AwardRecord } from '../../src/contract/record.ts';
import type { ConditionState, SiteType } from '../../src/domain/vocabulary.ts';
import type { SampleOrganisation } from './organisations.ts';
import { dayReached } from './physical-timeline.ts';
import type { SampleProject } from './projects.ts';
import type { Random } from './seeded-random.ts';

/** What a checklist can be filled from. */
export type ConditionFacts = {
  project: SampleProject;
  recipient: SampleOrganisation | null;
  fundingStage: AwardRecord['fundingStage'];
};

const known = (holds: boolean | null): ConditionState => {
  if (holds === null) return 'unknown';
  return holds ? 'met' : 'not_met';
};

const PLANT_OR_PARK: ReadonlySet<SiteType> = new Set(['industrial_plant', 'industrial_park']);
const accepted = ({ project }: ConditionFacts): boolean =>
  dayReached(project.timeline, 'acceptance') !== null;

/** Conditions that follow from other records; the others are drawn. */
const FROM_RECORDS: Record<string, (facts: ConditionFacts) => ConditionState> = {
  'manufacturing-enterprise': ({ recipient }) => known(recipient?.record.manufacturing ?? null),
  'in-plant-or-park': ({ project }) =>
    known(project.sites.every(({ siteType }) => PLANT_OR_PARK.has(siteType))),
  'energy-efficiency': (facts) => (accepted(facts) ? 'met' : 'unknown'),
  'satisfactory-outcome': (facts) => (accepted(facts) ? 'met' : 'unknown'),
  implemented: (facts) => (accepted(facts) ? 'met' : 'unknown'),
  'industrialisation-project': ({ project }) => known(project.record.ecosystemRole === 'production'),
  'professional-institution': ({ recipient }) =>
    known(recipient === null ? null : recipient.record.kind === 'institution'),
  'performance-evaluation': ({ fundingStage }) =>
    fundingStage === 'performance_evaluation' ? 'met' : 'unknown',
  msme: ({ recipient }) => {
    const size = recipient?.record.sizeClass ?? null;
    return known(size === null ? null : size !== 'large');
  },
};

const PENDING: ReadonlySet<AwardRecord['fundingStage']> = new Set([
  'applied',
  'accepted',
  'expert_review',
  'publicity',
]);

function drawn({ fundingStage }: ConditionFacts, random: Random): ConditionState {
  if (PENDING.has(fundingStage)) return random.chance(0.45) ? 'met' : 'unknown';
  if (fundingStage === 'rejected') return random.chance(0.55) ? 'not_met' : 'met';
  return random.weighted([
    ['met' as const, 86],
    ['unknown' as const, 11],
    ['not_met' as const, 3],
  ]);
}

function evidence(state: ConditionState, reference: string, random: Random): string | null {
  if (state === 'met') return `示例证明材料 ${reference} / Sample evidence ${reference}`;
  if (state === 'not_met')
    return `示例核查记录 ${reference}：不符合 / Sample review record ${reference}: not met`;
  return random.chance(0.5) ? '示例：材料待补 / Sample: document outstanding' : null;
}

/** The checklist of an award: one entry per condition of its measure. */
export function conditionChecks(
  awardId: string,
  conditionIds: readonly string[],
  facts: ConditionFacts,
  random: Random,
): AwardRecord['conditions'] {
  return conditionIds.map((conditionId, index) => {
    const state = FROM_RECORDS[conditionId]?.(facts) ?? drawn(facts, random);
    return { conditionId, state, evidence: evidence(state, `${awardId}-${index + 1}`, random) };
  });
}

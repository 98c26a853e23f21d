import type { Catalogue, Measure } from '../../src/domain/caps/catalogue.ts';
import { dayOf } from '../../src/domain/progress/calendar-day.ts';
import type { AwardDraft, DraftRequest } from './award-draft.ts';
import { type AwardLedger, createAwardLedger } from './award-ledger.ts';
import { payAward } from './award-payments.ts';
import { type AwardEntry, awardEntry } from './award-record.ts';
import { reviewAward, USUAL_REVIEW_DAYS } from './award-review.ts';
import { type AwardShape, SHAPE_FACTS, shapeDealer } from './award-shapes.ts';
import { fixedDrafts, twoProjectDrafts } from './fixed-awards.ts';
import { firstLoanDrafts, interestDrafts } from './loan-awards.ts';
import type { SampleOrganisation } from './organisations.ts';
import { percentDrafts } from './percent-awards.ts';
import { dayReached } from './physical-timeline.ts';
import { KIND_PROFILES, type MeasurePlan } from './project-kinds.ts';
import type { SampleProject } from './projects.ts';
import type { Random } from './seeded-random.ts';
import { DATA_DAY, workingDay } from './working-day.ts';

/** First call for applications under the measures, and their first day. */
const FIRST_CALL = dayOf('2024-03-11');
const POLICY_DAY = dayOf('2023-11-23');
const LAST_DAY_FOR_GAP_YEAR = dayOf('2023-12-31');

/** Measures whose recipient is an institution, and those for micro, small and medium-sized enterprises. */
const FOR_INSTITUTIONS = new Set(['II-2']);
const FOR_SMALL_ENTERPRISES = new Set(['IV-2a', 'IV-2b', 'IV-2c']);

/** Whether an application is old enough for a case to show on the data date. */
function isSettled(shape: AwardShape, appliedDay: number): boolean {
  const { settledDays } = SHAPE_FACTS[shape];
  return settledDays === null || DATA_DAY - appliedDay >= USUAL_REVIEW_DAYS + settledDays;
}

function draftsOf(request: DraftRequest): AwardDraft[] {
  const kinds = new Set(request.measure.terms.map(({ kind }) => kind));
  if (kinds.has('percent')) return percentDrafts(request);
  if (kinds.has('rate_points')) return firstLoanDrafts(request);
  if (kinds.has('annual_cap')) return interestDrafts(request);
  return fixedDrafts(request);
}

/** Whether another project of the enterprise may hold an award under the same plan. */
function isPartner({ kind, era, timeline }: SampleProject, { measure, from }: MeasurePlan): boolean {
  const applies = KIND_PROFILES[kind].plans.some((plan) => plan.measure === measure);
  return applies && era === 'current' && dayReached(timeline, from) !== null;
}

function applicationDay({ era, timeline }: SampleProject, plan: MeasurePlan, random: Random): number | null {
  const readyDay = dayReached(timeline, plan.from);
  if (readyDay === null) return null;
  const lagged = readyDay + random.whole(12, 75);
  const day = workingDay(
    era === 'before_policy' ? lagged : Math.max(lagged, FIRST_CALL + random.whole(0, 150)),
  );
  return day <= DATA_DAY ? day : null;
}

function isEligible({ id, monetary }: Measure, { record }: SampleOrganisation): boolean {
  if (FOR_INSTITUTIONS.has(id)) return record.kind === 'institution';
  if (monetary && record.kind !== 'enterprise') return false;
  return !(FOR_SMALL_ENTERPRISES.has(id) && record.sizeClass === 'large');
}

/** A yearly ceiling is kept by one project per enterprise, so that two loans never share a year. */
function book(
  ledger: AwardLedger,
  measure: Measure,
  shape: AwardShape,
  enterpriseId: string,
  drafts: readonly AwardDraft[],
): void {
  if (drafts.length === 0 || shape === 'rejected' || shape === 'withdrawn') return;
  const isYearly = measure.terms.some(({ kind }) => kind === 'annual_cap');
  if (isYearly || SHAPE_FACTS[shape].standsAlone) ledger.close(measure.id, enterpriseId);
  else for (const { approvedFen } of drafts) ledger.add(measure.id, enterpriseId, approvedFen ?? 0);
}

/** The awards of all projects, in the order of the projects, each with its payments, claw-backs and track. */
export function sampleAwards(
  projects: readonly SampleProject[],
  organisations: readonly SampleOrganisation[],
  catalogue: Catalogue,
  random: Random,
): AwardEntry[] {
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const organisationById = new Map(
    organisations.map((organisation) => [organisation.record.id, organisation]),
  );
  const institutions = organisations.filter(({ record }) => record.kind === 'institution');
  const deal = shapeDealer();
  const ledger = createAwardLedger();
  const entries = new Map<string, AwardEntry[]>(projects.map(({ record }) => [record.id, []]));
  const siblings = new Map<string, SampleProject[]>();
  for (const project of projects) {
    const owner = project.owner.record.id;
    siblings.set(owner, [...(siblings.get(owner) ?? []), project]);
  }

  const file = (project: SampleProject, measure: Measure, award: AwardDraft, own: Random): void => {
    const list = entries.get(project.record.id) ?? [];
    const payments = payAward(award, reviewAward(award, own), own);
    if (project.era === 'before_policy' && (payments.approvedDay ?? POLICY_DAY) >= POLICY_DAY) return;
    const recipient = organisationById.get(award.recipientId ?? '') ?? null;
    list.push(
      awardEntry({ project, measure, recipient, award, payments, number: list.length + 1, random: own }),
    );
  };

  const apply = (project: SampleProject, plan: MeasurePlan, measure: Measure, own: Random): void => {
    const appliedDay = applicationDay(project, plan, own);
    if (appliedDay === null || !own.chance(plan.share)) return;
    const recipient = FOR_INSTITUTIONS.has(measure.id) ? own.pick(institutions) : project.owner;
    if (!isEligible(measure, recipient)) return;
    const enterpriseId = recipient.record.id;
    const partner = siblings.get(enterpriseId)?.find((other) => other !== project && isPartner(other, plan));
    const fits = (shape: AwardShape): boolean => {
      if (!isSettled(shape, appliedDay)) return false;
      if (shape === 'gap_year' && (project.timeline[0]?.actualDay ?? DATA_DAY) > LAST_DAY_FOR_GAP_YEAR)
        return false;
      if (shape === 'two_projects' && partner === undefined) return false;
      return !SHAPE_FACTS[shape].standsAlone || ledger.isFresh(measure.id, enterpriseId);
    };
    const isEarly = project.era === 'before_policy';
    const shape = isEarly ? 'ordinary' : deal(measure.id, fits);
    const request: DraftRequest = {
      measure,
      shape,
      project,
      recipientId: enterpriseId,
      appliedDay,
      ledger: isEarly ? createAwardLedger() : ledger,
      random: own,
    };
    if (shape === 'two_projects' && partner !== undefined) {
      const [first, second] = twoProjectDrafts(request, { ...request, project: partner });
      file(project, measure, first, own);
      file(partner, measure, second, own);
      ledger.close(measure.id, enterpriseId);
      return;
    }
    const drafts = draftsOf(request);
    for (const award of drafts) file(project, measure, award, own);
    if (!isEarly) book(ledger, measure, shape, enterpriseId, drafts);
  };

  for (const project of projects) {
    const own = random.branch(project.record.id);
    for (const plan of KIND_PROFILES[project.kind].plans) {
      const measure = measures.get(plan.measure);
      if (measure !== undefined) apply(project, plan, measure, own);
    }
  }
  return [...entries.values()].flat();
}

import type { AwardJudgement } from '../contract/project-detail.ts';
import type { AwardRecord } from '../contract/record.ts';
import { sharedKeys } from '../domain/caps/award-groups.ts';
import type { FigureWords } from '../domain/caps/cap-words.ts';
import type { Measure } from '../domain/caps/catalogue.ts';
import { judgeLedger, type LedgerVerdict } from '../domain/caps/ledger.ts';
import { holdsNoOthers, othersIn } from '../domain/caps/outside-awards.ts';
import type { BilingualText } from '../domain/portfolio-columns.ts';
import { ACKNOWLEDGED_VERDICTS, type AcknowledgedVerdict } from '../domain/vocabulary.ts';
import { sees } from './access.ts';
import { figuresOf, isApproved } from '../domain/caps/recorded-award.ts';
import { awardJudgement } from './award-judgement.ts';
import type { Caller } from './caller.ts';
import { Refusal } from './refusal.ts';
import { canonicalJson } from './revision-chain.ts';
import type { LedgerWork } from './store.ts';

/** What awards are judged by. */
export type AwardRules = { measures: ReadonlyMap<string, Measure>; words: FigureWords };

type AwardChange = {
  work: LedgerWork;
  caller: Caller;
  /** null for a new award. */
  before: AwardRecord | null;
  after: AwardRecord;
  acknowledgedAs: AcknowledgedVerdict | null;
};

/** A problem names so many affected awards at most. */
const MOST_AFFECTED = 100;

/** A change of these, or of whether it is approved, can change a verdict; nothing else of an award can. */
const CAP_FIELDS = [
  'approvedFen',
  'approvedOn',
  'basesFen',
  'baseRef',
  'organisationId',
  'measure',
  'supportYear',
  'days',
] as const satisfies readonly (keyof AwardRecord)[];

/**
 * Judges an award as it would be, over everything that is connected with it, inside the transaction that stores it.
 * Answers what the writer may know of it, and the verdict that the writer acknowledged.
 * @throws Refusal `acknowledgement_required` when it, or another award because of it, exceeds or cannot be verified and
 * the writer did not say so
 */
export async function judgeAwardChange(
  { work, caller, before, after, acknowledgedAs }: AwardChange,
  { measures, words }: AwardRules,
): Promise<{ judgement: AwardJudgement; acknowledged: AcknowledgedVerdict | null }> {
  const measure = measures.get(after.measure);
  if (measure === undefined) throw new RangeError(`the policy has no ${after.measure}`);
  const isCapChange =
    before === null ||
    isApproved(before) !== isApproved(after) ||
    CAP_FIELDS.some((field) => differs(before[field], after[field]));
  const group = await connectedWith(work, measure, after);
  const left = isCapChange && before !== null ? measures.get(before.measure) : undefined;
  const oldGroup = left === undefined || before === null ? [] : await connectedWith(work, left, before);
  const stored = [...new Map([...group, ...oldGroup].map((award) => [award.id, award])).values()];

  const outside = await outsideOf(work, caller, stored);
  const becomes = verdictsOf([...stored, after], measures);
  const own = becomes.get(after.id);
  const isOutside = (awardId: string): boolean => outside?.has(awardId) === true;
  const others =
    outside === null ? holdsNoOthers : othersIn(measure, [...group, after].map(figuresOf), isOutside);
  const judgement = awardJudgement(own, measure, words, others);
  if (!isApproved(after) || !isCapChange) return { judgement, acknowledged: null };

  const was = verdictsOf(before === null ? stored : [...stored, before], measures);
  const worse = stored.flatMap(({ id }) => {
    const verdict = toAcknowledge(becomes.get(id));
    const isNew = verdict !== null && verdict !== was.get(id)?.verdict;
    return isNew ? [{ awardId: isOutside(id) ? null : id, verdict }] : [];
  });
  // How many awards elsewhere become so is not told either.
  const affected = [...new Map(worse.map((each) => [`${each.awardId} ${each.verdict}`, each])).values()];
  const asked =
    toAcknowledge(own) ??
    ACKNOWLEDGED_VERDICTS.find((each) => affected.some(({ verdict }) => verdict === each));
  if (asked === undefined) return { judgement, acknowledged: null };
  if (asked === acknowledgedAs) return { judgement, acknowledged: asked };
  const detail = `the verdict ${asked} must be acknowledged with a reason`;
  throw new Refusal(
    'acknowledgement_required',
    detail,
    [{ field: 'acknowledge', rule: 'acknowledgement_required', detail }],
    {
      judgement: before === null ? ofUnstored(judgement, after.id) : judgement,
      affected: affected.slice(0, MOST_AFFECTED),
    },
  );
}

/** The sentences about an award that has no id yet: the one it was drawn for its judgement will not be its own. */
function ofUnstored(judgement: AwardJudgement, drawnId: string): AwardJudgement {
  const worded = ({ zh, en }: BilingualText): BilingualText => ({
    zh: zh.replaceAll(`${drawnId} `, '本笔资助').replaceAll(drawnId, '本笔资助'),
    en: en.replaceAll(drawnId, 'this award'),
  });
  const { explanation, candidates } = judgement;
  return {
    ...judgement,
    explanation: explanation === null ? null : worded(explanation),
    candidates: candidates.map((candidate) => ({ ...candidate, reason: worded(candidate.reason) })),
  };
}

/** Stored approved awards that are connected with this one, itself left out: none while it is not approved. */
async function connectedWith(work: LedgerWork, measure: Measure, start: AwardRecord): Promise<AwardRecord[]> {
  const by = sharedKeys(measure);
  const found = new Map<string, AwardRecord>();
  const asked = new Set<string>();
  /** Keys that were not asked for yet. */
  const fresh = (kind: keyof typeof by, keys: (string | null)[]): string[] =>
    keys.flatMap((key) => {
      if (!by[kind] || key === null || asked.has(`${kind} ${key}`)) return [];
      asked.add(`${kind} ${key}`);
      return [key];
    });
  for (let edge = isApproved(start) ? [start] : []; edge.length > 0; ) {
    const keys = {
      projectIds: fresh(
        'project',
        edge.map((award) => award.projectId),
      ),
      organisationIds: fresh(
        'enterprise',
        edge.map((award) => award.organisationId),
      ),
      baseRefs: fresh(
        'base',
        edge.map((award) => award.baseRef),
      ),
    };
    if (Object.values(keys).every((list) => list.length === 0)) break;
    const awards = await work.awardsWith({ measure: measure.id, ids: [], ...keys });
    edge = awards.filter((award) => isApproved(award) && award.id !== start.id && !found.has(award.id));
    for (const award of edge) found.set(award.id, award);
  }
  return [...found.values()];
}

/** Ids of the awards that the caller may not see; null for a caller who sees all. */
async function outsideOf(
  work: LedgerWork,
  caller: Caller,
  awards: readonly AwardRecord[],
): Promise<Set<string> | null> {
  if (caller.districts === 'all') return null;
  const outside = new Set<string>();
  for (const [projectId, rows] of Map.groupBy(awards, (award) => award.projectId)) {
    const project = await work.find('project', projectId);
    if (sees(caller, project?.record.districtAdcode ?? null)) continue;
    for (const { id } of rows) outside.add(id);
  }
  return outside;
}

/** Verdicts over awards of any measures, each as it stands with the others. */
function verdictsOf(
  awards: readonly AwardRecord[],
  measures: AwardRules['measures'],
): ReadonlyMap<string, LedgerVerdict> {
  const byMeasure = Map.groupBy(awards.filter(isApproved), (award) => award.measure);
  return judgeLedger(
    [...byMeasure].flatMap(([id, rows]) => {
      const measure = measures.get(id);
      return measure === undefined ? [] : [{ measure, awards: rows.map(figuresOf) }];
    }),
  ).verdicts;
}

function toAcknowledge(judged: LedgerVerdict | undefined): AcknowledgedVerdict | null {
  return ACKNOWLEDGED_VERDICTS.find((verdict) => verdict === judged?.verdict) ?? null;
}

function differs(one: unknown, other: unknown): boolean {
  return canonicalJson(one) !== canonicalJson(other);
}

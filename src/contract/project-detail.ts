import { z } from './schema-kit.ts';
import { bindingTerm, capCandidate } from './caps.ts';
import { CAP_VERDICTS, SITING_VERDICTS } from '../domain/vocabulary.ts';
import {
  awardRecord,
  clawbackRecord,
  disbursementRecord,
  milestoneRecord,
  noteRecord,
  organisationRecord,
  outputRecord,
  projectRecord,
  siteRecord,
} from './record.ts';
import { districtName } from './siting.ts';

const position = z.strictObject({ lon: z.number(), lat: z.number() });

const decimal = z.string().regex(/^-?\d+\.\d{2}$/);

/** A site with its siting; the recorded coordinates and CRS stay as they came. */
export const sitedSite = siteRecord.extend({
  wgs84: position.nullable(),
  verdict: z.enum(SITING_VERDICTS),
  distanceM: z.number().nullable(),
  nearestRingPoint: position.nullable(),
  /** Of the mapped ring to the ground, metres: the verdict asks for more distance than this and the precision. */
  ringUncertaintyM: z.number().min(0),
  district: districtName.nullable(),
  /** What III-1 says of it: applied to pilot sites only. */
  supportedArea: z.enum([
    'supported_area',
    'outside_supported_area',
    'survey_needed',
    'unknown',
    'not_a_pilot',
  ]),
  namedSiteType: z.boolean(),
});

/**
 * What the rules say of one award; verdict and figures are null before approval. Figures are decimal yuan. Where the
 * unit holds awards outside the caller's districts only the verdicts travel: figures, terms and reasons do not.
 */
export const awardJudgement = z.strictObject({
  /** Whether the unit that the figures follow holds awards outside the caller's districts. */
  holdsOthers: z.boolean(),
  verdict: z.enum(CAP_VERDICTS).nullable(),
  allowedMax: decimal.nullable(),
  unitSum: decimal.nullable(),
  headroom: decimal.nullable(),
  utilisationPct: decimal.nullable(),
  bindingTerm: bindingTerm.nullable(),
  candidates: z.array(capCandidate),
  explanation: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
});

/** Each row of the answer carries its version, which a change must name. */
const version = z.int().min(1);

export const judgedAward = awardRecord.extend({ ...awardJudgement.shape, version });

export const projectDetail = z.strictObject({
  /** Of the data; each record has its own. */
  version: z.string(),
  /** Whether the caller may change it. */
  mayWrite: z.boolean(),
  project: projectRecord.extend({ version }),
  organisation: organisationRecord.extend({ version }),
  sites: z.array(sitedSite.extend({ version })),
  milestones: z.array(milestoneRecord.extend({ version })),
  awards: z.array(judgedAward),
  disbursements: z.array(disbursementRecord.extend({ version })),
  clawbacks: z.array(clawbackRecord.extend({ version })),
  outputs: z.array(outputRecord.extend({ version })),
  /** Newest first; none for a wall. */
  notes: z.array(noteRecord.safeExtend({ version })),
});

export type ProjectDetail = z.infer<typeof projectDetail>;
export type AwardJudgement = z.infer<typeof awardJudgement>;
export type JudgedAward = z.infer<typeof judgedAward>;
export type SitedSite = z.infer<typeof sitedSite>;

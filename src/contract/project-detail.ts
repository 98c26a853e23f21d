import { z } from './schema-kit.ts';
import { bindingTerm, capCandidate } from './caps.ts';
import { CAP_VERDICTS, SITING_VERDICTS } from '../domain/vocabulary.ts';
import {
  awardRecord,
  clawbackRecord,
  disbursementRecord,
  milestoneRecord,
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

/** An award with its verdict; verdict and figures are null before approval. Figures are decimal yuan. */
export const judgedAward = awardRecord.extend({
  verdict: z.enum(CAP_VERDICTS).nullable(),
  allowedMax: decimal.nullable(),
  unitSum: decimal.nullable(),
  headroom: decimal.nullable(),
  utilisationPct: decimal.nullable(),
  bindingTerm: bindingTerm.nullable(),
  candidates: z.array(capCandidate),
  explanation: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
});

export const projectDetail = z.strictObject({
  version: z.string(),
  project: projectRecord,
  organisation: organisationRecord,
  sites: z.array(sitedSite),
  milestones: z.array(milestoneRecord),
  awards: z.array(judgedAward),
  disbursements: z.array(disbursementRecord),
  clawbacks: z.array(clawbackRecord),
  outputs: z.array(outputRecord),
});

export type ProjectDetail = z.infer<typeof projectDetail>;
export type JudgedAward = z.infer<typeof judgedAward>;
export type SitedSite = z.infer<typeof sitedSite>;

import type { PilotFlag, SiteType, SitingVerdict } from '../vocabulary.ts';

export type SupportedArea =
  | 'supported_area'
  | 'outside_supported_area'
  | 'survey_needed'
  | 'unknown'
  | 'not_a_pilot';

/** The places that III-1 names; its list is open ("such as"), so another type is evidence to show, not a refusal. */
const NAMED_SITE_TYPES: ReadonlySet<SiteType> = new Set([
  'industrial_plant',
  'logistics_park',
  'data_centre',
]);

/** Whether III-1 names this type of site. */
export function isNamedSiteType(siteType: SiteType): boolean {
  return NAMED_SITE_TYPES.has(siteType);
}

/**
 * What III-1 says of a site: it supports pilots outside the 5th Ring Road in Beijing. It bans nothing and
 * limits no other clause's money, so a project that is not a pilot has no standing here.
 * @param district of the site's position; null is outside the city, which III-1 does not reach
 */
export function supportedArea(
  pilot: PilotFlag,
  verdict: SitingVerdict,
  district: { adcode: number } | null,
): SupportedArea {
  if (pilot === 'no') return 'not_a_pilot';
  if (pilot === 'unknown' || verdict === 'unknown') return 'unknown';
  if (verdict === 'on_the_line') return 'survey_needed';
  return verdict === 'outside' && district !== null ? 'supported_area' : 'outside_supported_area';
}

import type { PortfolioDictionaries } from '../portfolio-columns.ts';
import {
  CAP_VERDICTS,
  type CapVerdict,
  ECOSYSTEM_ROLES,
  type EcosystemRole,
  FUNDING_STAGES,
  type FundingStage,
  type Light,
  LIGHTS,
  PHYSICAL_STAGES,
  type PhysicalStage,
  PILOT_FLAGS,
  type PilotFlag,
  type RouteCode,
  ROUTES,
  type Scenario,
  SCENARIOS,
  SITE_TYPES,
  type SiteType,
  SITING_VERDICTS,
  type SitingVerdict,
} from '../vocabulary.ts';

/** The dictionaries whose words the field fixes, as those words; positions are the columns' codes. */
export type PortfolioVocabulary = {
  route: RouteCode[];
  scenario: Scenario[];
  ecosystemRole: EcosystemRole[];
  pilot: PilotFlag[];
  physicalStage: PhysicalStage[];
  fundingStage: FundingStage[];
  siteType: SiteType[];
  siting: SitingVerdict[];
  verdict: CapVerdict[];
  light: Light[];
};

/** @throws RangeError naming the dictionary and the word that its vocabulary lacks. */
export function portfolioVocabulary(dictionaries: PortfolioDictionaries): PortfolioVocabulary {
  return {
    route: words('route', dictionaries.route, ROUTES),
    scenario: words('scenario', dictionaries.scenario, SCENARIOS),
    ecosystemRole: words('ecosystemRole', dictionaries.ecosystemRole, ECOSYSTEM_ROLES),
    pilot: words('pilot', dictionaries.pilot, PILOT_FLAGS),
    physicalStage: words('physicalStage', dictionaries.physicalStage, PHYSICAL_STAGES),
    fundingStage: words('fundingStage', dictionaries.fundingStage, FUNDING_STAGES),
    siteType: words('siteType', dictionaries.siteType, SITE_TYPES),
    siting: words('siting', dictionaries.siting, SITING_VERDICTS),
    verdict: words('verdict', dictionaries.verdict, CAP_VERDICTS),
    light: words('light', dictionaries.light, LIGHTS),
  };
}

function words<Word extends string>(name: string, texts: string[], vocabulary: readonly Word[]): Word[] {
  return texts.map((text) => {
    const word = vocabulary.find((known) => known === text);
    if (word === undefined)
      throw new RangeError(`dictionaries.${name}: no such word as ${JSON.stringify(text)}`);
    return word;
  });
}

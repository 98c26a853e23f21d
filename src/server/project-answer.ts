import type { JudgedAward, ProjectDetail, SitedSite } from '../contract/project-detail.ts';
import type { AwardRecord, PortfolioRecords } from '../contract/record.ts';
import type { FigureWords } from '../domain/caps/cap-words.ts';
import type { Catalogue } from '../domain/caps/catalogue.ts';
import { evaluationOf } from '../domain/caps/ledger.ts';
import { isNamedSiteType, supportedArea } from '../domain/siting/supported-area.ts';
import { evaluationText, optionalYuan } from './evaluation-answer.ts';
import type { JudgedRecords } from './judged-records.ts';

const ofProject = <Row extends { projectId: string | null }>(rows: Row[]): Map<string | null, Row[]> =>
  Map.groupBy(rows, ({ projectId }) => projectId);
const ofAward = <Row extends { awardId: string }>(rows: Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, ({ awardId }) => awardId);

/** Rows of every table by the record that they belong to, made once for a data version. */
export type ProjectIndex = ReturnType<typeof indexProjects>;

export function indexProjects(records: PortfolioRecords) {
  return {
    projects: new Map(records.projects.map((project) => [project.id, project])),
    organisations: new Map(records.organisations.map((organisation) => [organisation.id, organisation])),
    siteRows: Map.groupBy(records.sites.keys(), (row) => records.sites[row]?.projectId),
    milestones: ofProject(records.milestones),
    awards: ofProject(records.awards),
    outputs: ofProject(records.outputs),
    disbursements: ofAward(records.disbursements),
    clawbacks: ofAward(records.clawbacks),
  };
}

/** `GET /api/projects/{id}`; undefined when there is none. Verdicts rest on the whole ledger. */
export function projectAnswer(
  id: string,
  judged: JudgedRecords,
  index: ProjectIndex,
  catalogue: Catalogue,
  words: FigureWords,
  version: string,
): ProjectDetail | undefined {
  const project = index.projects.get(id);
  const organisation = index.organisations.get(project?.organisationId ?? '');
  if (project === undefined || organisation === undefined) return undefined;
  const awards = index.awards.get(id) ?? [];
  return {
    version,
    project,
    organisation,
    sites: (index.siteRows.get(id) ?? []).flatMap((row) => sitedSite(judged, row, project.pilot)),
    milestones: index.milestones.get(id) ?? [],
    awards: awards.map((award) => judgedAward(award, judged, catalogue, words)),
    disbursements: awards.flatMap((award) => index.disbursements.get(award.id) ?? []),
    clawbacks: awards.flatMap((award) => index.clawbacks.get(award.id) ?? []),
    outputs: index.outputs.get(id) ?? [],
  };
}

function sitedSite(judged: JudgedRecords, row: number, pilot: 'yes' | 'no' | 'unknown'): SitedSite[] {
  const site = judged.records.sites[row];
  const check = judged.sites[row];
  if (site === undefined || check === undefined) return [];
  return [
    {
      ...site,
      ...check,
      ringUncertaintyM: judged.ringUncertaintyM,
      supportedArea: supportedArea(pilot, check.verdict, check.district),
      namedSiteType: isNamedSiteType(site.siteType),
    },
  ];
}

function judgedAward(
  award: AwardRecord,
  { ledger }: JudgedRecords,
  catalogue: Catalogue,
  words: FigureWords,
): JudgedAward {
  const verdict = ledger.verdicts.get(award.id);
  const measure = catalogue.measures.find(({ id }) => id === award.measure);
  if (verdict === undefined || measure === undefined) {
    return {
      ...award,
      verdict: null,
      allowedMax: null,
      unitSum: null,
      headroom: null,
      utilisationPct: null,
      bindingTerm: null,
      candidates: [],
      explanation: null,
    };
  }
  const evaluation = evaluationOf(verdict);
  const { pooledPct: _pooled, ...text } = evaluationText(measure, evaluation, words);
  return { ...award, ...text, unitSum: optionalYuan(evaluation.judged?.figures.sumFen ?? null) };
}

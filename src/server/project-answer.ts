import type { AwardJudgement, ProjectDetail, SitedSite } from '../contract/project-detail.ts';
import type { RecordOf } from '../contract/record-kind.ts';
import type { RecordKind } from '../domain/vocabulary.ts';
import type { BoundarySet } from '../domain/siting/boundary-set.ts';
import { checkSite } from '../domain/siting/site-check.ts';
import { isNamedSiteType, supportedArea } from '../domain/siting/supported-area.ts';
import { sees, writes } from './access.ts';
import type { Caller } from './caller.ts';
import type { LedgerBook } from './ledger-book.ts';

/** `GET /api/projects/{id}`; undefined when there is none that the caller may see. */
export function projectAnswer(
  id: string,
  caller: Caller,
  book: LedgerBook,
  parts: { version: string; boundaries: BoundarySet; judgement: (awardId: string) => AwardJudgement },
): ProjectDetail | undefined {
  const project = book.tables.project.get(id);
  const organisation = book.tables.organisation.get(project?.organisationId ?? '');
  if (project === undefined || organisation === undefined) return undefined;
  if (!sees(caller, project.districtAdcode)) return undefined;
  const versioned = <Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind]) => ({
    ...record,
    version: book.versionOf(kind, record.id),
  });
  const awards = book.list('award', book.awardsOfProject.of(id));
  const outputs = book
    .list('output', book.outputsOfProject.of(id))
    .filter((output) => sees(caller, book.placeOf('output', output)));
  const notes = caller.role === 'wall' ? [] : book.notesOf({ projectId: id });
  return {
    version: parts.version,
    mayWrite: writes(caller),
    project: versioned('project', project),
    organisation: versioned('organisation', organisation),
    sites: book.list('site', book.sitesOfProject.of(id)).map((site) => ({
      ...versioned('site', site),
      ...siting(site, project.pilot, parts.boundaries),
    })),
    milestones: book
      .list('milestone', book.milestonesOfProject.of(id))
      .map((milestone) => versioned('milestone', milestone)),
    awards: awards.map((award) => ({
      ...versioned('award', book.tables.award.whole(award.id) ?? award),
      ...parts.judgement(award.id),
    })),
    disbursements: awards
      .flatMap((award) => book.list('disbursement', book.disbursementsOfAward.of(award.id)))
      .map((payment) => versioned('disbursement', payment)),
    clawbacks: awards
      .flatMap((award) => book.list('clawback', book.clawbacksOfAward.of(award.id)))
      .map((clawback) => versioned('clawback', clawback)),
    outputs: outputs.map((output) => versioned('output', output)),
    notes: notes.map(({ version, record }) => ({ ...record, version })),
  };
}

type Siting = Omit<SitedSite, keyof RecordOf['site']>;

function siting(site: RecordOf['site'], pilot: 'yes' | 'no' | 'unknown', boundaries: BoundarySet): Siting {
  const check = checkSite(boundaries, site);
  return {
    ...check,
    ringUncertaintyM: boundaries.ring.uncertaintyM,
    supportedArea: supportedArea(pilot, check.verdict, check.district),
    namedSiteType: isNamedSiteType(site.siteType),
  };
}

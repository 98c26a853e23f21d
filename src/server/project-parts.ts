import { recordSchemas } from '../contract/record-kind.ts';
import type { ProjectRecord } from '../contract/record.ts';
import type { Revision } from '../contract/revision.ts';
import { sees } from './access.ts';
import type { Caller } from './caller.ts';
import type { LedgerBook } from './ledger-book.ts';
import type { RecordName, Store } from './store.ts';

/** The records that belong to a project now; of its outputs those that the caller may see. */
export function partsOfProject(
  projectId: string,
  { districts }: Pick<Caller, 'districts'>,
  book: LedgerBook,
): RecordName[] {
  const awards = book.awardsOfProject.of(projectId);
  const outputs = book
    .list('output', book.outputsOfProject.of(projectId))
    .filter((output) => sees({ districts }, book.placeOf('output', output)));
  return [
    ...named('site', book.sitesOfProject.of(projectId)),
    ...named('milestone', book.milestonesOfProject.of(projectId)),
    ...named('award', awards),
    ...awards.flatMap((award) => named('disbursement', book.disbursementsOfAward.of(award))),
    ...awards.flatMap((award) => named('clawback', book.clawbacksOfAward.of(award))),
    ...named(
      'output',
      outputs.map(({ id }) => id),
    ),
    ...named('note', book.notesOfProject.of(projectId)),
  ];
}

function named(kind: RecordName['kind'], ids: readonly string[]): RecordName[] {
  return ids.map((id) => ({ kind, id }));
}

/**
 * The history of a project that the caller may see and of all that belongs to it or did when it was withdrawn, newest
 * first.
 * @param parts those that stand
 */
export async function historyOfProject(
  store: Store,
  caller: Caller,
  project: ProjectRecord,
  parts: readonly RecordName[],
): Promise<Revision[]> {
  const ofProject = await store.withdrawalsFrom('projectId', [project.id]);
  const awards = [...parts, ...ofProject.map(nameIn)].filter(({ kind }) => kind === 'award');
  const ofAwards = await store.withdrawalsFrom('awardId', [...new Set(awards.map(({ id }) => id))]);
  const withdrawn = [...ofProject, ...ofAwards].filter((revision) => isTold(revision, caller, project));
  const names = [{ kind: 'project' as const, id: project.id }, ...parts, ...withdrawn.map(nameIn)];
  const once = new Map(names.map((name) => [`${name.kind} ${name.id}`, name]));
  return store.revisionsOfAll([...once.values()]);
}

function nameIn({ kind, recordId }: Revision): RecordName {
  // Of an import nothing is ever withdrawn.
  if (kind === 'portfolio') throw new RangeError('an import was withdrawn');
  return { kind, id: recordId };
}

/** An output may lie in another district than its project. */
function isTold({ kind, before }: Revision, caller: Caller, project: ProjectRecord): boolean {
  if (kind !== 'output') return true;
  return sees(caller, recordSchemas.output.parse(before).districtAdcode ?? project.districtAdcode);
}

/** A record's form or history. */
export type RecordTarget =
  | { what: 'new-project' }
  | { what: 'project' | 'award' | 'project-history' | 'award-history'; id: string }
  | { what: 'new-award'; projectId: string };

/** What is edited or whose history is shown beside the page. */
export type EditTarget = RecordTarget | { what: 'park-area'; id: string };

const OF_RECORD = ['project', 'award', 'project-history', 'award-history'] as const;

const TARGET =
  /^(?:new-project|(project|award|new-award|project-history|award-history|park-area):([A-Za-z0-9][A-Za-z0-9._-]{0,63}))$/;

function isOfRecord(what: string | undefined): what is (typeof OF_RECORD)[number] {
  return OF_RECORD.some((each) => each === what);
}

/** The target of an address's text (`award:A001`, `new-award:P001`, `new-project`); null when it names none. */
export function editTargetOf(text: string): EditTarget | null {
  const [whole, what, id] = TARGET.exec(text) ?? [];
  if (whole === undefined) return null;
  if (id === undefined) return { what: 'new-project' };
  if (what === 'new-award') return { what, projectId: id };
  if (what === 'park-area') return { what, id };
  return isOfRecord(what) ? { what, id } : null;
}

/** The reverse of {@link editTargetOf}. */
export function editTargetText(target: EditTarget): string {
  if (target.what === 'new-project') return target.what;
  return `${target.what}:${target.what === 'new-award' ? target.projectId : target.id}`;
}

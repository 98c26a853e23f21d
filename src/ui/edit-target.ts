/** What is edited or whose history is shown beside the page. */
export type EditTarget =
  | { what: 'new-project' }
  | { what: 'project' | 'award' | 'project-history' | 'award-history'; id: string }
  | { what: 'new-award'; projectId: string };

const TARGET =
  /^(?:new-project|(project|award|new-award|project-history|award-history):([A-Za-z0-9][A-Za-z0-9._-]{0,63}))$/;

/** The target of an address's text (`award:A001`, `new-award:P001`, `new-project`); null when it names none. */
export function editTargetOf(text: string): EditTarget | null {
  const [whole, what, id] = TARGET.exec(text) ?? [];
  if (whole === undefined) return null;
  if (id === undefined) return { what: 'new-project' };
  if (what === 'new-award') return { what, projectId: id };
  if (what === 'project' || what === 'award' || what === 'project-history' || what === 'award-history') {
    return { what, id };
  }
  return null;
}

/** The reverse of {@link editTargetOf}. */
export function editTargetText(target: EditTarget): string {
  if (target.what === 'new-project') return target.what;
  return `${target.what}:${target.what === 'new-award' ? target.projectId : target.id}`;
}

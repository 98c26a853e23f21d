import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { changeEndpoints, type RecordAnswer } from '../contract/record-kind.ts';
import type { z } from '../contract/schema-kit.ts';
import { sender } from './client.ts';
import { portfolioQuery } from './portfolio-query.ts';

type Endpoints = typeof changeEndpoints;
type Kind = 'project' | 'award';

/**
 * One change of a record. A creation sent again under its key answers as the first one did; the others name the
 * version that was read.
 */
export type RecordChange<Of extends Kind> =
  | { action: 'create'; idempotencyKey: string; body: z.input<Endpoints[Of]['create']['body']> }
  | { action: 'edit'; id: string; version: number; body: z.input<Endpoints[Of]['edit']['body']> }
  | { action: 'withdraw'; id: string; version: number; why: string };

export type ParkEdit = { id: string; version: number; body: z.input<Endpoints['park']['edit']['body']> };

const createProject = sender(changeEndpoints.project.create);
const editProject = sender(changeEndpoints.project.edit);
const withdrawProject = sender(changeEndpoints.project.withdraw);
const createAward = sender(changeEndpoints.award.create);
const editAward = sender(changeEndpoints.award.edit);
const withdrawAward = sender(changeEndpoints.award.withdraw);

const editPark = sender(changeEndpoints.park.edit);
const createNote = sender(changeEndpoints.note.create);

/** Registers an organisation; one whose credit code stands already is answered instead of a second one. */
export const createOrganisation = sender(changeEndpoints.organisation.create);

/**
 * Changes a project; the answer is null after a withdrawal. Settles when the page shows the new state, and keeps
 * the old one on it until then.
 */
export const projectChange = mutationOptions({
  mutationFn: async (change: RecordChange<'project'>): Promise<RecordAnswer<'project'> | null> => {
    if (change.action === 'create') return createProject(change);
    const { id, version } = change;
    if (change.action === 'edit') return editProject({ values: { id }, version, body: change.body });
    await withdrawProject({ values: { id }, version, body: { why: change.why } });
    return null;
  },
  onSuccess: (_answer, _change, _result, { client }) => showChanged(client),
});

/** Changes an award, as {@link projectChange} a project. */
export const awardChange = mutationOptions({
  mutationFn: async (change: RecordChange<'award'>): Promise<RecordAnswer<'award'> | null> => {
    if (change.action === 'create') return createAward(change);
    const { id, version } = change;
    if (change.action === 'edit') return editAward({ values: { id }, version, body: change.body });
    await withdrawAward({ values: { id }, version, body: { why: change.why } });
    return null;
  },
  onSuccess: (_answer, _change, _result, { client }) => showChanged(client),
});

/** Changes fields of a park, as {@link projectChange} those of a project. */
export const parkChange = mutationOptions({
  mutationFn: ({ id, version, body }: ParkEdit): Promise<RecordAnswer<'park'>> =>
    editPark({ values: { id }, version, body }),
  onSuccess: (_answer, _change, _result, { client }) => showChanged(client),
});

/** Notes something about a project or a park. Settles when the page shows it. */
export const noteCreation = mutationOptions({
  mutationFn: (creation: {
    idempotencyKey: string;
    body: z.input<Endpoints['note']['create']['body']>;
  }): Promise<RecordAnswer<'note'>> => createNote(creation),
  onSuccess: (_answer, _change, _result, { client }) => showChanged(client),
});

/** An award can change the verdicts of others, in other projects too. */
async function showChanged(client: QueryClient): Promise<void> {
  await Promise.all(
    [portfolioQuery.queryKey, ['project'], ['park'], ['revisions']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

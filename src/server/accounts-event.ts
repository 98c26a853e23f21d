import type { Work } from './sql/sql-engine.ts';

/** Who did something to people or screens. */
export type Actor = { id: string; name: string };

/** Whoever runs a command on the server itself. */
export function commandLineActor(user: string): Actor {
  return { id: 'command-line', name: user };
}

const ACTIONS = [
  'person_created',
  'person_edited',
  'password_reset',
  'password_changed',
  'screen_created',
  'screen_revoked',
] as const;

/** Appends to the log of what was done to people and screens. `detail` says what changed, and never holds a secret. */
export async function appendEvent(
  work: Work,
  event: {
    at: Date;
    actor: Actor;
    action: (typeof ACTIONS)[number];
    subject: Actor;
    detail?: Record<string, unknown>;
  },
): Promise<void> {
  await work
    .insertInto('account_event')
    .values({
      at: event.at.toISOString(),
      actor_id: event.actor.id,
      actor_name: event.actor.name,
      action: event.action,
      subject_id: event.subject.id,
      subject_name: event.subject.name,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute();
}

import { z } from './schema-kit.ts';
import { PERSON_ROLES, ROLES } from '../domain/vocabulary.ts';
import { recordId } from './record.ts';

/** Administrative codes, or every district there is. */
const districts = z.union([z.literal('all'), z.array(z.int().min(100_000).max(999_999)).max(100)]);
const name = z.string().trim().min(1).max(100);
const email = z.email().max(200);
/** The rules of a new password are the server's; this bound is so that hashing it stays cheap. */
const password = z.string().min(1).max(256);
const instant = z.iso.datetime();

/** Who may be had with one click in a demonstration. */
export const DEMO_ROLES = ['commission', 'changping', 'fangshan', 'viewer'] as const;

/** Whose answer the others are: null when nobody is signed in. */
export const session = z.strictObject({
  /** A demonstration: synthetic records, forgotten at its end, with sign-ins for everyone. */
  demo: z.boolean(),
  caller: z
    .strictObject({
      id: z.string(),
      name,
      role: z.enum(ROLES),
      districts,
      /** null for a wall. */
      email: email.nullable(),
      mustChangePassword: z.boolean(),
    })
    .nullable(),
});

export const demoSignIn = z.strictObject({ role: z.enum(DEMO_ROLES) });
export const signIn = z.strictObject({ email, password });
export const passwordChange = z.strictObject({ currentPassword: password, newPassword: password });

/** A session of the caller's own. */
export const ownSession = z.strictObject({
  id: z.string(),
  startedAt: instant,
  lastUsedAt: instant,
  expiresAt: instant,
  /** As the browser named itself; null when it did not. */
  userAgent: z.string().nullable(),
  isCurrent: z.boolean(),
});

export const person = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  name,
  email,
  role: z.enum(PERSON_ROLES),
  districts,
  /** Cannot sign in. */
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: instant.nullable(),
});

const personFields = { name, role: z.enum(PERSON_ROLES), districts };
export const personCreation = z.strictObject({ ...personFields, email });
export const personEdit = z.strictObject({ ...personFields, disabled: z.boolean() }).partial();
/** A password that is shown once and must be changed at the first sign-in. */
export const personWithPassword = z.strictObject({ person, initialPassword: z.string() });

export const wallDevice = z.strictObject({
  id: recordId,
  name,
  districts,
  createdBy: name,
  createdAt: instant,
  lastSeenAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export const wallDeviceCreation = z.strictObject({ name, districts });
/** The token is shown once; a screen gives it in exchange for its session. */
export const wallDeviceWithToken = z.strictObject({ device: wallDevice, token: z.string() });
export const wallSignIn = z.strictObject({ token: z.string().min(1).max(200) });

export type Session = z.infer<typeof session>;
export type OwnSession = z.infer<typeof ownSession>;
export type Person = z.infer<typeof person>;
export type WallDevice = z.infer<typeof wallDevice>;

import { z } from './schema-kit.ts';
import {
  demoSignIn,
  ownSession,
  passwordChange,
  person,
  personCreation,
  personEdit,
  personWithPassword,
  session,
  signIn,
  wallDevice,
  wallDeviceCreation,
  wallDeviceWithToken,
  wallSignIn,
} from './session.ts';

const COMMISSION = ['commission'] as const;
const PEOPLE = ['commission', 'district_official', 'viewer'] as const;

/** Ids of people, sessions and devices are opaque texts of the server's making. */
const params = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'id') });
const done = z.strictObject({ done: z.literal(true) });

/** Signing in and out, people, and screens. Answers are never stored; cookies are the server's. */
export const accountEndpoints = {
  session: {
    method: 'GET',
    path: '/api/session',
    summary: 'Who is asking, and whether this is a demonstration',
    response: session,
    cached: false,
    roles: 'anyone',
  },
  demoSignIn: {
    method: 'POST',
    path: '/api/demo/sign-in',
    summary: 'Sign in to a demonstration; there is no such address elsewhere',
    body: demoSignIn,
    response: session,
    cached: false,
    roles: 'anyone',
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Sign in with address and password',
    body: signIn,
    response: session,
    cached: false,
    roles: 'anyone',
  },
  wallSignIn: {
    method: 'POST',
    path: '/api/wall/sign-in',
    summary: "Exchange a screen's token for its session; ends the session of any screen that had it",
    body: wallSignIn,
    response: session,
    cached: false,
    roles: 'anyone',
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    summary: 'End this session',
    response: session,
    cached: false,
    roles: 'anyone',
  },
  changePassword: {
    method: 'POST',
    path: '/api/password',
    summary: "Change the caller's own password; ends the caller's other sessions",
    body: passwordChange,
    response: session,
    cached: false,
    roles: PEOPLE,
  },
  ownSessions: {
    method: 'GET',
    path: '/api/sessions',
    summary: "The caller's own sessions, newest first",
    response: z.strictObject({ sessions: z.array(ownSession) }),
    cached: false,
    roles: PEOPLE,
  },
  endOwnSession: {
    method: 'POST',
    path: '/api/sessions/{id}/end',
    summary: "End one of the caller's own sessions",
    params,
    response: done,
    cached: false,
    roles: PEOPLE,
  },
  people: {
    method: 'GET',
    path: '/api/people',
    summary: 'Everyone who can or could sign in',
    response: z.strictObject({ people: z.array(person) }),
    cached: false,
    roles: COMMISSION,
  },
  createPerson: {
    method: 'POST',
    path: '/api/people',
    summary: 'Let a person sign in; the answer holds the initial password, once',
    body: personCreation,
    response: personWithPassword,
    status: 201,
    cached: false,
    roles: COMMISSION,
  },
  editPerson: {
    method: 'PATCH',
    path: '/api/people/{id}',
    summary:
      'Change role, districts or name, or disable; If-Match names the version. Ends the sessions of the person',
    params,
    body: personEdit,
    response: person,
    cached: false,
    roles: COMMISSION,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/people/{id}/reset-password',
    summary: 'Give a person a new initial password, shown once; ends the sessions of the person',
    params,
    response: personWithPassword,
    cached: false,
    roles: COMMISSION,
  },
  wallDevices: {
    method: 'GET',
    path: '/api/wall-devices',
    summary: 'Screens with a token of their own',
    response: z.strictObject({ devices: z.array(wallDevice) }),
    cached: false,
    roles: COMMISSION,
  },
  createWallDevice: {
    method: 'POST',
    path: '/api/wall-devices',
    summary: 'A read-only token for one screen; the answer holds it, once',
    body: wallDeviceCreation,
    response: wallDeviceWithToken,
    status: 201,
    cached: false,
    roles: COMMISSION,
  },
  revokeWallDevice: {
    method: 'POST',
    path: '/api/wall-devices/{id}/revoke',
    summary: "End a screen's token and session",
    params,
    response: wallDevice,
    cached: false,
    roles: COMMISSION,
  },
} as const;

export type AccountEndpointName = keyof typeof accountEndpoints;

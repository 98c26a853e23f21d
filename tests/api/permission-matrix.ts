import type { CallerId } from './callers.ts';

/**
 * Who gets which status where: kept by hand, apart from the tables that the product works by. `own`: a record of
 * Changping, or a request without one; `foreign`: a record of Fangshan, or a new one there; `missing`: none of that
 * id, or a new one that names none.
 */
export type Cell = { own: number; foreign?: number; missing?: number };
export const MATRIX_CALLERS = [
  'anonymous',
  'commission',
  'changping',
  'changpingViewer',
  'viewer',
  'changpingWall',
  'newcomer',
] as const satisfies readonly CallerId[];
type Row = Record<(typeof MATRIX_CALLERS)[number], Cell>;

const cell = (own: number, foreign?: number, missing?: number): Cell => ({
  own,
  ...(foreign !== undefined && { foreign }),
  ...(missing !== undefined && { missing }),
});
const all = (status: number): Cell => cell(status, status, status);

/** Reads no stored row. */
const PUBLIC: Row = {
  anonymous: cell(200),
  commission: cell(200),
  changping: cell(200),
  changpingViewer: cell(200),
  viewer: cell(200),
  changpingWall: cell(200),
  newcomer: cell(200),
};
/** Of a version that is kept, and of one that is not. */
const PUBLIC_VERSION: Row = {
  anonymous: cell(200, undefined, 404),
  commission: cell(200, undefined, 404),
  changping: cell(200, undefined, 404),
  changpingViewer: cell(200, undefined, 404),
  viewer: cell(200, undefined, 404),
  changpingWall: cell(200, undefined, 404),
  newcomer: cell(200, undefined, 404),
};
const SIGNED_IN: Row = { ...PUBLIC, anonymous: cell(401), newcomer: cell(403) };
const PEOPLE_OF_THE_SYSTEM: Row = { ...SIGNED_IN, changpingWall: cell(403) };
const COMMISSION_ALONE: Row = {
  anonymous: cell(401),
  commission: cell(200),
  changping: cell(403),
  changpingViewer: cell(403),
  viewer: cell(403),
  changpingWall: cell(403),
  newcomer: cell(403),
};
const COMMISSION_MAKES: Row = { ...COMMISSION_ALONE, commission: cell(201) };
const COMMISSION_ON_ONE: Row = {
  anonymous: cell(401, undefined, 401),
  commission: cell(200, undefined, 404),
  changping: cell(403, undefined, 403),
  changpingViewer: cell(403, undefined, 403),
  viewer: cell(403, undefined, 403),
  changpingWall: cell(403, undefined, 403),
  newcomer: cell(403, undefined, 403),
};
/** Of the caller's own. */
const OWN_SESSION: Row = {
  anonymous: cell(401, undefined, 401),
  commission: cell(200, undefined, 404),
  changping: cell(200, undefined, 404),
  changpingViewer: cell(200, undefined, 404),
  viewer: cell(200, undefined, 404),
  changpingWall: cell(403, undefined, 403),
  newcomer: cell(403, undefined, 403),
};

const READ: Row = {
  anonymous: all(401),
  commission: cell(200, 200, 404),
  changping: cell(200, 404, 404),
  changpingViewer: cell(200, 404, 404),
  viewer: cell(200, 200, 404),
  changpingWall: all(403),
  newcomer: all(403),
};
const READ_ON_WALL: Row = { ...READ, changpingWall: cell(200, 404, 404) };

const CREATE: Row = {
  anonymous: all(401),
  commission: cell(201, 201, 400),
  changping: cell(201, 400, 400),
  changpingViewer: all(403),
  viewer: all(403),
  changpingWall: all(403),
  newcomer: all(403),
};
const CHANGE: Row = {
  anonymous: all(401),
  commission: cell(200, 200, 404),
  changping: cell(200, 404, 404),
  changpingViewer: all(403),
  viewer: all(403),
  changpingWall: all(403),
  newcomer: all(403),
};
/** An organisation lies nowhere: it names nothing, and what names it is in the way of its withdrawal. */
const REGISTER: Row = {
  anonymous: cell(401),
  commission: cell(201),
  changping: cell(201),
  changpingViewer: cell(403),
  viewer: cell(403),
  changpingWall: cell(403),
  newcomer: cell(403),
};
const STRIKE_OFF: Row = { ...CHANGE, commission: cell(409, 409, 404), changping: cell(409, 404, 404) };

export const PERMISSIONS: Record<string, Row> = {
  health: PUBLIC,
  ready: PUBLIC,
  policy: PUBLIC,
  catalogues: PUBLIC,
  catalogue: PUBLIC_VERSION,
  evaluateCaps: PUBLIC,
  checkSiting: PUBLIC,
  boundaries: SIGNED_IN,
  tileLayers: SIGNED_IN,
  portfolio: SIGNED_IN,
  project: READ_ON_WALL,
  park: READ_ON_WALL,
  projectRevisions: READ,
  revisions: READ,

  session: PUBLIC,
  demoSignIn: PUBLIC,
  signIn: PUBLIC,
  wallSignIn: PUBLIC,
  signOut: PUBLIC,
  changePassword: { ...PEOPLE_OF_THE_SYSTEM, newcomer: cell(200) },
  ownSessions: PEOPLE_OF_THE_SYSTEM,
  endOwnSession: OWN_SESSION,
  people: COMMISSION_ALONE,
  createPerson: COMMISSION_MAKES,
  editPerson: COMMISSION_ON_ONE,
  resetPassword: COMMISSION_ON_ONE,
  wallDevices: COMMISSION_ALONE,
  createWallDevice: COMMISSION_MAKES,
  revokeWallDevice: COMMISSION_ON_ONE,

  'read organisation': READ,
  'read park': READ,
  'read site': READ,
  'read milestone': READ,
  'read award': READ,
  'read disbursement': READ,
  'read clawback': READ,
  'read output': READ,
  'read districtPolicy': READ,
  'read note': READ,

  'organisation create': REGISTER,
  'organisation edit': CHANGE,
  'organisation withdraw': STRIKE_OFF,
  'park create': CREATE,
  'park edit': CHANGE,
  'park withdraw': CHANGE,
  'project create': CREATE,
  'project edit': CHANGE,
  'project withdraw': CHANGE,
  'site create': CREATE,
  'site edit': CHANGE,
  'site withdraw': CHANGE,
  'milestone create': CREATE,
  'milestone edit': CHANGE,
  'milestone withdraw': CHANGE,
  'award create': CREATE,
  'award edit': CHANGE,
  'award withdraw': CHANGE,
  'disbursement create': CREATE,
  'disbursement edit': CHANGE,
  'disbursement withdraw': CHANGE,
  'clawback create': CREATE,
  'clawback edit': CHANGE,
  'clawback withdraw': CHANGE,
  'output create': CREATE,
  'output edit': CHANGE,
  'output withdraw': CHANGE,
  'districtPolicy create': CREATE,
  'districtPolicy edit': CHANGE,
  'districtPolicy withdraw': CHANGE,
  'note create': CREATE,
  'note edit': CHANGE,
  'note withdraw': CHANGE,
};

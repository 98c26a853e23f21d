import type { Caller } from './caller.ts';
import type { Endpoint } from './operation.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses a change that a page of another origin sends with the caller's cookies. Cookies are `SameSite=Lax` and a
 * JSON body needs a preflight; this is for what remains, such as pages of a sibling host.
 * @throws Refusal `not_allowed`
 */
export function refuseOtherOrigins(request: Request): void {
  const { headers } = request;
  const origin = headers.get('origin');
  const isCrossSite = headers.get('sec-fetch-site') === 'cross-site';
  if (!isCrossSite && (origin === null || hostOf(origin) === ownHost(request))) return;
  throw new Refusal('not_allowed', 'a page of another origin may not send changes');
}

/** As the sender's browser knows this server: a proxy in between passes it on. */
function ownHost({ headers, url }: Request): string {
  const forwarded = headers.get('x-forwarded-host')?.split(',')[0]?.trim();
  return (forwarded ?? headers.get('host') ?? new URL(url).host).toLowerCase();
}

/** null for an origin that is none, such as that of a sandboxed frame. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/**
 * Whether the caller may use the endpoint at all, whatever the row.
 * @throws Refusal `not_signed_in`, `not_allowed`, or `password_change_required` when it is not exempt
 */
export function admit(
  { roles }: Pick<Endpoint, 'roles'>,
  caller: Caller | null,
  isForInitialPassword: boolean,
): void {
  if (roles === 'anyone') return;
  if (caller === null) throw new Refusal('not_signed_in', 'this needs a session: sign in');
  if (!roles.includes(caller.role)) {
    throw new Refusal('not_allowed', `the role ${caller.role} may not do this`);
  }
  if (caller.mustChangePassword && !isForInitialPassword) {
    throw new Refusal('password_change_required', 'change the initial password first');
  }
}

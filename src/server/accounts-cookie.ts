/** A screen stays signed in until it is revoked; browsers keep no cookie for longer than this. */
const WALL_COOKIE_S = 400 * 24 * 3600;

/** The cookie of a screen, apart from that of people. */
export function createWallCookie(isSecure: boolean): {
  read: (request: Request) => string | null;
  set: (session: string) => string;
  expired: string;
} {
  const name = isSecure ? '__Secure-parkfolio.wall' : 'parkfolio.wall';
  const written = (value: string, maxAgeS: number): string =>
    `${name}=${value}; Max-Age=${maxAgeS}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read({ headers }) {
      const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
      return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
    },
    set: (session) => written(session, WALL_COOKIE_S),
    expired: written('', 0),
  };
}

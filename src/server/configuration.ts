import { z } from 'zod';
import { dottedPath, schemaIssues } from '../contract/schema-issue.ts';

/** A start that cannot go on; each line says what is wrong and what to do. */
export class StartError extends Error {
  readonly lines: string[];

  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** A whole number up to a bound, written in digits. */
const count = (longest: number, expected: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/, expected)
    .transform(Number)
    .pipe(z.int().max(longest));

/** Where the server listens: loopback unless told otherwise. */
export const listenSettings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: count(65_535, 'expected a port number').default(4173),
});

/** Whether nobody but this machine reaches the address. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** The files that say what the records are judged by. */
export function ruleFileSettings(defaults: { policy: string; boundaries: string }) {
  return z.object({
    PARKFOLIO_POLICY: z.string().min(1).default(defaults.policy),
    PARKFOLIO_BOUNDARIES: z.string().min(1).default(defaults.boundaries),
  });
}

/** What may be served beside the rules: a folder of further catalogues, a file of background maps. */
export const servedFileSettings = z.object({
  PARKFOLIO_CATALOGUES: z.string().min(1).optional(),
  PARKFOLIO_TILES: z.string().min(1).optional(),
});

function isWebOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
}

/** How a server for own records meets the network. */
export const serverSettings = z.object({
  PARKFOLIO_SECRET: z.string().optional(),
  PARKFOLIO_ORIGIN: z
    .string()
    .refine(isWebOrigin, 'expected the scheme and the host of the app in the browser, without a path')
    .optional(),
  TRUST_PROXY: count(5, 'expected how many proxies stand before this server').default(0),
  PARKFOLIO_READS_PER_MINUTE: count(1_000_000, 'expected a whole number').default(600),
  PARKFOLIO_CHANGES_PER_MINUTE: count(1_000_000, 'expected a whole number').default(120),
});

const SHORTEST_SECRET = 32;
/** Fewer kinds of characters are no random text of that length. */
const FEWEST_CHARACTERS = 10;
/** What examples, defaults and impatient people write. */
const KNOWN_SECRET =
  /change.?me|change.?this|replace|better.?auth|your.?secret|my.?secret|super.?secret|secret.?key|example|default|insecure|password|parkfolio|0123456789|1234567890|abcdefghij/i;

/**
 * The secret that signs the cookies of sessions.
 * @throws StartError when it is missing, short, or one that others could know
 */
export function requiredSecret(secret: string | undefined): string {
  const reason = secretFault(secret);
  if (secret !== undefined && reason === undefined) return secret;
  throw new StartError(
    `environment · PARKFOLIO_SECRET · ${reason}`,
    'It signs the cookies of sessions. Make one, keep it, and give it to nobody: openssl rand -base64 33',
  );
}

function secretFault(secret: string | undefined): string | undefined {
  if (secret === undefined || secret === '') return 'is missing';
  if (secret.length < SHORTEST_SECRET) return `is shorter than ${SHORTEST_SECRET} characters`;
  if (KNOWN_SECRET.test(secret)) return 'looks like an example or a default';
  if (new Set(secret).size < FEWEST_CHARACTERS || /^(.{1,16})\1+$/.test(secret)) return 'repeats itself';
  return undefined;
}

/**
 * The environment as the schema wants it.
 * @throws StartError naming each variable that is wrong
 */
export function parsedEnvironment<Settings>(schema: z.ZodType<Settings>, environment: unknown): Settings {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new StartError(
    ...schemaIssues(parsed.error).map(
      ({ path, detail }) => `environment · ${dottedPath(path, '')} · ${detail}`,
    ),
  );
}

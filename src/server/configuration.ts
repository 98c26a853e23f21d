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

/** Where the server listens: loopback unless told otherwise. */
export const listenSettings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port number')
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(4173),
});

/** The files that say what the records are judged by. */
export function ruleFileSettings(defaults: { policy: string; boundaries: string }) {
  return z.object({
    PARKFOLIO_POLICY: z.string().min(1).default(defaults.policy),
    PARKFOLIO_BOUNDARIES: z.string().min(1).default(defaults.boundaries),
  });
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

/** The command `parkfolio`: a server over a database, and what its keeper needs. Reads the environment. */
import process from 'node:process';
import { inspect, parseArgs } from 'node:util';
import { createAdministrator, resetPassword } from './cli-admin.ts';
import { auditPeople, auditRevisions, exportFile, importFile, migrateDatabase } from './cli-portfolio.ts';
import { environment, type Settings } from './cli-settings.ts';
import { parsedEnvironment, StartError } from './configuration.ts';
import { DatabaseError } from './sql/sql-engine.ts';
import { EmptyLedgerError, StoreUnavailableError } from './store.ts';

const HELP = `parkfolio serve                     serve the app over the database, to those who have accounts
parkfolio migrate                   make the database, or bring its schema to this program's version
parkfolio admin create --email ADDRESS --name NAME
                                    make somebody of the commission, who can make the others in the app; asks for
                                    the password, or reads it from the standard input as one line
parkfolio admin reset-password --email ADDRESS
                                    another password for somebody; asks for it in the same way
parkfolio import FILE [--replace]   store a portfolio, all of its records or none; --replace drops the present ones
parkfolio export [FILE]             write the portfolio to FILE, or to the standard output
parkfolio audit                     verify the chain of revisions and print its last hash
parkfolio audit people              print what was done to people and screens, and by whom

environment
  PARKFOLIO_SECRET      signs the cookies of sessions; serve needs it: 32 random characters or more
  PARKFOLIO_ORIGIN      address of the app in the browser, when a proxy stands before it: scheme and host
  TRUST_PROXY           how many proxies stand before the server and write X-Forwarded-For (0)
  PARKFOLIO_READS_PER_MINUTE, PARKFOLIO_CHANGES_PER_MINUTE
                        bounds for each caller (600, 120; 0: none)
  PARKFOLIO_DB          file of the embedded database (var/parkfolio.db)
  DATABASE_URL          a PostgreSQL address; then that database is used instead
  HOST, PORT            where serve listens (127.0.0.1, 4173)
  PARKFOLIO_POLICY      policy catalogue; PARKFOLIO_BOUNDARIES: folder of the boundaries (both from data/)
  PARKFOLIO_CATALOGUES  folder of further catalogues, to compare with (none)
  PARKFOLIO_TILES       file of background maps that browsers may load (none)

exit codes: 0 done, 1 refused or failed, 2 not understood
`;

class UsageError extends Error {}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  replace: { type: 'boolean' },
  email: { type: 'string' },
  name: { type: 'string' },
} as const;
type Options = { replace?: boolean; email?: string; name?: string };

/** A command with the options that it takes; `words` follow its name. */
type Command = {
  options: readonly (keyof Options)[];
  mostWords: number;
  run: (settings: Settings, words: string[], options: Options) => Promise<string | undefined>;
};

function required(command: string, option: 'email' | 'name', value: string | undefined): string {
  if (value === undefined) throw new UsageError(`${command} needs --${option}`);
  return value;
}

const COMMANDS = new Map<string, Command>([
  [
    'serve',
    {
      options: [],
      mostWords: 0,
      run: async (settings) => {
        // The server's libraries take a while to load, and no other command needs them.
        const { serveDatabase } = await import('./cli-serve.ts');
        await serveDatabase(settings);
        return undefined;
      },
    },
  ],
  ['migrate', { options: [], mostWords: 0, run: migrateDatabase }],
  [
    'import',
    {
      options: ['replace'],
      mostWords: 1,
      run: async (settings, [file], { replace = false }) => {
        if (file === undefined) throw new UsageError('import needs the FILE to read');
        return importFile(settings, file, replace);
      },
    },
  ],
  ['export', { options: [], mostWords: 1, run: (settings, [file]) => exportFile(settings, file) }],
  [
    'audit',
    {
      options: [],
      mostWords: 1,
      run: async (settings, [subject]) => {
        if (subject === undefined) return auditRevisions(settings);
        if (subject === 'people') return auditPeople(settings);
        throw new UsageError(`audit does not take ${subject}`);
      },
    },
  ],
  [
    'admin',
    {
      options: ['email', 'name'],
      mostWords: 1,
      run: async (settings, [act], { email, name }) => {
        if (act === 'create')
          return createAdministrator(settings, {
            email: required('admin create', 'email', email),
            name: required('admin create', 'name', name),
          });
        if (act !== 'reset-password') throw new UsageError('admin takes create or reset-password');
        if (name !== undefined) throw new UsageError('admin reset-password takes no --name');
        return resetPassword(settings, required('admin reset-password', 'email', email));
      },
    },
  ],
]);

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const { help, ...options } = values;
  if (help === true) {
    process.stdout.write(HELP);
    return;
  }
  const [name, ...words] = positionals;
  if (name === undefined) throw new UsageError('a command is missing');
  const command = COMMANDS.get(name);
  if (command === undefined) throw new UsageError(`no command ${name}`);
  const extra = words[command.mostWords];
  if (extra !== undefined) throw new UsageError(`${name} does not take ${extra}`);
  const taken = new Set<string>(command.options);
  const strange = Object.keys(options).find((option) => !taken.has(option));
  if (strange !== undefined) throw new UsageError(`${name} does not take --${strange}`);
  const done = await command.run(parsedEnvironment(environment, process.env), words, options);
  if (done !== undefined) process.stderr.write(`${done}\n`);
}

/** What a person is told, and the exit code; a defect of the program shows its stack. */
function outcomeOf(failure: unknown): { lines: string[]; code: 1 | 2 } {
  const isParseError =
    failure instanceof Error && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS');
  if (failure instanceof UsageError || isParseError) {
    return { lines: [`parkfolio: ${failure.message}`, 'parkfolio --help says what there is.'], code: 2 };
  }
  if (failure instanceof StartError) return { lines: ['Nothing was done.', ...failure.lines], code: 1 };
  if (failure instanceof EmptyLedgerError) {
    return { lines: [`${failure.message}, with: parkfolio import FILE`], code: 1 };
  }
  if (failure instanceof DatabaseError || failure instanceof StoreUnavailableError) {
    return { lines: [failure.message], code: 1 };
  }
  // The system's word: the disk is full, a folder may not be written.
  if (failure instanceof Error && 'code' in failure) {
    const reasons = failure instanceof AggregateError ? failure.errors.map(String) : [failure.message];
    return { lines: reasons.map((reason) => `${String(failure.code)}: ${reason}`), code: 1 };
  }
  return { lines: [inspect(failure)], code: 1 };
}

try {
  await run(process.argv.slice(2));
} catch (failure) {
  const { lines, code } = outcomeOf(failure);
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(code);
}

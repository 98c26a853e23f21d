import type { Accounts } from './accounts.ts';
import type { Log } from './log.ts';
import { openApiDocument } from './openapi.ts';
import { problemResponse, Refusal } from './refusal.ts';
import { createRequestLimits, type RequestRates } from './request-limits.ts';

/** What is known of a request beside itself. */
type Trace = { id: string; address: string; callerId: string | null };

/** What waits longer than this is answered; a whole portfolio of the largest size takes a few seconds. */
const LONGEST_ANSWER_MS = 30_000;

/** Watches over requests: their number, where they come from, how many there are, how long they take, and the log. */
export type RequestWatch = {
  /** Where a request came from, as far as this server can know. */
  clientOf: (request: Request) => string;
  /** The accounts, whose callers are counted and named in the log. */
  watched: (accounts: Accounts) => Accounts;
  reportFailure: (failure: unknown, request: Request) => void;
  /** Answers a request; `socketAddress` is the other end of its connection. Files are logged, and not counted. */
  answer: (
    request: Request,
    socketAddress: string,
    answer: (request: Request) => Response | Promise<Response>,
  ) => Promise<Response>;
};

/** The answer, or a refusal when it takes too long. */
async function bounded(run: () => Response | Promise<Response>): Promise<Response> {
  const { promise: tooLong, resolve } = Promise.withResolvers<Response>();
  const timer = setTimeout(
    () => resolve(problemResponse(new Refusal('unavailable', 'the answer takes too long; try again later'))),
    LONGEST_ANSWER_MS,
  );
  try {
    return await Promise.race([run(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

export function createRequestWatch(parts: {
  log: Log;
  rates: RequestRates;
  /** How many proxies of our own stand before this server; each appends an address to X-Forwarded-For. */
  proxies: number;
  appVersion: string;
}): RequestWatch {
  const { log, rates, proxies, appVersion } = parts;
  const limits = createRequestLimits(rates);
  const traces = new WeakMap<Request, Trace>();
  const routeOf = routes(appVersion);

  return {
    clientOf: (request) => traces.get(request)?.address ?? 'unknown',

    watched: (accounts) => ({
      ...accounts,
      async identify(request) {
        const caller = await accounts.identify(request);
        if (caller === null) return null;
        const trace = traces.get(request);
        if (trace !== undefined) trace.callerId = caller.id;
        await limits.countCaller(request, caller.id);
        return caller;
      },
    }),

    reportFailure: (failure, request) => log.failure(failure, traces.get(request)?.id ?? null),

    async answer(request, socketAddress, answer) {
      const started = performance.now();
      const address = clientAddress(request, socketAddress, proxies);
      const trace: Trace = { id: globalThis.crypto.randomUUID(), address, callerId: null };
      traces.set(request, trace);
      let response: Response;
      try {
        if (isOfApi(request)) await limits.countAddress(request, address);
        response = await bounded(() => answer(request));
      } catch (failure) {
        if (!(failure instanceof Refusal)) log.failure(failure, trace.id);
        response = problemResponse(
          failure instanceof Refusal ? failure : new Refusal('internal', 'The failure was recorded.'),
        );
      }
      response.headers.set('x-request-id', trace.id);
      log.request({
        requestId: trace.id,
        method: request.method,
        route: routeOf(request),
        status: response.status,
        durationMs: Math.round((performance.now() - started) * 10) / 10,
        callerId: trace.callerId,
      });
      return response;
    },
  };
}

const isOfApi = ({ url }: Request): boolean => new URL(url).pathname.startsWith('/api/');

/** The address that the outermost of our own proxies saw; what stands before it anybody can write. */
function clientAddress({ headers }: Request, socketAddress: string, proxies: number): string {
  if (proxies === 0) return networkOf(socketAddress);
  const hops = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  return networkOf(hops.at(-proxies) ?? hops[0] ?? socketAddress);
}

/** What one party owns: an IPv4 address, or the first half of an IPv6 address. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const zeros = 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  const whole = address.includes('::') ? [...groups, ...Array.from({ length: zeros }, () => '0')] : groups;
  return `${whole.slice(0, 4).join(':')}::/64`;
}

/** Finds the route of a path, in the contract's writing. */
function routes(appVersion: string): (request: Request) => string {
  const { paths } = openApiDocument(appVersion);
  const known = typeof paths === 'object' && paths !== null ? Object.keys(paths) : [];
  const patterns = [...known, '/api/openapi.json'].map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (request) => {
    if (!isOfApi(request)) return '(file)';
    const { pathname } = new URL(request.url);
    return patterns.find(({ pattern }) => pattern.test(pathname))?.path ?? '(none)';
  };
}

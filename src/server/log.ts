import { pino } from 'pino';

/** What is said of one request: never a cookie, a body, an id of a person in a path, or the text of a query. */
export type RequestLine = {
  requestId: string;
  method: string;
  /** As the contract writes it: `/api/people/{id}`. */
  route: string;
  status: number;
  durationMs: number;
  /** Id of who asked; null for nobody. */
  callerId: string | null;
};

export type Log = {
  request: (line: RequestLine) => void;
  /** Something that is ours to mend, or the database's. */
  failure: (failure: unknown, requestId: string | null) => void;
  say: (text: string) => void;
};

/**
 * What of a failure may be kept: its kind, its words and where it happened. A driver also puts the values of the row
 * that it refused beside these, and they stay out.
 */
function described(failure: unknown): Record<string, unknown> {
  if (!(failure instanceof Error)) return { message: String(failure) };
  const code = 'code' in failure ? { code: String(failure.code) } : {};
  const cause = failure.cause === undefined ? {} : { cause: described(failure.cause) };
  return { name: failure.name, message: failure.message, ...code, stack: failure.stack, ...cause };
}

/** JSON lines for whatever collects them. */
export function jsonLog(write: (line: string) => void): Log {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
  return {
    request: (line) => logger.info(line, 'request'),
    failure: (failure, requestId) => logger.error({ requestId, failure: described(failure) }, 'failure'),
    say: (text) => logger.info(text),
  };
}

/** Lines for a person at a terminal. */
export function readableLog(write: (line: string) => void): Log {
  return {
    request: ({ method, route, status, durationMs, callerId }) =>
      write(`${method} ${route} ${status} ${durationMs.toFixed(0)} ms ${callerId ?? '-'}\n`),
    failure: (failure, requestId) => {
      const { stack, message } = described(failure);
      write(`${requestId ?? '-'} ${String(stack ?? message)}\n`);
    },
    say: (text) => write(`${text}\n`),
  };
}

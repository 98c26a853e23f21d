import { RateLimiterMemory } from 'rate-limiter-flexible';
import { consume } from './accounts-limits.ts';

/** Requests a minute; 0: as many as there are. */
export type RequestRates = { reads: number; changes: number };

/** An office behind one address is many callers. */
const CALLERS_PER_ADDRESS = 5;

/** These send a body and change nothing. */
const READING_POSTS = new Set(['/api/caps/evaluate', '/api/siting/check']);

function limiter(perMinute: number): RateLimiterMemory | null {
  return perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: 60 });
}

/** Bounds how much one network address and one caller may ask a minute, counted in this process. */
export function createRequestLimits({ reads, changes }: RequestRates): {
  /** @throws Refusal `too_many_requests` */
  countAddress: (request: Request, address: string) => Promise<void>;
  /** @throws Refusal `too_many_requests` */
  countCaller: (request: Request, callerId: string) => Promise<void>;
} {
  const perAddress = {
    read: limiter(reads * CALLERS_PER_ADDRESS),
    change: limiter(changes * CALLERS_PER_ADDRESS),
  };
  const perCaller = { read: limiter(reads), change: limiter(changes) };
  const count =
    (limiters: typeof perCaller) =>
    async (request: Request, key: string): Promise<void> => {
      const isRead =
        request.method === 'GET' ||
        request.method === 'HEAD' ||
        READING_POSTS.has(new URL(request.url).pathname);
      const chosen = isRead ? limiters.read : limiters.change;
      if (chosen !== null) await consume(chosen, key, isRead ? 'too many requests' : 'too many changes');
    };
  return { countAddress: count(perAddress), countCaller: count(perCaller) };
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './refusal.ts';

const QUARTER_HOUR_S = 15 * 60;
const DAY_S = 24 * 3600;
/** Wrong passwords for one address before it has to wait. */
const WRONG_PER_ADDRESS = 5;
/** Attempts from one network address that did not succeed, over any addresses. */
const WRONG_PER_CLIENT = 30;
/** The first wait; each further one of a day is twice as long, up to an hour. */
const FIRST_WAIT_S = 60;
const LONGEST_WAIT_S = 3600;

/** An attempt that was let in; its outcome must be told. */
export type SignInAttempt = { failed: () => Promise<void>; succeeded: () => Promise<void> };

/**
 * Bounds how often a password may be tried, for one address and from one client. Every attempt is counted before
 * it is looked at, so that attempts side by side cannot pass together; a success takes its count back. While
 * somebody has to wait, the right password is refused as well.
 * The counts live in this process: several servers over one database count each for itself.
 */
export function createSignInLimits(): {
  /**
   * `address` is null where there is none: with the token of a screen.
   * @throws Refusal `too_many_requests` with the seconds to wait
   */
  attempt: (address: string | null, client: string) => Promise<SignInAttempt>;
} {
  const byAddress = new RateLimiterMemory({ points: WRONG_PER_ADDRESS, duration: QUARTER_HOUR_S });
  const waitsOf = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: DAY_S });
  const byClient = new RateLimiterMemory({ points: WRONG_PER_CLIENT, duration: QUARTER_HOUR_S });
  const takeBack = async (client: string): Promise<void> => {
    await byClient.reward(client);
  };
  return {
    async attempt(address, client) {
      await consume(byClient, client, 'too many attempts from here');
      if (address === null) return { failed: async () => {}, succeeded: async () => takeBack(client) };
      const count = await consume(byAddress, address, 'too many attempts for this address').catch(
        async (failure: unknown) => {
          await takeBack(client);
          throw failure;
        },
      );
      return {
        async failed() {
          if (count < WRONG_PER_ADDRESS) return;
          const { consumedPoints: waits } = await waitsOf.penalty(address);
          await byAddress.block(address, Math.min(FIRST_WAIT_S * 2 ** (waits - 1), LONGEST_WAIT_S));
        },
        async succeeded() {
          await takeBack(client);
          await byAddress.delete(address);
          await waitsOf.delete(address);
        },
      };
    },
  };
}

/**
 * Takes one point.
 * @returns how many are taken by now
 * @throws Refusal `too_many_requests` when there was none left
 */
export async function consume(limiter: RateLimiterMemory, key: string, detail: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (failure) {
    if (!(failure instanceof RateLimiterRes)) throw failure;
    const retryAfterS = Math.max(1, Math.ceil(failure.msBeforeNext / 1000));
    throw new Refusal('too_many_requests', `${detail}; try again in ${retryAfterS} s`, [], { retryAfterS });
  }
}

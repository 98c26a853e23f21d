import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSignInLimits } from '../../src/server/accounts-limits.ts';
import { Refusal } from '../../src/server/refusal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE_MS = 60_000;

describe('the bounds of sign-in', () => {
  const limits = () => {
    const { attempt } = createSignInLimits();
    const refusedFor = async (address: string | null, client: string): Promise<number | undefined> => {
      try {
        await (await attempt(address, client)).failed();
        return undefined;
      } catch (failure) {
        if (!(failure instanceof Refusal)) throw failure;
        expect(failure.code).toBe('too_many_requests');
        return failure.retryAfterS;
      }
    };
    const wrong = async (times: number, address: string | null, client = '10.0.0.1') => {
      const outcomes: (number | undefined)[] = [];
      for (let time = 0; time < times; time += 1) outcomes.push(await refusedFor(address, client));
      return outcomes;
    };
    return { attempt, wrong };
  };
  const letIn = (times: number): undefined[] => Array.from({ length: times }, () => undefined);

  it('lets five wrong ones through, then waits, twice as long each time, up to an hour', async () => {
    const { wrong } = limits();
    for (const wait of [60, 120, 240, 480, 960, 1920, 3600, 3600]) {
      // From one client after the other: it is the address that has to wait.
      expect(await wrong(5, 'a@x.cn', `10.0.0.${wait}`)).toEqual(letIn(5));
      expect(await wrong(1, 'a@x.cn')).toEqual([wait]);
      vi.advanceTimersByTime(wait * 1000 - 1);
      expect(await wrong(1, 'a@x.cn')).toEqual([1]);
      vi.advanceTimersByTime(1);
    }
  });

  it('refuses the right one too while an address has to wait', async () => {
    const { attempt, wrong } = limits();
    await wrong(5, 'a@x.cn');
    await expect(attempt('a@x.cn', '10.0.0.2')).rejects.toMatchObject({ code: 'too_many_requests' });
    expect(await wrong(1, 'b@x.cn', '10.0.0.2')).toEqual(letIn(1));
  });

  it('forgets wrong ones after a right one, and after a quarter of an hour', async () => {
    const { attempt, wrong } = limits();
    await wrong(4, 'a@x.cn');
    await (await attempt('a@x.cn', '10.0.0.1')).succeeded();
    await wrong(4, 'a@x.cn');
    vi.advanceTimersByTime(15 * MINUTE_MS);
    expect(await wrong(5, 'a@x.cn')).toEqual(letIn(5));
  });

  it('lets no sixth attempt pass beside five others', async () => {
    const { attempt } = limits();
    const started = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => attempt('a@x.cn', `10.0.0.${index}`)),
    );
    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('stops one client that tries thirty times, over any addresses or tokens', async () => {
    const { attempt, wrong } = limits();
    for (let address = 0; address < 14; address += 1) await wrong(2, `${address}@x.cn`);
    await wrong(2, null);
    expect(await wrong(1, 'other@x.cn')).toEqual([15 * 60]);
    expect(await wrong(1, null)).toEqual([15 * 60]);
    expect(await wrong(1, 'other@x.cn', '10.0.0.2')).toEqual(letIn(1));
    vi.advanceTimersByTime(15 * MINUTE_MS);
    await (await attempt('other@x.cn', '10.0.0.1')).succeeded();
  });

  it('counts no right attempt against a client', async () => {
    const { attempt } = limits();
    for (let time = 0; time < 100; time += 1) await (await attempt('a@x.cn', '10.0.0.1')).succeeded();
    await expect(attempt('a@x.cn', '10.0.0.1')).resolves.toBeDefined();
  });
});

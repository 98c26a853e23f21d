import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { reader } from './client.ts';

const endpoint = {
  method: 'GET',
  path: '/api/projects/{id}',
  response: z.strictObject({ name: z.string() }),
} as const;
const { signal } = new AbortController();

function answerWith(...answers: (Response | Error)[]): ReturnType<typeof vi.fn<typeof fetch>> {
  const server = vi.fn<typeof fetch>();
  for (const answer of answers) {
    if (answer instanceof Error) server.mockRejectedValueOnce(answer);
    else server.mockResolvedValueOnce(answer);
  }
  vi.stubGlobal('fetch', server);
  return server;
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('reader', () => {
  it('fills the path in and gives the parsed answer', async () => {
    const server = answerWith(Response.json({ name: 'SENTINEL-1' }));
    await expect(reader(endpoint)({ id: 'a/b' }, signal)).resolves.toEqual({ name: 'SENTINEL-1' });
    expect(server.mock.calls[0]?.[0]).toBe('/api/projects/a%2Fb');
  });

  it('gives the same object while the entity tag stays, per address, and a new one when it changes', async () => {
    const tagged = (name: string, tag: string): Response =>
      Response.json({ name }, { headers: { etag: tag } });
    answerWith(
      tagged('one', '"1"'),
      tagged('changed body, same tag', '"1"'),
      tagged('two', '"2"'),
      tagged('other', '"2"'),
    );
    const read = reader(endpoint);
    const first = await read({ id: 'P1' }, signal);
    expect(await read({ id: 'P1' }, signal)).toBe(first);
    expect(await read({ id: 'P1' }, signal)).toEqual({ name: 'two' });
    expect(await read({ id: 'P2' }, signal)).toEqual({ name: 'other' });
  });

  it('throws the code and issues of a problem', async () => {
    const issues = [{ field: 'id', rule: 'pattern', detail: 'SENTINEL-2' }];
    answerWith(
      Response.json(
        {
          type: 'about:blank',
          title: 'Bad',
          status: 400,
          code: 'invalid_request',
          detail: 'SENTINEL-3',
          issues,
        },
        { status: 400 },
      ),
    );
    const failure = await failureOf(reader(endpoint)({ id: 'P1' }, signal));
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({
      code: 'invalid_request',
      issues,
      message: '/api/projects/P1: SENTINEL-3',
    });
  });

  it.each([
    ['network', () => new TypeError('fetch failed')],
    ['unreadable', () => Response.json({ name: 7 })],
    ['unreadable', () => Response.json({ name: 'x', extra: true })],
    ['unreadable', () => new Response('<html>')],
    ['unreadable', () => new Response('<html>', { status: 404 })],
    ['unavailable', () => new Response('Bad gateway', { status: 502 })],
  ])('tells %s failures apart (%#)', async (code, answer) => {
    answerWith(answer());
    expect(await failureOf(reader(endpoint)({ id: 'P1' }, signal))).toMatchObject({ name: 'ApiError', code });
  });

  it('calls a body that breaks off a lost connection', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"na'));
        controller.error(new TypeError('connection reset'));
      },
    });
    answerWith(new Response(broken));
    expect(await failureOf(reader(endpoint)({ id: 'P1' }, signal))).toMatchObject({ code: 'network' });
  });

  it('does not dress an abandoned request up as a failure', async () => {
    const controller = new AbortController();
    answerWith(new DOMException('abandoned', 'AbortError'));
    controller.abort();
    expect(await failureOf(reader(endpoint)({ id: 'P1' }, controller.signal))).not.toBeInstanceOf(ApiError);
  });
});

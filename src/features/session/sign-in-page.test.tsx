// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../api/query-client.ts';
import { sessionQuery } from '../../api/session.ts';
import type { Session } from '../../contract/session.ts';
import { speak } from '../../ui/i18n/i18n.ts';
import { SignInPage } from './sign-in-page.tsx';

const entered: Session = {
  demo: false,
  caller: {
    id: 'P1',
    name: '示例',
    role: 'viewer',
    districts: 'all',
    email: 'a@example.invalid',
    mustChangePassword: false,
  },
};

function refusal(code: string, status: number, headers: Record<string, string> = {}): Response {
  const body = { type: 'about:blank', title: 'No', status, code, detail: 'SENTINEL-DETAIL', issues: [] };
  return Response.json(body, { status, headers });
}

/** The page over a server that gives these answers in turn. */
function open(isDemo: boolean, ...answers: Response[]) {
  const server = vi.fn<typeof fetch>();
  for (const answer of answers) server.mockResolvedValueOnce(answer);
  vi.stubGlobal('fetch', server);
  const client = createQueryClient();
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <SignInPage isDemo={isDemo} ended={null} controls={null} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { server, client, user: userEvent.setup() };
}

beforeEach(() => speak('zh-CN'));
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the way in', () => {
  it('asks for address and password as a password manager knows them, and takes the session over', async () => {
    const { server, client, user } = open(false, Response.json(entered));
    const email = screen.getByLabelText('邮箱');
    const password = screen.getByLabelText('密码');
    expect([email.getAttribute('autocomplete'), password.getAttribute('autocomplete')]).toEqual([
      'username',
      'current-password',
    ]);
    expect(screen.queryByText('演示')).toBeNull();
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(screen.getByText('请填写邮箱')).toBeDefined();
    expect(server).not.toHaveBeenCalled();

    await user.type(email, ' a@example.invalid ');
    await user.type(password, 'secret words here{Enter}');
    await vi.waitFor(() => expect(client.getQueryData(sessionQuery.queryKey)).toEqual(entered));
    expect(server.mock.calls[0]?.[1]?.body).toBe(
      JSON.stringify({ email: 'a@example.invalid', password: 'secret words here' }),
    );
  });

  it.each([
    [() => refusal('wrong_credentials', 401), '邮箱或密码不正确。请核对后再试。'],
    [() => refusal('too_many_requests', 429, { 'retry-after': '90' }), '尝试次数过多。请等 2 分钟后再试。'],
    [() => refusal('unavailable', 503), '服务器暂时不可用。请稍后再试。'],
  ])('says what was refused and what to do (%#)', async (answer, words) => {
    const { user } = open(false, answer());
    await user.type(screen.getByLabelText('邮箱'), 'a@example.invalid');
    await user.type(screen.getByLabelText('密码'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(words);
    expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('');
    expect(screen.queryByText(/SENTINEL/)).toBeNull();
  });

  it('is one click in a demonstration, which says that it is one', async () => {
    const { server, user } = open(true, Response.json({ ...entered, demo: true }));
    expect(screen.getByText('演示')).toBeDefined();
    expect(screen.getByText(/全部是合成示例数据/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: /房山区.*只含本区/ }));
    expect(server.mock.calls[0]?.[0]).toBe('/api/demo/sign-in');
    expect(server.mock.calls[0]?.[1]?.body).toBe('{"role":"fangshan"}');
  });
});

// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../ui/i18n/i18n.ts';
import { PanelSlot } from './panel-slot.tsx';

function Works() {
  return <p>SENTINEL-PANEL</p>;
}

function show(load: () => Promise<ComponentType>) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queryClient}>
      <p>neighbour</p>
      <PanelSlot id="funding" load={load} />
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  speak('zh-CN');
});

describe('a panel slot', () => {
  it('holds the place until the panel is there', async () => {
    const { container } = show(() => Promise.resolve(Works));
    expect(container.querySelector('.slot-funding .skeleton')).not.toBeNull();
    expect(await screen.findByText('SENTINEL-PANEL')).toBeDefined();
    expect(container.querySelector('.skeleton')).toBeNull();
  });

  it('says that a chunk did not arrive, leaves the neighbours, and loads it on retry', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const user = userEvent.setup();
    const load = vi.fn<() => Promise<ComponentType>>();
    load.mockRejectedValueOnce(new TypeError('SENTINEL-CHUNK')).mockResolvedValueOnce(Works);
    show(load);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/“资金与上限”没有显示出来/);
    expect(screen.getByText('neighbour')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('SENTINEL-PANEL')).toBeDefined();
  });

  it('asks again for data that failed inside the panel', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const user = userEvent.setup();
    const answer = vi.fn<() => Promise<string>>();
    answer.mockRejectedValueOnce(new Error('SENTINEL-DATA')).mockResolvedValueOnce('SENTINEL-ANSWER');
    function NeedsData() {
      return <p>{useSuspenseQuery({ queryKey: ['needed'], queryFn: answer }).data}</p>;
    }
    show(() => Promise.resolve(NeedsData));
    await user.click(await screen.findByRole('button', { name: '重试' }));
    expect(await screen.findByText('SENTINEL-ANSWER')).toBeDefined();
  });
});

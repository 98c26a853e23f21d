// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { apiOver } from '../../../tests/api/api-under-test.ts';
import { smallPortfolio } from '../../../tests/api/small-portfolio.ts';
import { projectDetail } from '../../contract/project-detail.ts';
import { i18n } from '../../ui/i18n/i18n.ts';
import { EditContext, type EditRoad } from '../../ui/edit-context.tsx';
import { AwardButtons, ProjectButtons } from './record-buttons.tsx';

const api = apiOver(smallPortfolio(), 'record-buttons');
const detailFor = async (caller: 'commission' | 'viewer') =>
  projectDetail.parse(await (await api.as(caller).get('/api/projects/P1')).json());

async function show(caller: 'commission' | 'viewer', road: EditRoad | null) {
  const detail = await detailFor(caller);
  render(
    <I18nextProvider i18n={i18n}>
      <EditContext value={road}>
        <ProjectButtons detail={detail} />
        <AwardButtons id="A1" mayWrite={detail.mayWrite} />
      </EditContext>
    </I18nextProvider>,
  );
  return screen
    .queryAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
}

const open = vi.fn<EditRoad['open']>();
const road: EditRoad = { open, isOpen: false, writes: true };

describe('the ways to forms and histories', () => {
  it('are all there for one who may write', async () => {
    expect(await show('commission', road)).toEqual([
      '编辑',
      '新增资助',
      '历史',
      '编辑资助 A1',
      '资助 A1 的历史',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '新增资助' }));
    await userEvent.click(screen.getByRole('button', { name: '资助 A1 的历史' }));
    expect(open.mock.calls).toEqual([
      [{ what: 'new-award', projectId: 'P1' }],
      [{ what: 'award-history', id: 'A1' }],
    ]);
  });

  it('are histories alone for one who may not', async () => {
    expect(await show('viewer', { ...road, writes: false })).toEqual(['历史', '资助 A1 的历史']);
  });

  it('are none on a wall', async () => {
    expect(await show('commission', null)).toEqual([]);
  });
});

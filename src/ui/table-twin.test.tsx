// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { FigureTable } from './figure-table.ts';
import { TableTwin } from './table-twin.tsx';

const table = (onToggle?: () => void): FigureTable => ({
  columns: [
    { key: 'clause', header: 'Clause', align: 'left' },
    { key: 'approved', header: 'Approved', unit: 'CNY M', align: 'right' },
    { key: 'used', header: 'Used', unit: '%', align: 'right' },
  ],
  rows: [
    {
      key: 'III-2',
      cells: ['III-2', 0, null],
      exact: ['III-2', '0.00', null],
      selected: true,
      ...(onToggle && { onToggle }),
    },
    { key: 'II-2', cells: ['II-2', '5.47', ''] },
  ],
});

describe('a table twin', () => {
  it('tells zero, not computable and not of this kind apart', () => {
    render(<TableTwin table={table()} caption="Funding" />);
    expect(screen.getByRole('table', { name: 'Funding' })).toBeDefined();
    expect(screen.getByRole('columnheader', { name: /Approved\s*CNY M/ })).toBeDefined();
    expect(screen.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['0', '—', '5.47', '']);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('filters by a row, with the keyboard alone, and says which row is chosen', async () => {
    const user = userEvent.setup();
    const onToggle = vi.fn<() => void>();
    render(<TableTwin table={table(onToggle)} caption="Funding" />);
    expect(screen.getByRole('button', { name: 'III-2', pressed: true })).toBeDefined();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onToggle).toHaveBeenCalledOnce();
  });
});

// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Segment } from './segment.tsx';

it('is a radio group that the arrow keys walk', async () => {
  const user = userEvent.setup();
  const onChange = vi.fn<(value: string) => void>();
  const options = ['month', 'quarter', 'year'].map((value) => ({ value, label: value }));
  render(<Segment label="Step" value="month" options={options} onChange={onChange} />);
  expect(screen.getByRole('radiogroup', { name: 'Step' })).toBeDefined();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'month', checked: true }));
  await user.keyboard('{ArrowRight}');
  expect(onChange).toHaveBeenCalledWith('quarter');
});

import { expect, it } from 'vitest';
import { yearsLayout } from './years-layout.ts';
import type { YearColumn } from './years-row.ts';

const column = (key: string, more: Partial<YearColumn>): YearColumn => ({
  key,
  label: key,
  note: '',
  costFen: null,
  approvedFen: 0,
  disbursedFen: 0,
  openFen: null,
  text: '',
  openText: '',
  hint: [],
  ...more,
});

it('has an axis that holds the annual cap, every cost and what may still be approved', () => {
  const cap = 3_000_000_000;
  expect(yearsLayout(400, [column('2024', { approvedFen: 1 })], cap, 'wan').axis.topFen).toBe(cap);
  expect(yearsLayout(400, [column('2024', { costFen: 3_500_000_000 })], cap, 'wan').axis.topFen).toBe(
    4_000_000_000,
  );
  const open = column('2024', { approvedFen: 2e9, openFen: 2e9 });
  expect(yearsLayout(400, [open], cap, 'wan').axis.topFen).toBe(4_000_000_000);
});

it('shares the room among the columns, and stretches none', () => {
  const years = ['2023', '2024', '2025', '2026'].map((key) => column(key, {}));
  const narrow = yearsLayout(240, years, 3e9, 'wan');
  expect(narrow.columnWidth * years.length).toBeLessThan(narrow.right - narrow.left);
  expect(yearsLayout(2000, years, 3e9, 'wan').columnWidth).toBe(72);
  expect(yearsLayout(300, [], 3e9, 'wan').columnWidth).toBe(72);
});

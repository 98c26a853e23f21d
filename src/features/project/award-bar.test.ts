import { describe, expect, it } from 'vitest';
import { award } from '../../../tests/api/small-portfolio.ts';
import type { JudgedAward } from '../../contract/project-detail.ts';
import { awardBar } from './award-bar.tsx';

const judged = (more: Partial<JudgedAward>): JudgedAward => ({
  ...award('A1'),
  version: 1,
  holdsOthers: false,
  verdict: 'within',
  allowedMax: '200.00',
  unitSum: '50.00',
  headroom: '150.00',
  utilisationPct: '25.00',
  bindingTerm: null,
  candidates: [],
  explanation: null,
  ...more,
});

describe('the bar of an award', () => {
  it('is the sum of the unit against what is allowed', () => {
    expect(awardBar(judged({}))).toMatchObject({ approvedShare: 0.25, excess: null, readingExcess: null });
  });

  it('stops at the line and shows the excess beyond it', () => {
    const bar = awardBar(judged({ verdict: 'exceeds', unitSum: '230.00' }));
    expect(bar?.approvedShare).toBe(1);
    expect(bar?.excess?.share).toBeCloseTo(0.15);
  });

  it('marks an excess under another reading', () => {
    expect(awardBar(judged({ verdict: 'interpretation_dependent' }))?.readingExcess).not.toBeNull();
  });

  it.each([{ allowedMax: null }, { unitSum: null }, { allowedMax: '0.00' }])(
    'is not drawn for %o',
    (change) => {
      expect(awardBar(judged(change))).toBeNull();
    },
  );
});

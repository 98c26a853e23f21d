import { describe, expect, it } from 'vitest';
import type { AwardJudgement } from '../../contract/project-detail.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import { acknowledgedVerdict } from './acknowledged-verdict.ts';

const judgement = (verdict: CapVerdict | null): AwardJudgement => ({
  holdsOthers: false,
  verdict,
  allowedMax: null,
  unitSum: null,
  headroom: null,
  utilisationPct: null,
  bindingTerm: null,
  candidates: [],
  explanation: null,
});

describe('the verdict to acknowledge', () => {
  it('is the own one where it needs it', () => {
    const affected = [{ awardId: 'A2', verdict: 'exceeds' as const }];
    expect(acknowledgedVerdict({ judgement: judgement('cannot_verify'), affected })).toBe('cannot_verify');
  });

  it('is the most urgent of the others where the own one needs none', () => {
    const affected = [
      { awardId: 'A2', verdict: 'cannot_verify' as const },
      { awardId: null, verdict: 'exceeds' as const },
    ];
    expect(acknowledgedVerdict({ judgement: judgement('within'), affected })).toBe('exceeds');
    expect(acknowledgedVerdict({ judgement: judgement(null), affected: [] })).toBeNull();
  });
});

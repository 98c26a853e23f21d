import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../tests/api/api-under-test.ts';
import { award } from '../../../tests/api/small-portfolio.ts';
import {
  awardDraft,
  awardPath,
  awardValuesOf,
  basePath,
  evidencePath,
  measureNeeds,
  shownBases,
  statePath,
} from './award-values.ts';

const {
  id: _id,
  projectId: _projectId,
  ...stored
} = award('A1', {
  conditions: [{ conditionId: 'construction-party', state: 'unknown', evidence: null }],
  approvedFen: 637_114_001,
});
const measureOf = (id: string) => catalogue.measures.find((each) => each.id === id)!;
const measure = measureOf('III-3');
const values = awardValuesOf(stored);

describe('the values of an award form', () => {
  it('come back as the same record, to the fen', () => {
    expect(values).toMatchObject({
      approvedFen: '6371140.01',
      'approvedFen:unit': 'yuan',
      appliedFen: '800',
    });
    expect(awardDraft(values, measure, stored)).toEqual({ state: 'complete', fields: stored });
  });

  it('keep missing and zero apart, and leave out what nobody recorded', () => {
    const fields = awardDraft(
      {
        ...awardValuesOf({ organisationId: 'E1' }),
        measure: 'III-3',
        fundingStage: 'applied',
        appliedFen: '0',
      },
      measure,
      null,
    );
    expect(fields).toMatchObject({
      fields: { appliedFen: 0, approvedFen: null, basesFen: {}, conditions: [], organisationId: 'E1' },
    });
  });

  it('record a condition once something is known of it', () => {
    const typed = {
      ...values,
      [statePath('requirements-met')]: 'not_met',
      [evidencePath('construction-party')]: '合同',
    };
    expect(awardDraft(typed, measure, stored)).toMatchObject({
      fields: {
        conditions: [
          { conditionId: 'construction-party', state: 'unknown', evidence: '合同' },
          { conditionId: 'requirements-met', state: 'not_met', evidence: null },
        ],
      },
    });
  });

  it('name every broken rule at its value', () => {
    const base = basePath('small_batch_test_investment');
    const broken = {
      ...values,
      approvedFen: '1.005',
      [base]: '6百',
      approvedOn: '2024-02-30',
      supportYear: '24',
      baseRef: '合同',
    };
    const draft = awardDraft(broken, measure, stored);
    expect(draft.state === 'broken' && draft.issues.map(({ path, rule }) => [path, rule])).toEqual([
      [base, 'entered:not_a_number'],
      ['approvedFen', 'entered:decimals'],
      ['approvedOn', 'wrong_format'],
      ['supportYear', 'too_small'],
      ['baseRef', 'wrong_format'],
    ]);
  });
});

describe('what a clause asks for', () => {
  it('follows its terms', () => {
    expect(measureNeeds(measureOf('II-3b'))).toEqual({
      baseIds: ['interest_paid'],
      supportYear: true,
      days: false,
      baseRef: false,
    });
    expect(measureNeeds(measureOf('IV-2a'))).toMatchObject({
      baseIds: ['loan_principal', 'interest_paid'],
      days: true,
    });
    expect(measureNeeds(measureOf('II-5')).baseRef).toBe(true);
  });

  it('adds what is on record under the same clause, not under another', () => {
    const odd = { ...stored, basesFen: { ...stored.basesFen, loan_principal: 5 } };
    expect(shownBases(measure, odd)).toEqual(['small_batch_test_investment', 'loan_principal']);
    expect(shownBases(measureOf('II-5'), odd)).toEqual(['actual_contract_amount']);
  });

  it('finds the place of an issue', () => {
    const sent = [{ conditionId: 'msme' }];
    expect(awardPath('conditions.0.evidence', sent)).toBe('conditions/msme/evidence');
    expect(awardPath('conditions.0', sent)).toBe('conditions/msme/state');
    expect(awardPath('basesFen.loan.principal', sent)).toBe('basesFen/loan.principal');
    expect(awardPath('approvedFen', sent)).toBe('approvedFen');
    expect(awardPath('elsewhere.x', sent)).toBe('elsewhere.x');
  });
});

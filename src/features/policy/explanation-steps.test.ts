import { describe, expect, it } from 'vitest';
import { explanationSteps } from './explanation-steps.ts';

describe('an explanation step by step', () => {
  it('begins after the verdict, keeps amounts whole, and leaves out what is no step', () => {
    expect(
      explanationSteps(
        'III-2 Plant: exceeds the cap. Read by enterprise (default): E1 sum CNY 6,500,000.00; 30% of investment: 20,000,000.00 × 30% = 6,000,000.00. Within the cap is not the same as eligible.',
        'en',
      ),
    ).toEqual([
      'Read by enterprise (default): E1 sum CNY 6,500,000.00',
      '30% of investment: 20,000,000.00 × 30% = 6,000,000.00',
    ]);
    expect(
      explanationSteps(
        'III-2 厂区：超上限。按企业：合计 6,500,000.00 元；固定上限 30,000,000.00 元。上限内不等于符合条件。',
        'zh',
      ),
    ).toEqual(['按企业：合计 6,500,000.00 元', '固定上限 30,000,000.00 元']);
  });

  it('stays whole where it is one sentence', () => {
    expect(explanationSteps('I-1 重大技术创新：期外，批复日期不在期间内。', 'zh')).toEqual([
      'I-1 重大技术创新：期外，批复日期不在期间内',
    ]);
  });
});

import type { policyZh } from '../../ui/i18n/policy.zh.ts';
import type { AskedAward } from './asked-award.ts';

/** What an example shows; worded under `policy:worked.situation`. */
export type Situation = keyof (typeof policyZh)['worked']['situation'];

/** Given figures only: what follows from them is computed when it is looked at. */
export type WorkedExample = { situation: Situation; awards: readonly AskedAward[] };

const FEN_PER_WAN = 1_000_000;
const wan = (amount: number): number => Math.round(amount * FEN_PER_WAN);

const plain = {
  date: '2024-06-30',
  enterprise: 0,
  project: 0,
  basesFen: {},
  sharesBase: false,
  year: null,
  days: null,
} satisfies Partial<AskedAward>;

const award = (amountFen: number | null, rest: Partial<AskedAward> = {}): AskedAward => ({
  ...plain,
  amountFen,
  ...rest,
});

const onInvestment = (investment: number): Partial<AskedAward> => ({
  basesFen: { reward_scope_investment: wan(investment) },
});
const onTest = (investment: number): Partial<AskedAward> => ({
  basesFen: { small_batch_test_investment: wan(investment) },
});
const onContract = (contract: number): Partial<AskedAward> => ({
  basesFen: { actual_contract_amount: wan(contract) },
});
const inYear = (year: number): Partial<AskedAward> => ({
  year,
  date: `${year}-12-01`,
  basesFen: { interest_paid: wan(4100) },
});

/**
 * Examples by clause of the policy of 2023-11-23, after the cases that the engine is tested with; a clause of another
 * catalogue has none.
 */
export const WORKED_EXAMPLES: Readonly<Record<string, readonly WorkedExample[]>> = {
  'I-1': [
    { situation: 'atFixedCap', awards: [award(wan(3000))] },
    { situation: 'oneFenAbove', awards: [award(wan(3000) + 1)] },
    { situation: 'twoProjects', awards: [award(wan(1800)), award(wan(1500), { project: 1 })] },
    { situation: 'beforeEffective', awards: [award(wan(3100), { date: '2023-11-22' })] },
  ],
  'II-2': [
    { situation: 'unquantified', awards: [award(wan(200))] },
    { situation: 'dateMissing', awards: [award(wan(200), { date: null })] },
  ],
  'II-3a': [
    { situation: 'wellBelow', awards: [award(wan(1800))] },
    { situation: 'twoProjects', awards: [award(wan(1876.5)), award(wan(1642.3), { project: 1 })] },
    { situation: 'oneFenAbove', awards: [award(wan(3000) + 1)] },
  ],
  'II-3b': [
    { situation: 'threeYears', awards: [2024, 2025, 2026].map((year) => award(wan(3000), inYear(year))) },
    {
      situation: 'fourthYear',
      awards: [...[2024, 2025, 2026].map((year) => award(wan(1000), inYear(year))), award(100, inYear(2027))],
    },
    { situation: 'gapYear', awards: [2024, 2026, 2027].map((year) => award(wan(1000), inYear(year))) },
    { situation: 'yearMissing', awards: [award(wan(1200), { ...inYear(2024), year: null })] },
  ],
  'II-4': [
    { situation: 'wellBelow', awards: [award(wan(2000))] },
    { situation: 'oneFenAbove', awards: [award(wan(3000) + 1)] },
    { situation: 'twoProjects', awards: [award(wan(2000)), award(wan(1200), { project: 1 })] },
  ],
  'II-5': [
    { situation: 'contractShare', awards: [award(wan(2000), onContract(40_000))] },
    {
      situation: 'twoContracts',
      awards: [award(wan(1800), onContract(36_000)), award(wan(1500), { ...onContract(30_000), project: 1 })],
    },
    { situation: 'baseMissing', awards: [award(wan(500))] },
  ],
  'III-2': [
    { situation: 'percentBinds', awards: [award(wan(600), onInvestment(2000))] },
    { situation: 'abovePercent', awards: [award(wan(650), onInvestment(2000))] },
    { situation: 'fixedCapBinds', awards: [award(wan(2700), onInvestment(15_000))] },
    { situation: 'baseMissing', awards: [award(wan(500))] },
    {
      situation: 'sharedBase',
      awards: [
        award(wan(400), onInvestment(2000)),
        award(wan(300), { ...onInvestment(2000), sharesBase: true }),
      ],
    },
  ],
  'III-3': [
    { situation: 'fixedCapBinds', awards: [award(wan(800), onTest(4000))] },
    {
      situation: 'perProject',
      awards: [award(wan(900), onTest(3000)), award(wan(900), { ...onTest(3000), project: 1 })],
    },
    { situation: 'baseMissing', awards: [award(wan(300))] },
  ],
  'III-4': [
    { situation: 'wellBelow', awards: [award(wan(1200))] },
    { situation: 'twoSolutions', awards: [award(wan(1800)), award(wan(1500), { project: 1 })] },
  ],
  'IV-2a': [
    {
      situation: 'wholeYear',
      awards: [award(wan(5), { days: 365, basesFen: { loan_principal: wan(500), interest_paid: wan(18) } })],
    },
    {
      situation: 'withinBoth',
      awards: [
        award(wan(0.15), { days: 365, basesFen: { loan_principal: wan(500), interest_paid: wan(18) } }),
      ],
    },
    {
      situation: 'daysMissing',
      awards: [award(wan(0.15), { basesFen: { loan_principal: wan(500), interest_paid: wan(18) } })],
    },
  ],
  'IV-2b': [
    {
      situation: 'wholeYear',
      awards: [
        award(wan(3), { days: 365, basesFen: { guaranteed_amount: wan(300), guarantee_fee_paid: wan(3) } }),
      ],
    },
    {
      situation: 'withinBoth',
      awards: [
        award(wan(0.02), {
          days: 180,
          basesFen: { guaranteed_amount: wan(300), guarantee_fee_paid: wan(3) },
        }),
      ],
    },
  ],
  'IV-2c': [
    { situation: 'unquantified', awards: [award(wan(200))] },
    { situation: 'beforeEffective', awards: [award(wan(200), { date: '2023-11-22' })] },
  ],
};

/** What the calculator starts with where a clause has no example. */
export const BLANK_AWARD: AskedAward = award(null);

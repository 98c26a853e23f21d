import type { ClawbackRecord } from '../../src/contract/record.ts';
import type { AwardDraft } from './award-draft.ts';
import type { AwardReview } from './award-review.ts';
import { writtenFen } from './money-figures.ts';
import type { Random } from './seeded-random.ts';
import { DATA_DAY, workingDay } from './working-day.ts';

type Payment = { fen: number; day: number };
type Clawback = Payment & { reason: ClawbackRecord['reason'] };

/** What was paid and recovered by the data date, and the funding track with its last steps. */
export type AwardPayments = AwardReview & { paid: Payment[]; recovered: Clawback[] };

/** Below half a million yuan one payment is usual. */
const ONE_PAYMENT_BELOW_FEN = 50_000_000;
/** Awards whose first payment waits, for the acceptance or for the next year's budget. */
const HELD_BACK_SHARE = 0.12;
const PLANNED_PAYMENT_DAYS = 60;
const PLANNED_EVALUATION_DAYS = 720;

const REASONS: readonly ClawbackRecord['reason'][] = [
  {
    zh: '示例：绩效评价未达目标，按比例追回',
    en: 'Sample: performance target missed, recovered in proportion',
  },
  {
    zh: '示例：核减奖励范围内投资，追回多付部分',
    en: 'Sample: in-scope investment reduced, overpayment recovered',
  },
  { zh: '示例：项目提前退出，追回已拨付资金', en: 'Sample: project left early, paid money recovered' },
];

/** Instalments of an approved amount in whole yuan, the last one takes the rest; together exactly the amount. */
function instalments(approvedFen: number, approvedDay: number, random: Random): Payment[] {
  const parts =
    approvedFen < ONE_PAYMENT_BELOW_FEN
      ? 1
      : random.weighted([
          [1, 25],
          [2, 58],
          [3, 17],
        ]);
  const firstShare = parts === 1 ? 1 : random.pick([0.3, 0.5, 0.5, 0.6, 0.7]);
  let restFen = approvedFen;
  const heldBack = random.chance(HELD_BACK_SHARE) ? random.whole(150, 480) : 0;
  let day = approvedDay + random.whole(18, 80) + heldBack;
  return Array.from({ length: parts }, (_, index) => {
    const share = index === 0 ? firstShare : (1 - firstShare) / (parts - 1);
    const roundFen = Math.floor((approvedFen * share) / 100) * 100;
    const payment = { fen: index === parts - 1 ? restFen : roundFen, day: workingDay(day) };
    restFen -= payment.fen;
    day += random.whole(140, 330);
    return payment;
  });
}

function recovery(paid: readonly Payment[], random: Random): Clawback | null {
  const last = paid.at(-1);
  if (last === undefined) return null;
  const day = workingDay(last.day + random.whole(60, 150));
  if (day > DATA_DAY) return null;
  const paidFen = paid.reduce((sum, { fen }) => sum + fen, 0);
  return { fen: writtenFen(paidFen * random.between(0.15, 0.6), random), day, reason: random.pick(REASONS) };
}

/** Continues a review with payments, evaluation and recovery. */
export function payAward(award: AwardDraft, review: AwardReview, random: Random): AwardPayments {
  const { approvedDay, steps } = review;
  const { approvedFen } = award;
  if (approvedDay === null || approvedFen === null || award.isUndated)
    return { ...review, paid: [], recovered: [] };
  const planned = instalments(approvedFen, approvedDay, random);
  const paid = planned.filter(({ day }) => day <= DATA_DAY);
  const first = planned[0];
  const last = planned.at(-1);
  const evaluationDay = workingDay((last?.day ?? approvedDay) + random.whole(200, 420));
  const isEvaluated = award.ending === 'ordinary' && evaluationDay <= DATA_DAY;
  const recovered = award.ending === 'clawed_back' ? recovery(paid, random) : null;
  const payments: AwardPayments = {
    fundingStage: paid.length === 0 ? 'approved' : 'disbursed',
    approvedDay,
    paid,
    recovered: recovered === null ? [] : [recovered],
    steps: [
      ...steps,
      {
        stage: 'disbursed',
        plannedDay: workingDay(approvedDay + PLANNED_PAYMENT_DAYS),
        forecastDay: null,
        actualDay: paid.length === 0 ? null : (first?.day ?? null),
      },
    ],
  };
  if (recovered !== null) {
    payments.fundingStage = 'clawed_back';
    payments.steps.push({
      stage: 'clawed_back',
      plannedDay: null,
      forecastDay: null,
      actualDay: recovered.day,
    });
    return payments;
  }
  if (isEvaluated) payments.fundingStage = 'performance_evaluation';
  payments.steps.push({
    stage: 'performance_evaluation',
    plannedDay: workingDay(approvedDay + PLANNED_EVALUATION_DAYS),
    forecastDay: null,
    actualDay: isEvaluated ? evaluationDay : null,
  });
  return payments;
}

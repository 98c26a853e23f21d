import type { BilingualText } from '../portfolio-columns.ts';
import { candidateWords, type FigureWords, joined, VERDICT_WORDS } from './cap-words.ts';
import type { Measure } from './catalogue.ts';
import type { CapEvaluation, EarlyReason, JudgedCandidate } from './evaluation.ts';
import { unitFacts, unitSentence } from './unit-facts.ts';

/** Units and dates spelled out in an explanation; the rest are counted. */
const SPELLED_OUT = 3;

/** What every explanation ends with, where money was held against a ceiling. */
export const WITHIN_IS_NOT_ELIGIBLE: BilingualText = {
  zh: '上限内不等于符合条件',
  en: 'Within the cap is not the same as eligible',
};

const NOTHING: BilingualText = { zh: '', en: '' };

const RULE_WORDS = {
  not_decimal_yuan: { zh: '不是最多两位小数的金额', en: 'is no amount with at most two decimals' },
  negative: { zh: '为负数', en: 'is negative' },
  no_such_date: { zh: '不是存在的日期', en: 'is no existing date' },
};

/** Why one candidate came to its verdict, from its first unit that bears it. */
export function candidateReason(
  { candidate, units, verdict }: JudgedCandidate,
  words: FigureWords,
): BilingualText {
  const bearers = units.filter((unit) => unit.verdict === verdict);
  const first = bearers[0];
  const facts = first === undefined ? NOTHING : unitFacts(first, candidate, words);
  const more = bearers.length - 1;
  const rest = more > 0 ? { zh: `（另有 ${more} 个单位同此）`, en: ` (and ${more} more)` } : NOTHING;
  const word = VERDICT_WORDS[verdict];
  return { zh: `${word.zh}，${facts.zh}${rest.zh}`, en: `${word.en}, ${facts.en}${rest.en}` };
}

/** Sentences that a person can paste: clause, base, arithmetic, what binds, and each reading where they differ. */
export function explain(measure: Measure, evaluation: CapEvaluation, words: FigureWords): BilingualText {
  const verdict = VERDICT_WORDS[evaluation.verdict];
  const head = {
    zh: `${measure.id} ${measure.shortTitle.zh}：${verdict.zh}`,
    en: `${measure.id} ${measure.shortTitle.en}: ${verdict.en}`,
  };
  if (evaluation.judged === null) {
    const reason = earlySentence(evaluation.early, measure);
    return { zh: `${head.zh}，${reason.zh}。`, en: `${head.en}; ${reason.en}.` };
  }
  const { candidates, leftOut } = evaluation.judged;
  const sentences = [
    head,
    ...candidates.filter(({ candidate }) => candidate.isDefault).map((each) => defaultSentence(each, words)),
    ...(leftOut.length === 0
      ? []
      : [
          {
            zh: `${leftOut.join('、')} 在期外，不计入`,
            en: `${leftOut.join(', ')} out of period, not counted`,
          },
        ]),
    ...readingSentences(candidates, words),
    WITHIN_IS_NOT_ELIGIBLE,
  ];
  const text = joined(sentences, '。', '. ');
  return { zh: `${text.zh}。`, en: `${text.en}.` };
}

function defaultSentence({ candidate, units }: JudgedCandidate, words: FigureWords): BilingualText {
  const how = candidateWords(candidate);
  const spelled = units.slice(0, SPELLED_OUT).map((unit) => unitSentence(unit, candidate, words));
  const more = units.length - SPELLED_OUT;
  if (more > 0) spelled.push({ zh: `另有 ${more} 个单位`, en: `${more} more units` });
  const text = joined(spelled, '。', '. ');
  return { zh: `${how.zh}（默认口径）：${text.zh}`, en: `Read ${how.en} (default): ${text.en}` };
}

/** Every reading side by side, where they disagree. */
function readingSentences(candidates: readonly JudgedCandidate[], words: FigureWords): BilingualText[] {
  if (new Set(candidates.map(({ verdict }) => verdict)).size === 1) return [];
  const each = candidates.map((judged) => {
    const how = candidateWords(judged.candidate);
    const reason = candidateReason(judged, words);
    return { zh: `${how.zh}：${reason.zh}`, en: `${how.en}: ${reason.en}` };
  });
  const text = joined(each, '。', '. ');
  return [{ zh: `文本未写明口径。${text.zh}`, en: `The text leaves the reading open. Read ${text.en}` }];
}

function earlySentence(reason: EarlyReason, measure: Measure): BilingualText {
  switch (reason.step) {
    case 'not_monetary':
      return { zh: '该条款不含资金', en: 'the clause grants no money' };
    case 'invalid_input': {
      const facts = reason.invalid.map(({ awardId, field, rule }) => ({
        zh: `${awardId} 的 ${field} ${RULE_WORDS[rule].zh}`,
        en: `${awardId} ${field} ${RULE_WORDS[rule].en}`,
      }));
      return joined(facts, '；', '; ');
    }
    case 'missing': {
      const facts = reason.missing.map(({ awardId, field }) => ({
        zh: `${awardId} 未填${field === 'amt' ? '金额' : '批复日期'}`,
        en: `${awardId} lacks its ${field === 'amt' ? 'amount' : 'date'}`,
      }));
      return joined(facts, '；', '; ');
    }
    case 'out_of_period': {
      const { from, to } = measure.effective;
      const dates = reason.dates.slice(0, SPELLED_OUT);
      return {
        zh: `批复日期 ${dates.join('、')} 不在期间内（${from} 起${to === null ? '' : `，至 ${to}`}）`,
        en: `dated ${dates.join(', ')}, outside the period (from ${from}${to === null ? '' : ` to ${to}`})`,
      };
    }
    default:
      return reason satisfies never;
  }
}

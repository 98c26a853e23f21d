import type { AwardJudgement } from '../contract/project-detail.ts';
import {
  candidateWords,
  type FigureWords,
  joined,
  VERDICT_WORDS,
  yuanWords,
} from '../domain/caps/cap-words.ts';
import type { Measure } from '../domain/caps/catalogue.ts';
import { evaluationOf, type LedgerVerdict } from '../domain/caps/ledger.ts';
import type { HoldsOthers } from '../domain/caps/outside-awards.ts';
import { unitSentence } from '../domain/caps/unit-facts.ts';
import type { BilingualText } from '../domain/portfolio-columns.ts';
import { evaluationText, optionalYuan } from './evaluation-answer.ts';

const NOT_APPROVED: AwardJudgement = {
  holdsOthers: false,
  verdict: null,
  allowedMax: null,
  unitSum: null,
  headroom: null,
  utilisationPct: null,
  bindingTerm: null,
  candidates: [],
  explanation: null,
};

/**
 * What the rules say of one award, for a reader; `judged` is undefined while the award is not approved. Figures
 * follow the default unit: where that holds awards of others they are null, and of every reading whose unit does, only
 * the verdict is told.
 */
export function awardJudgement(
  judged: LedgerVerdict | undefined,
  measure: Measure,
  words: FigureWords,
  holdsOthers: HoldsOthers,
): AwardJudgement {
  if (judged === undefined) return NOT_APPROVED;
  const evaluation = evaluationOf(judged);
  const { pooledPct: _pooled, ...text } = evaluationText(measure, evaluation, words);
  const whole = {
    ...text,
    holdsOthers: false,
    unitSum: optionalYuan(evaluation.judged?.figures.sumFen ?? null),
  };
  if (judged.units.length === 0) {
    const restsOnOthers = judged.early?.step === 'missing' && holdsOthers(null);
    return restsOnOthers
      ? { ...withheld(whole), explanation: sentences(judged, measure, [withheldFacts(measure)]) }
      : whole;
  }
  const hidden = judged.units.map((unit) => holdsOthers(unit));
  if (!hidden.includes(true)) return whole;
  const candidates = whole.candidates.map((candidate, row) =>
    hidden[row] === true
      ? { ...candidate, reason: withheldReason(judged.units[row]?.verdict, measure) }
      : candidate,
  );
  const readings = judged.units.map(({ candidate }, row) =>
    read(candidateWords(candidate), candidates[row]?.reason ?? withheldFacts(measure)),
  );
  const ownDefault = judged.units.find(({ candidate }, row) => candidate.isDefault && hidden[row] === false);
  if (ownDefault === undefined) {
    const facts = [withheldFacts(measure), ...(judged.units.length > 1 ? readings : [])];
    return { ...withheld(whole), candidates, explanation: sentences(judged, measure, facts) };
  }
  const how = candidateWords(ownDefault.candidate);
  const figures = unitSentence(ownDefault, ownDefault.candidate, words);
  const facts = [read({ zh: `${how.zh}（默认口径）`, en: `Read ${how.en} (default)` }, figures), ...readings];
  return { ...whole, candidates, explanation: sentences(judged, measure, facts) };
}

function withheld(whole: AwardJudgement): AwardJudgement {
  return {
    ...whole,
    holdsOthers: true,
    allowedMax: null,
    unitSum: null,
    headroom: null,
    utilisationPct: null,
    bindingTerm: null,
  };
}

/** The text's own ceiling, which is no secret; null where the measure has none. */
function fixedCeiling({ terms }: Measure): BilingualText | null {
  const fixed = terms.find((term) => term.kind === 'absolute');
  if (fixed === undefined) return null;
  const amount = yuanWords(fixed.fen);
  return { zh: `条款固定上限 ${amount} 元`, en: `the clause's fixed cap is CNY ${amount}` };
}

function withheldFacts(measure: Measure): BilingualText {
  const includes = {
    zh: '包含辖区外的资助，不显示金额',
    en: 'includes awards outside your districts, so no amounts are shown',
  };
  const fixed = fixedCeiling(measure);
  return fixed === null ? includes : joined([includes, fixed], '；', '; ');
}

function withheldReason(verdict: keyof typeof VERDICT_WORDS | undefined, measure: Measure): BilingualText {
  const facts = withheldFacts(measure);
  if (verdict === undefined) return facts;
  const word = VERDICT_WORDS[verdict];
  return { zh: `${word.zh}，${facts.zh}`, en: `${word.en}, ${facts.en}` };
}

function read(how: BilingualText, what: BilingualText): BilingualText {
  return { zh: `${how.zh}：${what.zh}`, en: `${how.en}: ${what.en}` };
}

/** The explanation for a reader who may not see every award that the verdict rests on. */
function sentences(
  { verdict }: LedgerVerdict,
  measure: Measure,
  facts: readonly BilingualText[],
): BilingualText {
  const word = VERDICT_WORDS[verdict];
  const text = joined(
    [
      {
        zh: `${measure.id} ${measure.shortTitle.zh}：${word.zh}`,
        en: `${measure.id} ${measure.shortTitle.en}: ${word.en}`,
      },
      ...facts,
      { zh: '上限内不等于符合条件', en: 'Within the cap is not the same as eligible' },
    ],
    '。',
    '. ',
  );
  return { zh: `${text.zh}。`, en: `${text.en}.` };
}

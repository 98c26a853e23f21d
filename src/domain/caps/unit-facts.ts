import type { BilingualText } from '../portfolio-columns.ts';
import type { CapCandidate } from './cap-candidate.ts';
import type { CapUnit } from './cap-unit.ts';
import { figureWord, type FigureWords, joined, termWords, yuanWords } from './cap-words.ts';
import type { MissingFigure, TermCheck } from './term-check.ts';

/** What settles a unit: what breaks, what is missing, or its sum against its limit. */
export function unitFacts(unit: CapUnit, candidate: CapCandidate, words: FigureWords): BilingualText {
  switch (unit.verdict) {
    case 'exceeds': {
      const broken = unit.terms.filter((term) => term.isBroken);
      return joined(
        broken.flatMap((term) => brokenFacts(term, candidate, words)),
        '；',
        '; ',
      );
    }
    case 'cannot_verify':
      return missingFacts(unit, words);
    case 'no_quantified_cap':
      return { zh: '文本未写金额', en: 'the text states no amount' };
    case 'at_cap':
    case 'within': {
      const { limitFen, sumFen } = unit;
      if (limitFen === null)
        return { zh: `合计 ${yuanWords(sumFen)} 元`, en: `sum CNY ${yuanWords(sumFen)}` };
      const sign = sumFen === limitFen ? '=' : '<';
      return {
        zh: `${unit.key} 合计 ${yuanWords(sumFen)} ${sign} ${yuanWords(limitFen)} 元`,
        en: `${unit.key} sums to CNY ${yuanWords(sumFen)} ${sign} ${yuanWords(limitFen)}`,
      };
    }
    default:
      return unit.verdict satisfies never;
  }
}

function brokenFacts(check: TermCheck, candidate: CapCandidate, words: FigureWords): BilingualText[] {
  const { term, yearsUsed } = check;
  if (term.kind === 'term_years') {
    return [
      {
        zh: `支持 ${yearsUsed} 年，超过 ${term.maxYears} 年`,
        en: `${yearsUsed} support years, more than ${term.maxYears}`,
      },
    ];
  }
  const name = termWords(term, candidate, words);
  return check.parts
    .filter((part) => part.sumFen > part.limitFen)
    .map(({ of, sumFen, limitFen }) => {
      const what = of === '' ? '' : `${of} `;
      const [sum, limit, over] = [yuanWords(sumFen), yuanWords(limitFen), yuanWords(sumFen - limitFen)];
      return {
        zh: `${what}${sum} > ${limit} 元（${name.zh}），超出 ${over} 元`,
        en: `${what}CNY ${sum} > ${limit} (${name.en}), CNY ${over} over`,
      };
    });
}

function missingFacts(unit: CapUnit, words: FigureWords): BilingualText {
  const key = { zh: `${unit.key} 未填所属单位`, en: `${unit.key} lacks the key of its unit` };
  const missing = unit.terms.flatMap((term) => term.missing).map((figure) => missingFact(figure, words));
  const facts = new Map((unit.isKeyMissing ? [key, ...missing] : missing).map((fact) => [fact.en, fact]));
  return joined([...facts.values()], '；', '; ');
}

function missingFact({ awardId, figure, isConflict }: MissingFigure, words: FigureWords): BilingualText {
  const word = figureWord(figure, words);
  return isConflict
    ? {
        zh: `${awardId} 的${word.zh}与同一基数的其他批复不一致`,
        en: `${awardId}: ${word.en} differs between awards on one base`,
      }
    : { zh: `${awardId} 未填${word.zh}`, en: `${awardId} lacks ${word.en}` };
}

/** A unit's arithmetic: its sum, each limit with the figure it follows from, and what binds. */
export function unitSentence(unit: CapUnit, candidate: CapCandidate, words: FigureWords): BilingualText {
  const { key, sumFen, limitFen, terms, verdict } = unit;
  const limits = terms.filter((check) => check.limitFen !== null);
  const parts: BilingualText[] = [
    { zh: `合计 ${yuanWords(sumFen)} 元`, en: `sum CNY ${yuanWords(sumFen)}` },
    ...limits.map((check) => limitWords(check, candidate, words)),
  ];
  if (verdict === 'exceeds' || verdict === 'cannot_verify') parts.push(unitFacts(unit, candidate, words));
  else if (limitFen !== null) {
    const binding = limits.find((check) => check.limitFen === limitFen);
    const name = binding === undefined ? { zh: '', en: '' } : termWords(binding.term, candidate, words);
    const [allowed, headroom] = [yuanWords(limitFen), yuanWords(limitFen - sumFen)];
    parts.push({
      zh: `取最小，${name.zh}起约束，允许 ${allowed} 元，余量 ${headroom} 元`,
      en: `the smallest binds (${name.en}): allowed CNY ${allowed}, headroom CNY ${headroom}`,
    });
  }
  const facts = joined(parts, '；', '; ');
  return { zh: `${key} ${facts.zh}`, en: `${key} ${facts.en}` };
}

function limitWords(check: TermCheck, candidate: CapCandidate, words: FigureWords): BilingualText {
  const name = termWords(check.term, candidate, words);
  const limit = yuanWords(check.limitFen ?? 0n);
  const only = check.parts.length === 1 ? check.parts[0] : undefined;
  if (check.kind === 'absolute') return name;
  if (only === undefined || only.figureFen === null || !('basisPoints' in check.term)) {
    return { zh: `${name.zh}，共 ${limit} 元`, en: `${name.en}, CNY ${limit} in all` };
  }
  const days = only.days === null ? '' : ` × ${only.days}/365`;
  const arithmetic = `${yuanWords(only.figureFen)} × ${check.term.basisPoints / 100}%${days} = ${limit}`;
  return { zh: `${name.zh}：${arithmetic} 元`, en: `${name.en}: ${arithmetic}` };
}

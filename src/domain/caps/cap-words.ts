import { fenText } from '../money/money-text.ts';
import type { BilingualText } from '../portfolio-columns.ts';
import type { CapVerdict } from '../vocabulary.ts';
import { type CapCandidate, readingOf } from './cap-candidate.ts';
import type { Basis, CapTerm, Catalogue } from './catalogue.ts';

/** Words of the closed lists of the engine, for the sentences that travel with a verdict. */
export const VERDICT_WORDS: Record<CapVerdict, BilingualText> = {
  within: { zh: '上限内', en: 'within the cap' },
  at_cap: { zh: '达上限', en: 'at the cap' },
  exceeds: { zh: '超上限', en: 'exceeds the cap' },
  interpretation_dependent: { zh: '依解读而定', en: 'depends on the reading' },
  cannot_verify: { zh: '无法核验', en: 'cannot be verified' },
  no_quantified_cap: { zh: '无定量上限', en: 'no quantified cap' },
  not_monetary: { zh: '非资金措施', en: 'not monetary' },
  out_of_period: { zh: '期外', en: 'out of period' },
  invalid_input: { zh: '数据无效', en: 'invalid input' },
};

const BASIS_WORDS: Record<Basis, BilingualText> = {
  enterprise: { zh: '企业', en: 'enterprise' },
  project: { zh: '项目', en: 'project' },
  award: { zh: '单笔批复', en: 'single award' },
  solution: { zh: '方案', en: 'solution' },
  loan: { zh: '单笔贷款', en: 'loan' },
  institution: { zh: '机构', en: 'institution' },
};

const READING_WORDS: Record<string, BilingualText> = {
  count: { zh: '年度计次', en: 'support years counted' },
  span: { zh: '首尾跨度', en: 'first to last year' },
  points: { zh: '本金百分点', en: 'points on the principal' },
  percent_of_cost: { zh: '已付费用的百分比', en: 'percent of the cost paid' },
};

/** Words of the figures that awards cite; a catalogue names its bases in both languages. */
export type FigureWords = ReadonlyMap<string, BilingualText>;

export function figureWordsOf(catalogue: Pick<Catalogue, 'bases'>): FigureWords {
  return new Map([
    ['year', { zh: '支持年度', en: 'support year' }],
    ['days', { zh: '计息天数', en: 'days' }],
    ...catalogue.bases.map(({ id, label }): [string, BilingualText] => [id, label]),
  ]);
}

export function figureWord(figure: string, words: FigureWords): BilingualText {
  return words.get(figure) ?? { zh: figure, en: figure };
}

export function joined(parts: readonly BilingualText[], zh: string, en: string): BilingualText {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}

/** Decimal yuan with separators; the exact amount. */
export function yuanWords(fen: bigint | number): string {
  return fenText(fen, 'yuan', 2);
}

export function candidateWords(candidate: CapCandidate): BilingualText {
  const basis = BASIS_WORDS[candidate.basis];
  const names = readingOf(candidate)?.split('+') ?? [];
  const reading = joined(
    names.map((name) => READING_WORDS[name] ?? { zh: name, en: name }),
    '、',
    ', ',
  );
  if (names.length === 0) return { zh: `按${basis.zh}`, en: `by ${basis.en}` };
  return { zh: `按${basis.zh}、${reading.zh}`, en: `by ${basis.en}, ${reading.en}` };
}

/** What a term limits, in words; `rate` decides what a rate in points applies to. */
export function termWords(term: CapTerm, candidate: CapCandidate, words: FigureWords): BilingualText {
  const base = 'base' in term ? figureWord(term.base, words) : { zh: '', en: '' };
  const percent = 'basisPoints' in term ? `${term.basisPoints / 100}%` : '';
  switch (term.kind) {
    case 'absolute':
      return { zh: `固定上限 ${yuanWords(term.fen)} 元`, en: `fixed cap CNY ${yuanWords(term.fen)}` };
    case 'percent':
      return { zh: `${base.zh}的 ${percent}`, en: `${percent} of ${base.en}` };
    case 'annual_cap':
      return { zh: `每年 ${yuanWords(term.fen)} 元`, en: `CNY ${yuanWords(term.fen)} a year` };
    case 'term_years':
      return { zh: `不超过 ${term.maxYears} 年`, en: `at most ${term.maxYears} years` };
    case 'rate_points':
      return candidate.rate === 'percent_of_cost'
        ? { zh: `已付费用的 ${percent}`, en: `${percent} of the cost paid` }
        : { zh: `${base.zh}每年 ${percent}`, en: `${percent} a year of ${base.en}` };
    case 'not_above_cost': {
      const isInferred = term.origin === 'inferred';
      return {
        zh: `不高于${base.zh}${isInferred ? '（推定）' : ''}`,
        en: `not above ${base.en}${isInferred ? ' (inferred)' : ''}`,
      };
    }
    case 'unquantified':
      return { zh: '未写金额', en: 'no amount stated' };
    default:
      return term satisfies never;
  }
}

import type { Waterfall } from '../../domain/caps/waterfall.ts';
import { percentText } from '../../domain/money/percent.ts';
import type { CapVerdict } from '../../domain/vocabulary.ts';
import type { UnitFacts } from './cap-units.ts';
import { missingText } from './waterfall-picture.ts';
import type { CapsWords } from './use-caps-words.ts';

/** What a person can paste: whose, which clause, how much of how much, what binds, and what it hangs on. */
export function waterfallSentence(
  facts: UnitFacts,
  { binding, steps }: Waterfall,
  awardVerdict: CapVerdict,
  words: CapsWords,
): string {
  const { t, subjectName, clauseName } = words;
  const head = t('sentence.head', {
    subject: subjectName(facts.subject),
    clause: clauseName(facts.measure),
    basis: t(`basis.${facts.basis}`),
  });
  const missing = steps.flatMap((step) => ('missing' in step ? step.missing : []));
  const isOpen = facts.limitFen === null && facts.verdict !== 'exceeds';
  const tail = [
    ...(isOpen ? [] : bindingText(facts, { binding, steps }, words)),
    ...(isOpen && missing.length > 0 ? [t('sentence.missing', { list: missingText(missing, words) })] : []),
    ...(awardVerdict === 'interpretation_dependent' ? [t('sentence.reading')] : []),
    ...(awardVerdict === 'cannot_verify' && !isOpen ? [t('sentence.otherMissing')] : []),
  ];
  return `${head}${moneyText(facts, words)}${tail.join('')}`;
}

function moneyText(facts: UnitFacts, { t, amount }: CapsWords): string {
  const { sumFen, limitFen, headroomFen, excessFen, verdict } = facts;
  const sum = amount(sumFen ?? 0);
  if (verdict === 'exceeds' && excessFen !== null && excessFen > 0) {
    return limitFen === null
      ? t('sentence.excessAlone', { sum, excess: amount(excessFen) })
      : t('sentence.excess', {
          sum,
          limit: amount(limitFen),
          pct: percentText(sumFen ?? 0, limitFen, 1) ?? '—',
          excess: amount(excessFen),
        });
  }
  if (verdict === 'exceeds') return t('sentence.years', { sum });
  if (limitFen === null || headroomFen === null) return t('sentence.unknown', { sum });
  return t(headroomFen === 0 ? 'sentence.full' : 'sentence.headroom', {
    sum,
    limit: amount(limitFen),
    pct: percentText(sumFen ?? 0, limitFen, 1) ?? '—',
    headroom: amount(headroomFen),
  });
}

/** Which term binds, and which other does not. */
function bindingText(
  { verdict }: UnitFacts,
  { binding, steps }: Pick<Waterfall, 'binding' | 'steps'>,
  { t, termName }: CapsWords,
): string[] {
  const broken = steps.find((step) => step.kind === 'years' && step.isBroken);
  if (verdict === 'exceeds' && broken?.kind === 'years')
    return [t('sentence.brokenYears', { used: broken.used, count: broken.max })];
  if (binding.length === 0) return [];
  const others = steps.flatMap((step) => (step.kind === 'limit' && !step.binds ? [step.term] : []));
  const names = (list: typeof binding): string => list.map(termName).join(t('list'));
  return [
    others.length === 0
      ? t('sentence.binds', { term: names(binding) })
      : t('sentence.bindsNot', { term: names(binding), others: names(others) }),
  ];
}

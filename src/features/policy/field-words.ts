import { useTranslation } from 'react-i18next';
import '../../ui/i18n/later-words.ts';
import type { Catalogue } from '../../domain/caps/catalogue.ts';
import type { NumberRefusal } from '../../domain/money/entered-number.ts';
import { issueText } from '../../ui/problem-text.ts';
import { useTermWords } from '../../ui/term-words.ts';
import type { CalculatorIssue } from './calculation.ts';

const REFUSALS: readonly NumberRefusal[] = [
  'not_a_number',
  'unit_in_text',
  'negative',
  'separator',
  'decimals',
  'whole',
  'too_large',
];

export type FieldWords = {
  /** The name of a figure, as the endpoint calls it: `amt`, `year`, `bases.interest_paid`. */
  name: (field: string) => string;
  rule: (issue: CalculatorIssue) => string;
  /** Award, field and rule in one line. */
  line: (issue: CalculatorIssue) => string;
};

/** What is wrong with a figure of the calculator, in the language on screen. */
export function useFieldWords(bases: Catalogue['bases']): FieldWords {
  const { t } = useTranslation(['policy', 'problem', 'edit']);
  const { t: problem } = useTranslation('problem');
  const terms = useTermWords(bases);
  const name = (field: string): string => {
    switch (field) {
      case 'amt':
        return t('worked.amount');
      case 'date':
        return t('worked.date');
      case 'year':
        return t('worked.year');
      case 'days':
        return t('worked.days');
      default:
        return field.startsWith('bases.') ? terms.base(field.slice('bases.'.length)) : field;
    }
  };
  const rule = (issue: CalculatorIssue): string => {
    const refusal = REFUSALS.find((each) => issue.rule === `entered:${each}`);
    return refusal === undefined ? issueText(issue, problem) : t(`edit:refused.${refusal}`);
  };
  return {
    name,
    rule,
    line: (issue) =>
      issue.award === null
        ? t('worked.errorLineWhole', { field: name(issue.field), rule: rule(issue) })
        : t('worked.errorLine', { number: issue.award + 1, field: name(issue.field), rule: rule(issue) }),
  };
}

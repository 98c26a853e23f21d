import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { issueText } from '../../ui/problem-text.ts';
import type { NumberRefusal } from '../../domain/money/entered-number.ts';
import type { FieldIssue } from './form-values.ts';

const ENTERED: Record<`entered:${NumberRefusal}`, NumberRefusal> = {
  'entered:not_a_number': 'not_a_number',
  'entered:unit_in_text': 'unit_in_text',
  'entered:negative': 'negative',
  'entered:separator': 'separator',
  'entered:decimals': 'decimals',
  'entered:whole': 'whole',
  'entered:too_large': 'too_large',
};

function isEntered(rule: string): rule is keyof typeof ENTERED {
  return Object.hasOwn(ENTERED, rule);
}

/** What is wrong with one field, in the language on screen. */
export function IssueWords({ issue: { rule, detail } }: { issue: FieldIssue }): ReactNode {
  const { t } = useTranslation(['problem', 'edit']);
  return isEntered(rule) ? t(`edit:refused.${ENTERED[rule]}`) : issueText({ rule, detail }, t);
}

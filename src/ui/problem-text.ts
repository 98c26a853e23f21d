import type { TFunction } from 'i18next';
import './i18n/later-words.ts';
import type { problemZh } from './i18n/problem.zh.ts';

type Code = keyof (typeof problemZh)['code'];
type Rule = keyof (typeof problemZh)['rule'];
type Bound = keyof (typeof problemZh)['bound'];

/**
 * What a refusal means and what to do, in the language of `t` (namespace `problem`). A refusal for too many
 * attempts says how many minutes to wait when the server named them.
 */
export function problemText(
  error: { code: Code; retryAfterS?: number | null },
  t: TFunction<'problem'>,
): string {
  const { code, retryAfterS = null } = error;
  if (code === 'too_many_requests' && retryAfterS !== null) {
    return t('wait', { count: Math.max(1, Math.ceil(retryAfterS / 60)) });
  }
  return t(`code.${code}`);
}

/** What is wrong with one field, in the language of `t` (namespace `problem`), with its bound where the server names one. */
export function issueText(issue: { rule: string; detail: string }, t: TFunction<'problem'>): string {
  if (issue.rule === 'too_small' && / string to have >=1 /.test(issue.detail)) return t('rule.missing');
  const limit = boundOf(issue);
  if (limit !== null) return t(`bound.${limit.bound}`, { bound: limit.value });
  return hasWords(issue.rule, t) ? t(`rule.${issue.rule}`) : t('otherRule', { detail: issue.detail });
}

function hasWords(rule: string, t: TFunction<'problem'>): rule is Rule {
  const rules: object = t('rule', { returnObjects: true });
  return Object.hasOwn(rules, rule);
}

/** The bound in a schema's message: "Too big: expected string to have <=100 characters". */
function boundOf({ rule, detail }: { rule: string; detail: string }): { bound: Bound; value: string } | null {
  if (rule !== 'too_small' && rule !== 'too_big') return null;
  const found = /expected (\w+) to (?:be|have) [<>]=?(-?\d+(?:\.\d+)?)/.exec(detail);
  const [, kind, value] = found ?? [];
  if (kind === undefined || value === undefined) return null;
  const side = rule === 'too_big' ? 'max' : 'min';
  if (kind === 'string') return { bound: `${side}Length`, value };
  if (kind === 'array') return { bound: `${side}Items`, value };
  return { bound: side, value: Number(value).toLocaleString('en-US') };
}

/** What is wrong by field, the first rule that each breaks; for the errors of a form. */
export function fieldTexts(
  issues: readonly { field: string; rule: string; detail: string }[],
  t: TFunction<'problem'>,
): Record<string, string> {
  return Object.fromEntries(issues.toReversed().map((issue) => [issue.field, issueText(issue, t)]));
}

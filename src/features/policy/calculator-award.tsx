import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../domain/caps/catalogue.ts';
import type { NeededFigures } from './asked-award.ts';
import { ASKED_KEYS, useAskedNames } from './asked-names.ts';
import type { CalculatorIssue } from './calculation.ts';
import { CalculatorAmount } from './calculator-amount.tsx';
import type { EnteredAward } from './entered-award.ts';
import { useFieldWords } from './field-words.ts';

type Props = {
  index: number;
  entry: EnteredAward;
  needed: NeededFigures;
  bases: Catalogue['bases'];
  hasOthers: boolean;
  issues: readonly CalculatorIssue[];
  onChange: (patch: Partial<EnteredAward>) => void;
  onRemove: () => void;
};

/** One award of the calculator: only the figures that the clause's terms ask for. */
export function CalculatorAward(props: Props): ReactNode {
  const { index, entry, needed, bases, hasOthers, issues, onChange, onRemove } = props;
  const { t } = useTranslation('policy');
  const names = useAskedNames();
  const words = useFieldWords(bases);
  const issueOf = (field: string): string | null => {
    const issue = issues.find((each) => each.field === field);
    return issue === undefined ? null : words.rule(issue);
  };
  return (
    <fieldset className="calculator-award">
      <legend>{names.award(index)}</legend>
      <CalculatorAmount
        label={words.name('amt')}
        value={entry.amount}
        issue={issueOf('amt')}
        onChange={(amount) => onChange({ amount })}
      />
      {index > 0 && needed.sharedBase && (
        <label className="calculator-check">
          <input
            type="checkbox"
            checked={entry.sharesBase}
            onChange={(event) => onChange({ sharesBase: event.currentTarget.checked })}
          />
          {t('worked.shares')}
        </label>
      )}
      {needed.bases.map((base) => (
        <CalculatorAmount
          key={base}
          label={words.name(`bases.${base}`)}
          value={entry.bases[base] ?? { text: '', unit: 'wan' }}
          issue={issueOf(`bases.${base}`)}
          onChange={(value) => onChange({ bases: { ...entry.bases, [base]: value } })}
        />
      ))}
      {needed.year && (
        <PlainField
          label={words.name('year')}
          value={entry.year}
          issue={issueOf('year')}
          inputMode="numeric"
          onChange={(year) => onChange({ year })}
        />
      )}
      {needed.days && (
        <PlainField
          label={words.name('days')}
          value={entry.days}
          issue={issueOf('days')}
          inputMode="numeric"
          onChange={(days) => onChange({ days })}
        />
      )}
      <PlainField
        label={words.name('date')}
        value={entry.date}
        issue={issueOf('date')}
        type="date"
        onChange={(date) => onChange({ date })}
      />
      {hasOthers && (
        <>
          <KeyField
            label={t('worked.recipient')}
            value={entry.enterprise}
            nameOf={names.enterprise}
            onChange={(enterprise) => onChange({ enterprise })}
          />
          <KeyField
            label={t('worked.recipientProject')}
            value={entry.project}
            nameOf={names.project}
            onChange={(project) => onChange({ project })}
          />
          <button type="button" className="link-button" onClick={onRemove}>
            {t('worked.remove', { number: index + 1 })}
          </button>
        </>
      )}
    </fieldset>
  );
}

type PlainProps = {
  label: string;
  value: string;
  issue: string | null;
  type?: 'text' | 'date';
  inputMode?: 'numeric';
  onChange: (value: string) => void;
};

function PlainField({ label, value, issue, type = 'text', inputMode, onChange }: PlainProps): ReactNode {
  const id = useId();
  return (
    <div className="calculator-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        inputMode={inputMode}
        autoComplete="off"
        aria-invalid={issue !== null}
        aria-describedby={issue === null ? undefined : `${id}-issue`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {issue !== null && (
        <p id={`${id}-issue`} className="calculator-issue">
          {issue}
        </p>
      )}
    </div>
  );
}

type KeyProps = {
  label: string;
  value: number;
  nameOf: (index: number) => string;
  onChange: (value: number) => void;
};

function KeyField({ label, value, nameOf, onChange }: KeyProps): ReactNode {
  const id = useId();
  return (
    <div className="calculator-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {Array.from({ length: ASKED_KEYS }, (_, key) => (
          <option key={nameOf(key)} value={key}>
            {nameOf(key)}
          </option>
        ))}
      </select>
    </div>
  );
}

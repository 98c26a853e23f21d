import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AMOUNT_UNITS, type AmountValue, enteredAmount } from '../../domain/money/entered-amount.ts';
import { fenText } from '../../domain/money/money-text.ts';
import { Segment } from '../../ui/segment.tsx';

type Props = {
  label: string;
  value: AmountValue;
  issue: string | null;
  onChange: (value: AmountValue) => void;
};

/** A sum of money in the unit chosen beside it, with what it is exactly; nothing is rounded or guessed. */
export function CalculatorAmount({ label, value, issue, onChange }: Props): ReactNode {
  const { t } = useTranslation(['policy', 'vocabulary']);
  const id = useId();
  const entered = enteredAmount(value);
  const exactly =
    entered.state === 'refused'
      ? null
      : entered.fen === null
        ? t('worked.missing')
        : t('worked.exactly', { amount: fenText(entered.fen, 'yuan', 2) });
  return (
    <div className="calculator-field">
      <label htmlFor={id}>{label}</label>
      <div className="calculator-amount">
        <input
          id={id}
          value={value.text}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={issue !== null}
          aria-describedby={`${id}-note`}
          onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
        />
        <Segment
          label={t('worked.unit', { field: label })}
          value={value.unit}
          options={AMOUNT_UNITS.map((unit) => ({ value: unit, label: t(`vocabulary:moneyUnit.${unit}`) }))}
          onChange={(unit) => onChange({ ...value, unit })}
        />
      </div>
      <p id={`${id}-note`} className={issue === null ? 'policy-note' : 'calculator-issue'}>
        {issue ?? exactly}
      </p>
    </div>
  );
}
